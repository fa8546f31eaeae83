import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Box } from '../../../shared/archive/contract/boxes.ts'
import styles from '../archive.module.css'

/** Boxes in a panel, each leading to itself. */
export function BoxLines({ boxes, empty }: { boxes: readonly Box[]; empty: string }) {
  const { t } = useTranslation('shelves')
  const [, go] = useLocation()
  if (boxes.length === 0) return <p className={styles.soft}>{empty}</p>
  return (
    <ul className={styles.lines}>
      {boxes.map((box) => (
        <li key={box.id} className={styles.line}>
          <button
            type="button"
            className={styles.link}
            onClick={() => go(`/archive/boxes/${box.id}`)}
          >
            {box.code}
          </button>
          <span className={styles.lineText}>{box.title}</span>
          <span className={styles.soft}>{t('map.dossiers', { count: box.dossiers })}</span>
        </li>
      ))}
    </ul>
  )
}
