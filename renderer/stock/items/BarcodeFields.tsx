import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useScan } from '../../base/useScan.ts'
import styles from '../stock.module.css'
import type { ItemValues } from './itemForm.ts'

/** The barcodes of an item, each with the units one scan stands for. A scan adds its code. */
export function BarcodeFields({ form }: { form: DraftForm<ItemValues> }) {
  const { t } = useTranslation('stock')
  const { barcodes } = form.values
  const add = (code: string) => {
    if (code !== '' && barcodes.some((barcode) => barcode.code === code)) return
    form.insertListItem('barcodes', { code, quantity: 1 })
  }
  useScan(add)
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={styles.soft} style={{ padding: 0 }}>
        {t('edit.barcodes')}
      </legend>
      {barcodes.map((_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the fields are named by their place in the list
        <div key={index} className={styles.row} style={{ marginBottom: 8 }}>
          <div className={styles.grow}>
            <TextField
              {...form.getInputProps(`barcodes.${index}.code`)}
              label={t('edit.barcode')}
            />
          </div>
          <QuantityField
            {...form.getInputProps(`barcodes.${index}.quantity`)}
            label={t('edit.perScan')}
            width={110}
          />
          <ActionIcon
            size="lg"
            aria-label={t('edit.removeBarcode')}
            title={t('edit.removeBarcode')}
            onClick={() => form.removeListItem('barcodes', index)}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button size="xs" onClick={() => add('')}>
        {t('edit.addBarcode')}
      </Button>
    </fieldset>
  )
}
