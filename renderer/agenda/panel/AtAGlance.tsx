import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry, Answer, Person } from '../../../shared/agenda/contract/entries.ts'
import { isWholeDay, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { orpc } from '../../app/client/queries.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'

/** As many lines of a kind as an overview shows; the rest is counted. */
const SHOWN = 8

const TONES: Record<Answer, Tone> = {
  yes: 'good',
  no: 'bad',
  maybe: 'warn',
  delegated: 'busy',
  waiting: 'idle',
}

/** Who comes and what they talk about, to be seen without opening the parts where it is written. */
export function AtAGlance({ entry }: { entry: AgendaEntry }) {
  return (
    <>
      {entry.people.length > 0 && <PeopleAtAGlance people={entry.people} />}
      <PointsAtAGlance entry={entry} />
    </>
  )
}

function PeopleAtAGlance({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('agenda')
  return (
    <Section title={t('people.title')}>
      <ul className={styles.lines} aria-label={t('people.title')}>
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.key} className={styles.line}>
            <span className={styles.lineText}>
              {person.name || person.email}
              {person.role !== 'required' && <small>{t(`role.${person.role}`)}</small>}
            </span>
            {person.role !== 'informed' && (
              <StatusMark tone={TONES[person.answer]} label={t(`answer.${person.answer}`)} />
            )}
          </li>
        ))}
      </ul>
      <Rest count={people.length - SHOWN} />
    </Section>
  )
}

function PointsAtAGlance({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('meetings')
  const { day } = useFormats()
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
          <Rest count={items.length - SHOWN} />
        </Section>
      )}
      {actionPoints.length > 0 && (
        <Section title={t('actionPoints')}>
          <ul className={styles.lines} aria-label={t('actionPoints')}>
            {actionPoints.slice(0, SHOWN).map((point) => (
              <li key={point.id} className={styles.line}>
                <span className={styles.lineText}>
                  {point.text}
                  <small>
                    {[point.personName, point.dueOn ? day(point.dueOn) : '']
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                {point.done && <StatusMark tone="good" label={t('done')} />}
              </li>
            ))}
          </ul>
          <Rest count={actionPoints.length - SHOWN} />
        </Section>
      )}
    </>
  )
}

function Rest({ count }: { count: number }) {
  const { t } = useTranslation('agenda')
  return count > 0 ? <p className={styles.soft}>{t('month.more', { count })}</p> : null
}
