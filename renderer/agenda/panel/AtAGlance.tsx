import { useTranslation } from 'react-i18next'
import type { AgendaEntry, Answer, Person } from '../../../shared/agenda/contract/entries.ts'
import { Section } from '../../base/Facts.tsx'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import { PointsAtAGlance } from '../meetings/PointsAtAGlance.tsx'
import { RestCount, SHOWN } from './RestCount.tsx'

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
      <RestCount count={people.length - SHOWN} />
    </Section>
  )
}
