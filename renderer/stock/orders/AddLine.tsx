import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client/queries.ts'
import { ChoiceField, QuantityField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { ItemId, SupplierId } from '../../../shared/base/ids.ts'
import styles from './lines.module.css'
import type { NewLine } from './newLines.ts'
import { packWords } from './packWords.ts'

type Props = {
  supplierId: SupplierId
  label: string
  busy: boolean
  /** Resolves to null when it could not be added: what was chosen stays. */
  onAdd: (line: NewLine) => Promise<unknown>
}

/** An item and how many packs of it; the supplier's preferred pack, single units where it sells none. */
export function AddLine({ supplierId, label, busy, onAdd }: Props) {
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  const [itemId, setItemId] = useState<ItemId | null>(null)
  const [packs, setPacks] = useState<number | null>(1)
  const items = useQuery(orpc.stock.items.list.queryOptions({ input: {} }))
  const item = useQuery(
    orpc.stock.items.get.queryOptions({
      input: { itemId: itemId ?? ('' as ItemId) },
      enabled: itemId !== null,
    }),
  )
  const sold = item.data?.offers.filter((each) => each.supplierId === supplierId && !each.retired)
  const offer = sold?.find((each) => each.preferred) ?? sold?.[0] ?? null
  const known = item.data?.item.id === itemId
  const enough = packs !== null && packs >= (offer?.minimumPacks ?? 1)

  const add = async () => {
    if (!itemId || !known || !enough) return
    if ((await onAdd({ itemId, offerId: offer?.id ?? null, packs })) === null) return
    setItemId(null)
    setPacks(1)
  }

  return (
    <form
      style={{ marginTop: 12 }}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        void add()
      }}
    >
      <div className={styles.fields}>
        <ChoiceField
          label={label}
          placeholder={t('line.choose')}
          nothingFound={t('line.nothingFound')}
          choices={(items.data ?? []).map(({ id, name, code }) => ({
            value: id,
            label: code ? `${name} (${code})` : name,
          }))}
          value={itemId}
          onChange={(value) => setItemId(value as ItemId | null)}
          description={
            known && item.data
              ? offer
                ? packWords({ ...offer, unit: item.data.item.unit }, t, number)
                : t('line.noOffer', { unit: item.data.item.unit })
              : undefined
          }
        />
        <QuantityField
          label={t('line.packs')}
          width={72}
          value={packs}
          onChange={setPacks}
          error={
            packs !== null && offer && packs < offer.minimumPacks
              ? t('line.minimum', { count: offer.minimumPacks })
              : undefined
          }
        />
        <Button type="submit" mt={24} disabled={!known || !enough} loading={busy}>
          {t('line.add')}
        </Button>
      </div>
    </form>
  )
}
