import { Button, Menu } from '@mantine/core'
import { IconStarFilled, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../../app/client/client.ts'
import { MoreMenu } from '../../../base/MoreMenu.tsx'
import { useCommand } from '../../../base/command/useCommand.ts'
import { Section } from '../../../base/Facts.tsx'
import { useFormats } from '../../../base/format/useFormats.ts'
import { StatusMark } from '../../../base/StatusMark.tsx'
import type { ItemDetail } from '../../../../shared/stock/contract/items.ts'
import type { Offer } from '../../../../shared/stock/contract/offers.ts'
import { packWords } from '../../orders/packWords.ts'
import styles from '../../stock.module.css'
import { OfferForm } from './OfferForm.tsx'
import { priceChange } from './priceChange.ts'
import { PricePicture } from './PricePicture.tsx'

/** What suppliers sell an item as, the preferred one first, and what it cost over time. */
export function ItemOffers({ detail }: { detail: ItemDetail }) {
  const { t } = useTranslation('stock')
  const [editing, setEditing] = useState<string | null>(null)
  const offers = detail.offers.filter(({ retired }) => !retired)
  const close = () => setEditing(null)
  const edited = offers.find(({ id }) => id === editing)
  if (editing === 'new') return <OfferForm detail={detail} onDone={close} />
  if (edited) return <OfferForm key={edited.id} detail={detail} offer={edited} onDone={close} />
  return (
    <>
      {offers.length === 0 && <p className={styles.soft}>{t('offers.empty')}</p>}
      <ul className={styles.lines}>
        {offers.map((offer) => (
          <OfferLine
            key={offer.id}
            detail={detail}
            offer={offer}
            onEdit={() => setEditing(offer.id)}
          />
        ))}
      </ul>
      <Button
        size="xs"
        mt="xs"
        variant={offers.length === 0 ? 'filled' : 'default'}
        onClick={() => setEditing('new')}
      >
        {t('offers.add')}
      </Button>
      {detail.prices.length > 1 && (
        <Section title={t('offers.prices')}>
          <PricePicture prices={detail.prices} />
        </Section>
      )}
    </>
  )
}

function OfferLine(props: { detail: ItemDetail; offer: Offer; onEdit: () => void }) {
  const { detail, offer, onEdit } = props
  const { t } = useTranslation(['stock', 'orders'])
  const { money, number, day, today } = useFormats()
  const [, go] = useLocation()
  const update = useCommand(client.stock.offers.update, {
    done: ({ supplierName }) => t('offers.nowPreferred', { name: supplierName }),
  })
  const retire = useCommand(client.stock.offers.retire, {
    done: ({ supplierName }) => t('offers.wasRetired', { name: supplierName }),
  })
  const { unit } = detail.item
  const change = priceChange(detail.prices, offer.id, today())
  const facts = [
    offer.partNumber,
    packWords({ ...offer, unit }, t, number),
    offer.minimumPacks > 1 ? t('offers.minimum', { count: offer.minimumPacks }) : '',
    offer.leadDays === null ? '' : t('offers.lead', { count: offer.leadDays }),
  ]
  const each =
    offer.price && offer.packQuantity > 1
      ? Math.round(offer.price.amount / offer.packQuantity)
      : null
  return (
    <li className={styles.line}>
      <span className={styles.lineText}>
        <span className={styles.named}>
          <button
            type="button"
            className={styles.link}
            onClick={() => go(`/stock/suppliers/${offer.supplierId}`)}
          >
            {offer.supplierName}
          </button>
          {offer.preferred && (
            <StatusMark tone="good" icon={IconStarFilled} label={t('offers.preferred')} />
          )}
        </span>
        <small>{facts.filter(Boolean).join(' · ')}</small>
        {change && (
          <StatusMark
            tone={change.share > 0 ? 'warn' : 'good'}
            icon={change.share > 0 ? IconTrendingUp : IconTrendingDown}
            label={t('offers.change', {
              share: `${change.share > 0 ? '+' : '−'}${number(Math.abs(change.share * 100), 1)}`,
              day: day(change.since),
            })}
          />
        )}
      </span>
      <span className={styles.figure}>
        {offer.price ? (
          money(offer.price)
        ) : (
          <span className={styles.soft}>{t('offers.noPrice')}</span>
        )}
        {offer.price && each !== null && (
          <small className={styles.soft} style={{ display: 'block' }}>
            {t('offers.each', { price: money({ ...offer.price, amount: each }), unit })}
          </small>
        )}
      </span>
      <Button size="compact-xs" onClick={onEdit}>
        {t('offers.edit')}
      </Button>
      <MoreMenu label={t('offers.moreFor', { name: offer.supplierName })}>
        {!offer.preferred && (
          <Menu.Item
            onClick={() =>
              void update.run({
                offerId: offer.id,
                version: offer.version,
                fields: { preferred: true },
              })
            }
          >
            {t('offers.prefer')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void retire.run({ offerId: offer.id })}>
          {t('offers.retire')}
        </Menu.Item>
      </MoreMenu>
    </li>
  )
}
