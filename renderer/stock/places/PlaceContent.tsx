import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Section } from '../../base/Facts.tsx'
import type { ItemId } from '../../../shared/base/ids.ts'
import { LevelFigure } from '../parts/LevelFigure.tsx'
import { useItems } from '../queries.ts'
import styles from '../stock.module.css'

/** What the engine tells of a place: each item with its level, par level and flag. */
export type PlaceLevel = { itemId: ItemId; quantity: number; par: number | null; flagged: boolean }

/** What lies at a place, by the items' names. */
export function PlaceContent({ levels }: { levels: readonly PlaceLevel[] }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const items = useItems(true)
  const rows = useMemo(() => {
    const byId = new Map((items.data ?? []).map((item) => [item.id, item]))
    return levels
      .filter(({ quantity, par, flagged }) => quantity !== 0 || par !== null || flagged)
      .flatMap((level) => {
        const item = byId.get(level.itemId)
        return item ? [{ ...level, item }] : []
      })
      .toSorted((a, b) => a.item.name.localeCompare(b.item.name))
  }, [items.data, levels])
  return (
    <Section title={t('places.content')}>
      {items.data && rows.length === 0 && <p className={styles.soft}>{t('places.contentEmpty')}</p>}
      <ul className={styles.lines}>
        {rows.map(({ item, quantity, par, flagged }) => (
          <li key={item.id} className={styles.line}>
            <button
              type="button"
              className={`${styles.link} ${styles.lineText}`}
              onClick={() => go(`/stock/items/${item.id}`)}
            >
              {item.name}
            </button>
            <LevelFigure quantity={quantity} par={par} flagged={flagged} unit={item.unit} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
