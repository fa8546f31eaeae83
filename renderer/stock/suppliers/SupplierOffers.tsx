import { IconStarFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { SupplierId } from '../../../shared/base/ids.ts'
import { packWords } from '../orders/packWords.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../stock.module.css'

/** What a supplier sells to the office: part numbers, packs and prices. */
export function SupplierOffers({ supplierId }: { supplierId: SupplierId }) {
  const { t } = useTranslation(['stock', 'orders'])
  const { money, number } = useFormats()
  const [, go] = useLocation()
  const offers = useQuery(orpc.stock.offers.list.queryOptions({ input: { supplierId } }))
  if (!offers.data) return <QueryNotice error={offers.error} />
  if (offers.data.length === 0) return <p className={styles.soft}>{t('suppliers.noOffers')}</p>
  return (
    <ul className={styles.lines}>
      {offers.data.map((offer) => (
        <li key={offer.id} className={styles.line}>
          <span className={styles.lineText}>
            <span className={styles.named}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go(`/stock/items/${offer.itemId}/offers`)}
              >
                {offer.itemName}
              </button>
              {offer.preferred && (
                <StatusMark tone="good" icon={IconStarFilled} label={t('offers.preferred')} />
              )}
            </span>
            <small>
              {[offer.partNumber, packWords(offer, t, number)].filter(Boolean).join(' · ')}
            </small>
          </span>
          <span className={styles.figure}>
            {offer.price ? (
              money(offer.price)
            ) : (
              <span className={styles.soft}>{t('offers.noPrice')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
