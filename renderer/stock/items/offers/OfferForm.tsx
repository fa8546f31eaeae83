import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { offerFields } from '../../../../shared/stock/contract/offers.ts'
import { client } from '../../../app/client/client.ts'
import { useCommand } from '../../../base/command/useCommand.ts'
import { FormFrame } from '../../../base/form/FormFrame.tsx'
import { MoneyField, QuantityField, TextField, TickField } from '../../../base/form/fields.tsx'
import { useDraftForm } from '../../../base/form/useDraftForm.ts'
import type { SupplierId } from '../../../../shared/base/ids.ts'
import { price } from '../../../../shared/base/schemas.ts'
import type { ItemDetail } from '../../../../shared/stock/contract/items.ts'
import type { Offer } from '../../../../shared/stock/contract/offers.ts'
import { SupplierField } from '../../parts/choices.tsx'
import { chosen } from '../../parts/formRules.ts'
import { useFocusFirst } from '../../../base/form/useFocusFirst.ts'
import { useCurrency, useSuppliers } from '../../queries.ts'
import styles from '../../stock.module.css'

type Values = {
  supplierId: string | null
  partNumber: string
  packName: string
  packQuantity: number | null
  price: number | null
  leadDays: number | null
  minimumPacks: number | null
  preferred: boolean
}

const schema = offerFields
  .omit({ itemId: true })
  .extend({ supplierId: chosen, price: price.shape.amount.nullable() })

/** What a supplier sells the item as; the price is per pack. */
export function OfferForm(props: { detail: ItemDetail; offer?: Offer; onDone: () => void }) {
  const { detail, offer, onDone } = props
  const { t } = useTranslation('stock')
  const suppliers = useSuppliers()
  const officeCurrency = useCurrency()
  const initial = useMemo<Values>(
    () => ({
      supplierId: offer?.supplierId ?? null,
      partNumber: offer?.partNumber ?? '',
      packName: offer?.packName ?? '',
      packQuantity: offer?.packQuantity ?? 1,
      price: offer?.price?.amount ?? null,
      leadDays: offer?.leadDays ?? null,
      minimumPacks: offer?.minimumPacks ?? 1,
      preferred: offer?.preferred ?? detail.offers.every(({ retired }) => retired),
    }),
    [offer, detail.offers],
  )
  const draftKey = offer
    ? `stock.offer.${offer.id}.${offer.version}`
    : `stock.offer.new.${detail.item.id}`
  const form = useDraftForm<Values>({ draftKey, initial, schema })
  const told = {
    quiet: true,
    done: (made: Offer) => t('base:record.saved', { name: made.supplierName }),
  }
  const create = useCommand(client.stock.offers.create, told)
  const update = useCommand(client.stock.offers.update, told)
  const part = useFocusFirst<HTMLDivElement>()

  const supplier = suppliers.data?.find(({ id }) => id === form.values.supplierId)
  const currency = offer?.price?.currency ?? supplier?.currency ?? officeCurrency
  const save = async ({ supplierId, price, packQuantity, minimumPacks, ...plain }: Values) => {
    if (!supplierId || packQuantity === null || minimumPacks === null) return
    const fields = {
      ...plain,
      packQuantity,
      minimumPacks,
      price: price === null ? null : { amount: price, currency },
    }
    const done = offer
      ? await update.run({ offerId: offer.id, version: offer.version, fields })
      : await create.run({
          fields: { ...fields, itemId: detail.item.id, supplierId: supplierId as SupplierId },
        })
    if (!done) return
    form.forget()
    onDone()
  }
  return (
    <div ref={part}>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onDone}
        busy={create.busy || update.busy}
        problem={create.words ?? update.words}
      >
        {offer ? (
          <strong>{offer.supplierName}</strong>
        ) : (
          <SupplierField
            {...form.getInputProps('supplierId')}
            label={t('items.supplier')}
            required
          />
        )}
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextField {...form.getInputProps('partNumber')} label={t('offers.partNumber')} />
          </div>
          <div className={styles.grow}>
            <TextField
              {...form.getInputProps('packName')}
              label={t('offers.packName')}
              placeholder={t('offers.packWord')}
            />
          </div>
        </div>
        <div className={styles.row}>
          <QuantityField
            {...form.getInputProps('packQuantity')}
            label={t('offers.packQuantity')}
            unit={detail.item.unit}
            width={150}
          />
          <div className={styles.grow}>
            <MoneyField
              {...form.getInputProps('price')}
              label={t('offers.price')}
              currency={currency}
            />
          </div>
        </div>
        <div className={styles.row}>
          <div className={styles.grow}>
            <QuantityField
              {...form.getInputProps('minimumPacks')}
              label={t('offers.minimumPacks')}
            />
          </div>
          <div className={styles.grow}>
            <QuantityField
              {...form.getInputProps('leadDays')}
              label={t('offers.leadDays')}
              placeholder={supplier ? t('offers.usualLead', { count: supplier.leadDays }) : ''}
            />
          </div>
        </div>
        <TickField
          {...form.getInputProps('preferred', { type: 'checkbox' })}
          label={t('offers.preferThis')}
        />
      </FormFrame>
    </div>
  )
}
