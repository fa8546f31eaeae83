import { Button } from '@mantine/core'
import { Component } from 'react'
import type { ErrorInfo, ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { EmptyState } from '../base/EmptyState.tsx'
import { newFaultId, reportFault } from './faults.ts'

type Props = { children: ReactNode }
type State = { errorId: string | null }

/**
 * Keeps a fault in one page from taking the rest along. The user gets an id to quote; the fault itself
 * stands with the same id in the engine's log.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { errorId: null }

  static getDerivedStateFromError(): State {
    return { errorId: newFaultId() }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    reportFault(this.state.errorId ?? newFaultId(), error, info.componentStack ?? '')
  }

  override render(): ReactNode {
    const { errorId } = this.state
    if (errorId === null) return this.props.children
    return (
      <Translation ns="app">
        {(t) => (
          <div role="alert" style={{ display: 'grid', placeItems: 'center', flex: 1, padding: 24 }}>
            <EmptyState title={t('fault.title')} text={t('fault.text', { errorId })}>
              <Button variant="filled" onClick={() => this.setState({ errorId: null })}>
                {t('fault.again')}
              </Button>
              <Button onClick={() => location.reload()}>{t('fault.reload')}</Button>
            </EmptyState>
          </div>
        )}
      </Translation>
    )
  }
}
