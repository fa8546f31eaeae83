import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format/useFormats.ts'
import { useLongTasks } from './longTasks.ts'
import styles from './LongTasks.module.css'

/** What is being worked on, how far it is, and a way to stop it. */
export function LongTasks() {
  const { t } = useTranslation('base')
  const { number } = useFormats()
  const tasks = useLongTasks((state) => state.tasks)
  return (
    <div className={styles.stack}>
      {tasks.map(({ id, label, done, total, cancel }) => (
        <div key={id} className={styles.task}>
          <div className={styles.line}>
            <span role="status">{label}</span>
            {total > 0 && (
              <span className={styles.figures}>
                {t('task.progress', { done: number(done), total: number(total) })}
              </span>
            )}
            <Button size="compact-xs" onClick={cancel}>
              {t('task.cancel')}
            </Button>
          </div>
          <Progress
            size="sm"
            aria-label={label}
            value={total > 0 ? (100 * done) / total : 100}
            animated={total === 0}
          />
        </div>
      ))}
    </div>
  )
}
