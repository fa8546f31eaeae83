import { CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { closeToast, useToasts } from './toasts.ts'
import styles from './Toasts.module.css'

/** Messages at the lower edge, read aloud as they come. Undo is a plain button in tab order. */
export function Toasts() {
  const { t } = useTranslation('base')
  const toasts = useToasts((state) => state.toasts)
  return (
    <section className={styles.stack} aria-label={t('messages')} aria-live="polite">
      {toasts.map(({ id, tone, text, action }) => (
        <div key={id} className={styles.toast} data-tone={tone}>
          {tone === 'good' ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
          <span className={styles.text}>{text}</span>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                closeToast(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <CloseButton size="sm" aria-label={t('close')} onClick={() => closeToast(id)} />
        </div>
      ))}
    </section>
  )
}
