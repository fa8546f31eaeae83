import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import { isWholeDay, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { orpc } from '../../app/client/queries.ts'
import { Section } from '../../base/Facts.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import { ActionPointWords } from './ActionPointWords.tsx'
import { RestCount, SHOWN } from '../panel/RestCount.tsx'

/** What a meeting talks about and who does what after it, to be seen without opening its part. */
export function PointsAtAGlance({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('meetings')
  const { id: agendaEntryId, recurrenceId } = entry
  const { data } = useQuery(
    orpc.agenda.minutes.get.queryOptions({ input: { agendaEntryId, recurrenceId } }),
  )
  if (!data) return null
  const { items, actionPoints } = data
  return (
    <>
      {items.length > 0 && (
        <Section title={t('points')}>
          <ol className={styles.lines} aria-label={t('points')}>
            {items.slice(0, SHOWN).map((item, index) => (
              <li key={item.id} className={styles.line}>
                <span className={styles.lineTime}>
                  {isWholeDay(item.start) ? `${index + 1}.` : wallTimeOfLocal(item.start)}
                </span>
                <span className={styles.lineText}>
                  {item.title}
                  {item.presenterName && <small>{item.presenterName}</small>}
                </span>
                {item.state === 'done' && <StatusMark tone="good" label={t('done')} />}
              </li>
            ))}
          </ol>
          <RestCount count={items.length - SHOWN} />
        </Section>
      )}
      {actionPoints.length > 0 && (
        <Section title={t('actionPoints')}>
          <ul className={styles.lines} aria-label={t('actionPoints')}>
            {actionPoints.slice(0, SHOWN).map((point) => (
              <li key={point.id} className={styles.line}>
                <span className={styles.lineText}>
                  <ActionPointWords point={point} />
                </span>
                {point.done && <StatusMark tone="good" label={t('done')} />}
              </li>
            ))}
          </ul>
          <RestCount count={actionPoints.length - SHOWN} />
        </Section>
      )}
    </>
  )
}
