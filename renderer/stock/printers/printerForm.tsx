import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'
import type { Printer, PrinterFields } from '../../../shared/stock/contract/printers.ts'
import { ItemField, PlaceField } from '../parts/choices.tsx'
import { useItems } from '../queries.ts'
import styles from '../stock.module.css'

/** The fields of a printer as its form holds them. */
export type PrinterValues = {
  name: string
  model: string
  placeId: string | null
  itemIds: string[]
}

export const printerValues = ({
  name: called,
  model,
  placeId,
  itemIds,
}: Printer): PrinterValues => ({
  name: called,
  model,
  placeId,
  itemIds,
})

/** What a checked form says, as the contract takes it. */
export const printerFieldsOf = (values: PrinterValues): PrinterFields => ({
  ...values,
  placeId: values.placeId as PlaceId | null,
  itemIds: values.itemIds as ItemId[],
})

/** The inputs of a printer and the items that fit it. */
export function PrinterInputs({ form }: { form: DraftForm<PrinterValues> }) {
  const { t } = useTranslation('stock')
  const items = useItems(true)
  const names = useMemo(
    () => new Map<string, string>((items.data ?? []).map(({ id, name: called }) => [id, called])),
    [items.data],
  )
  const { itemIds } = form.values
  return (
    <>
      <TextField
        {...form.getInputProps('name')}
        label={t('printers.name')}
        required
        data-autofocus
      />
      <TextField {...form.getInputProps('model')} label={t('printers.model')} />
      <PlaceField {...form.getInputProps('placeId')} label={t('place')} clearable />
      <div>
        <ItemField
          label={t('printers.fits')}
          value={null}
          onChange={(itemId) => itemId && form.setFieldValue('itemIds', [...itemIds, itemId])}
          without={itemIds}
        />
        <ul className={styles.lines}>
          {itemIds.map((itemId) => (
            <li key={itemId} className={styles.line}>
              <span className={styles.lineText}>{names.get(itemId) ?? '…'}</span>
              <ActionIcon
                aria-label={t('basket.remove', { name: names.get(itemId) ?? '' })}
                title={t('basket.removeShort')}
                onClick={() =>
                  form.setFieldValue(
                    'itemIds',
                    itemIds.filter((id) => id !== itemId),
                  )
                }
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
