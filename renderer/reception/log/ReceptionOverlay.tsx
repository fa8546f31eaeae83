import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { lazyPage } from '../../base/lazyPage.tsx'
import { toggleDiscreet, useDiscreet } from '../discreet.ts'
import { openLog, useLog } from './logStore.ts'
import { useAskedLogs } from './useAskedLogs.ts'
import styles from '../discreet.module.css'

const scope = 'base:keys.everywhere'
/** Milliseconds after the start: the log must open at a key, but is no part of the first screen. */
const FETCH_AFTER = 800

export const QuickLog = lazyPage(() => import('./QuickLog.tsx').then((m) => m.QuickLog))

/** Always there: the keys of the front desk that work from any view, the quick log and the discreet screen. */
export function ReceptionOverlay() {
  const { t } = useTranslation('reception')
  const [, go] = useLocation()
  const opened = useLog((log) => log.opened)
  const discreet = useDiscreet(({ on }) => on)
  useAskedLogs()
  useEffect(() => {
    const timer = setTimeout(() => void QuickLog.load().catch(() => {}), FETCH_AFTER)
    return () => clearTimeout(timer)
  }, [])
  useHotkey({ scope, keys: 'mod+l', label: 'reception:log.title', run: () => openLog() })
  useHotkey({
    scope,
    keys: 'mod+shift+e',
    label: 'reception:evacuation.open',
    run: () => go('/reception/evacuation'),
  })
  useHotkey({ scope, keys: 'mod+shift+h', label: 'reception:discreet.toggle', run: toggleDiscreet })
  return (
    <>
      {discreet && (
        <button type="button" className={styles.banner} onClick={toggleDiscreet}>
          {t('discreet.on')}
        </button>
      )}
      {opened && (
        <Suspense fallback={null}>
          <QuickLog />
        </Suspense>
      )}
    </>
  )
}
