import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from './client/connectionStatus.ts'
import { hasDesktopShell, shell } from './client/shell.ts'
import styles from './Frame.module.css'

/** A blink of the connection, or a start that takes no longer, is not worth a word. */
const PATIENCE_MS = 600

/**
 * Tells when the engine is away; what is typed stays, and calls go through once it is back. Before its first start the
 * frame stands only on kept answers.
 */
export function ConnectionBanner() {
  const { t } = useTranslation('app')
  const status = useConnection((state) => state.status)
  const away = status !== 'connected'
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!away) return setShown(false)
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [away])
  if (!shown) return null
  return (
    <div className={styles.banner} role="status">
      <Loader size={16} color="var(--warn)" />
      <p>{t(status === 'away' ? 'away.text' : 'away.opening')}</p>
      {hasDesktopShell && status === 'away' && (
        <Button size="compact-sm" onClick={() => void shell.restartEngine()}>
          {t('away.restart')}
        </Button>
      )}
    </div>
  )
}
