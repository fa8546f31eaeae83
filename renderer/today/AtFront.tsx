import { useTranslation } from 'react-i18next'
import type { Today } from '../../shared/today/contract.ts'
import styles from './today.module.css'

/** Who is at the front now, and who is away: names with their colours. */
export function AtFront({ front }: { front: Today['front'] }) {
  const { t } = useTranslation('today')
  if (front.atFront.length + front.absent.length === 0) return null
  return (
    <ul className={styles.people} aria-label={t('cover.people')}>
      {front.atFront.map((person) => (
        <li key={person.staffId}>
          <span className={styles.dot} style={{ background: person.colour }} />
          {person.name}
        </li>
      ))}
      {front.absent.map((person) => (
        <li key={person.staffId} data-away>
          {t('cover.away', { name: person.name })}
        </li>
      ))}
    </ul>
  )
}
