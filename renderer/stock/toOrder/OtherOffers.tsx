import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import type { Offer } from '../../../shared/stock/contract/offers.ts'
import type { ProposalLine } from '../../../shared/stock/contract/toOrder.ts'
import { packWords } from '../orders/packWords.ts'
import { findCheaperPack } from './packHint.ts'
import type { Section as SupplierSection } from './sections.ts'
import { useToOrderStore } from './store.ts'
import styles from './toOrder.module.css'

type Props = {
  line: ProposalLine
  section: SupplierSection
  offers: Offer[]
  capacity: number | null
  /** Use in units a day, null when not known. */
  rate: number | null
}

/** In which packs and from whom the item can be had; another pack this once, another supplier from now on. */
export function OtherOffers({ line, section, offers, capacity, rate }: Props) {
  const { t } = useTranslation('orders')
  const { number, money } = useFormats()
  const edit = useToOrderStore((state) => state.edit)
  const prefer = useCommand(client.stock.offers.update, {
    done: (offer) => t('offer.preferred', { supplier: offer.supplierName }),
  })
  const kept = offers.filter((offer) => !offer.retired)
  const ofSupplier = kept.filter((offer) => offer.supplierId === section.proposal.supplierId)
  const room = capacity === null ? null : Math.max(0, capacity - line.onHand - line.onOrder)
  const hint = findCheaperPack(ofSupplier, { offerId: line.offerId, rate, room })

  const takePack = (offer: Offer) => {
    const units = line.packs * line.packQuantity
    const { partNumber, packName, packQuantity, price, minimumPacks } = offer
    const packs = Math.max(minimumPacks, Math.ceil(units / packQuantity))
    edit(line.itemId, {
      ticked: true,
      packs,
      pack: { offerId: offer.id, partNumber, packName, packQuantity, price },
    })
  }
  const choose = (offer: Offer) =>
    offer.supplierId === section.proposal.supplierId
      ? takePack(offer)
      : void prefer.run({
          offerId: offer.id,
          version: offer.version,
          fields: { preferred: true },
        })

  if (kept.length === 0) return null
  return (
    <Section title={t('offer.title')}>
      {hint && (
        <Notice>
          {t('offer.hint', {
            pack: packWords({ ...hint.offer, unit: line.unit }, t, number),
            percent: number(hint.saving * 100),
          })}{' '}
          {hint.months !== null && t('offer.lasts', { months: number(hint.months, 1) })}{' '}
          {hint.tooMany > 0 &&
            t('offer.tooMany', { quantity: number(hint.tooMany), unit: line.unit })}
        </Notice>
      )}
      <ul className={styles.offers}>
        {kept.map((offer) => (
          <li key={offer.id}>
            <span>
              {offer.supplierName}
              <br />
              <span className={styles.soft}>
                {[offer.partNumber, packWords({ ...offer, unit: line.unit }, t, number)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <strong>{offer.price ? money(offer.price) : t('line.noPrice')}</strong>
            {offer.id === line.offerId ? (
              <span className={styles.soft}>{t('offer.chosen')}</span>
            ) : (
              <Button size="compact-xs" disabled={prefer.busy} onClick={() => choose(offer)}>
                {t(
                  offer.supplierId === section.proposal.supplierId ? 'offer.take' : 'offer.switch',
                )}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
