import { ActionIcon } from '@mantine/core'
import { IconFlag, IconFlagFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import type { ItemDetail } from '../../../shared/stock/contract/items.ts'
import { LevelFigure } from '../parts/LevelFigure.tsx'
import styles from '../stock.module.css'

/** What lies where, beside what should lie there; each place can be reported empty. */
export function ItemLevels({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const { item } = detail
  const flag = useCommand(client.stock.flagEmpty, {
    done: ({ flagged }) => t(flagged ? 'booked.flagged' : 'booked.unflagged', { name: item.name }),
  })
  const levels = detail.levels.filter(
    ({ quantity, par, flagged }) => quantity !== 0 || par !== null || flagged,
  )
  if (levels.length === 0) return <p className={styles.soft}>{t('overview.nowhere')}</p>
  return (
    <ul className={styles.lines}>
      {levels.map(({ placeId, placeName, quantity, par, flagged }) => (
        <li key={placeId} className={styles.line}>
          <button
            type="button"
            className={`${styles.link} ${styles.lineText}`}
            onClick={() => go(`/stock/places/${placeId}`)}
          >
            {placeName}
          </button>
          <LevelFigure quantity={quantity} par={par} flagged={flagged} />
          <ActionIcon
            size="sm"
            aria-pressed={flagged}
            aria-label={t('overview.emptyAt', { place: placeName })}
            title={t('book.empty')}
            onClick={() => void flag.run({ itemId: item.id, placeId, empty: !flagged })}
          >
            {flagged ? <IconFlagFilled size={15} /> : <IconFlag size={15} stroke={1.6} />}
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
