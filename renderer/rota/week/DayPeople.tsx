import { useTranslation } from 'react-i18next'
import type { RotaDay } from '../../../shared/rota/contract/cover.ts'
import { wallTimeOf } from '../../../shared/rota/spans.ts'
import { Section } from '../../base/Facts.tsx'
import { Person } from '../parts/Person.tsx'
import { useStaff } from '../queries.ts'
import { lanesOf } from './bars.ts'
import styles from '../rota.module.css'

/** Who is at the front on the day and who is away, with their hours in words. */
export function DayPeople({ day }: { day: RotaDay }) {
  const { t } = useTranslation('rota')
  const staff = useStaff()
  const lanes = lanesOf(day)
  return (
    <>
      {lanes.length > 0 && (
        <Section title={t('week.atFront')}>
          <ul className={styles.lines}>
            {lanes.map(({ staffId, bars }) => (
              <li key={staffId}>
                <span className={styles.lineText}>
                  <Person person={staff.get(staffId)} />
                </span>
                <span className={styles.soft}>
                  {bars
                    .map(({ from, to, by }) => {
                      const hours = `${wallTimeOf(from)}–${wallTimeOf(to)}`
                      return by === 'pattern' ? hours : `${hours} (${t(`by.${by}`)})`
                    })
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {day.absent.length > 0 && (
        <Section title={t('week.away')}>
          <ul className={styles.lines}>
            {day.absent.map(({ staffId, kind, from, to }) => (
              <li key={`${staffId} ${from}`}>
                <span className={styles.lineText}>
                  <Person person={staff.get(staffId)} />
                </span>
                <span className={styles.soft}>
                  {t(`absences.kinds.${kind}`)}
                  {from !== null && ` ${from}–${to}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
