import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import type { DockState } from './useDock.ts'
import styles from './Frame.module.css'

/** The other half's panel at the right edge of the view; Esc leads back into the view. */
export function Dock({ dock }: { dock: DockState | null }) {
  const { t } = useTranslation()
  const Panel = dock?.feature.dock
  if (!dock?.open || !Panel) return null
  return (
    <aside
      ref={dock.panel}
      tabIndex={-1}
      className={styles.dock}
      data-half={dock.feature.half}
      aria-label={t(dock.feature.label)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        document.querySelector<HTMLElement>('#main')?.focus()
      }}
    >
      <ErrorBoundary>
        <Suspense fallback={null}>
          <Panel />
        </Suspense>
      </ErrorBoundary>
    </aside>
  )
}
