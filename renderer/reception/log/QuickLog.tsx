import { Modal } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryKind } from '../../../shared/reception/contract/entries.ts'
import { isOpen } from '../../../shared/reception/life.ts'
import { orpc } from '../../app/client/queries.ts'
import { MessageForm } from '../messages/MessageForm.tsx'
import { useAdvice } from '../parts/WhereLine.tsx'
import { actKeyOf } from './ActButtons.tsx'
import { CurrentEntry } from './CurrentEntry.tsx'
import { EntryLog } from './EntryLog.tsx'
import { KindChoice } from './KindChoice.tsx'
import { chooseKind, useLog } from './logStore.ts'
import { useQuickLog } from './useQuickLog.ts'
import styles from './log.module.css'

/** The quick log over whatever is in view: a key for the kind, a line for each field, Enter. Esc goes back. */
export function QuickLog() {
  const { t } = useTranslation('reception')
  const { kind, draft, current: logged, slip, slipOnly } = useLog()
  const current = useAtHand(logged)
  const quick = useQuickLog()
  const part = useRef<HTMLDivElement>(null)
  const advice = useAdvice(current?.forStaffId ?? null, current ?? noOne)

  const back = () => {
    // The slip goes back to its call, which is still at hand; everything else closes the log and keeps what was typed.
    if (slip && !slipOnly) useLog.setState({ slip: false })
    else void quick.close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      back()
      return
    }
    const act = current && !kind && !slip ? actKeyOf(event, current.kind) : null
    if (!current || !act) return
    event.preventDefault()
    void quick.act(act, current, advice?.staffId)
  }
  const logBare = (bare: EntryKind) => {
    chooseKind(bare)
    void quick.save()
  }
  // The part that had the focus is gone: the new one's first field takes it.
  useEffect(() => {
    if (slip) part.current?.querySelector<HTMLElement>('textarea')?.focus()
  }, [slip])

  const title = slip
    ? t('messages.new')
    : kind
      ? t(draft.expected ? 'log.kind.expected' : `log.kind.${kind}`)
      : t('log.title')
  return (
    <Modal.Root
      opened
      onClose={() => void quick.close()}
      closeOnEscape={false}
      yOffset="8vh"
      size={660}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={title} data-half="front" className={styles.log}>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('base:close')} />
        </Modal.Header>
        <Modal.Body onKeyDown={onKeyDown}>
          <div ref={part}>
            {slip && logged ? (
              <MessageForm entry={logged} onBack={back} onSaved={() => void quick.finish()} />
            ) : kind ? (
              <EntryLog key={draft.at} kind={kind} quick={quick} />
            ) : (
              <>
                {current && <CurrentEntry entry={current} quick={quick} />}
                <KindChoice onBare={logBare} />
              </>
            )}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const noOne = { kind: 'call', urgent: false } as const

/** The entry logged last as it is now; null once it has ended, here or at another desk. */
function useAtHand(logged: Entry | null): Entry | null {
  const now = useQuery(
    orpc.reception.get.queryOptions(
      logged ? { input: { entryId: logged.id } } : { input: skipToken },
    ),
  ).data
  const entry = now && now.id === logged?.id ? now : logged
  return entry && isOpen(entry.state) ? entry : null
}
