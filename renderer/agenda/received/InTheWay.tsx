import { useTranslation } from 'react-i18next'
import type { ReceivedInvitation } from '../../../shared/agenda/contract/receivedInvitations.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import { ObstacleWords } from '../book/ObstacleWords.tsx'
import { useSpanText } from './useSpanText.ts'

const MOST = 8

/** The dates of an invitation on which somebody of ours is taken already. */
export function InTheWay({ invitation }: { invitation: ReceivedInvitation }) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const span = useSpanText()
  const { dates, taken } = invitation
  if (dates.length === 0) return null
  if (taken === 0) return <StatusMark tone="good" label={t('agenda:dates.free')} />
  return (
    <>
      <StatusMark tone="warn" label={t('agenda:dates.taken', { count: taken })} />
      <ul className={styles.lines}>
        {dates
          .filter(({ free }) => !free)
          .slice(0, MOST)
          .map((date) => (
            <li key={date.recurrenceId} className={styles.line}>
              <span className={styles.lineText}>
                {span(date)}
                <small>
                  <ObstacleWords obstacles={date.obstacles} />
                </small>
              </span>
            </li>
          ))}
      </ul>
    </>
  )
}
