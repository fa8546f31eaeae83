import { Autocomplete } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { ChoiceField, NoteField, QuantityField, TextField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Item } from '../../../shared/stock/contract/items.ts'
import { useItems } from '../queries.ts'
import styles from '../stock.module.css'
import { BarcodeFields } from './BarcodeFields.tsx'
import { PrinterTicks } from './PrinterTicks.tsx'
import { fixedPeriods, itemFieldsOf, itemSchema, itemValues } from './itemForm.ts'
import type { ItemValues } from './itemForm.ts'
import type { Forecast } from './runOutWords.ts'

type Props = { item: Item; derived: Forecast | undefined; onDone: () => void }

/** All fields of an item. A level left empty is worked out from use; the number is shown. */
export function ItemEdit({ item, derived, onDone }: Props) {
  const { t } = useTranslation('stock')
  const { number } = useFormats()
  const initial = useMemo(() => itemValues(item), [item])
  const form = useDraftForm<ItemValues>({
    draftKey: `stock.item.${item.id}.${item.version}`,
    initial,
    schema: itemSchema,
  })
  const update = useCommand(client.stock.items.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  const save = async (values: ItemValues) => {
    const fields = itemFieldsOf(values)
    if (!(await update.run({ itemId: item.id, version: item.version, fields }))) return
    form.forget()
    onDone()
  }
  const byUse = (value: number | null | undefined) =>
    value === null || value === undefined
      ? t('edit.byUse')
      : t('edit.byUseNow', { value: number(value) })
  const periods = useMemo(() => {
    const known = fixedPeriods.map((days) => ({
      value: days as string,
      label: t(`edit.period.${days}`),
    }))
    const own = form.values.fixedDays
    return known.some(({ value }) => value === own)
      ? known
      : [...known, { value: own, label: t('edit.days', { count: Number(own) }) }]
  }, [t, form.values.fixedDays])

  return (
    <>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onDone}
        busy={update.busy}
        problem={update.words}
      >
        <TextField {...form.getInputProps('name')} label={t('items.name')} required />
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextField {...form.getInputProps('code')} label={t('items.code')} />
          </div>
          <div className={styles.grow}>
            <TextField {...form.getInputProps('unit')} label={t('items.unit')} />
          </div>
        </div>
        <CategoryField {...form.getInputProps('category')} />
        <div className={styles.row}>
          <div className={styles.grow}>
            <QuantityField
              {...form.getInputProps('reorderPoint')}
              label={t('items.reorderPoint')}
              placeholder={byUse(item.reorderPoint === null ? derived?.reorderPoint : null)}
            />
          </div>
          <div className={styles.grow}>
            <QuantityField
              {...form.getInputProps('orderUpTo')}
              label={t('edit.orderUpTo')}
              placeholder={byUse(item.orderUpTo === null ? derived?.orderUpTo : null)}
            />
          </div>
        </div>
        <QuantityField
          {...form.getInputProps('capacity')}
          label={t('edit.capacity')}
          unit={item.unit}
          placeholder={t('edit.noLimit')}
        />
        <div className={styles.row}>
          <div className={styles.grow}>
            <QuantityField
              {...form.getInputProps('fixedQuantity')}
              label={t('edit.fixedUse')}
              placeholder={t('edit.noFixedUse')}
            />
          </div>
          <ChoiceField
            {...form.getInputProps('fixedDays')}
            label={t('edit.per')}
            choices={periods}
            width={150}
          />
        </div>
        <span className={styles.soft}>{t('edit.fixedHelp')}</span>
        <BarcodeFields form={form} />
        <NoteField {...form.getInputProps('note')} label={t('items.note')} />
      </FormFrame>
      <Section title={t('overview.printers')}>
        <PrinterTicks itemId={item.id} />
      </Section>
    </>
  )
}

/** A category: one that is in use, or a new one. */
export function CategoryField(props: {
  value?: string
  onChange?: (value: string) => void
  error?: string
}) {
  const { t } = useTranslation('stock')
  const items = useItems()
  const categories = useMemo(
    () =>
      [...new Set((items.data ?? []).map(({ category }) => category))].filter(Boolean).toSorted(),
    [items.data],
  )
  return <Autocomplete {...props} size="sm" label={t('items.category')} data={categories} />
}
