import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { NoteField, TextField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { Item } from '../../../shared/stock/contract/items.ts'
import { useStockStore } from '../store.ts'
import styles from '../stock.module.css'
import { BarcodeFields } from './BarcodeFields.tsx'
import { CategoryField } from './ItemEdit.tsx'
import { itemFieldsOf, itemSchema } from './itemForm.ts'
import type { ItemValues } from './itemForm.ts'

const empty: ItemValues = {
  name: '',
  code: '',
  category: '',
  unit: '',
  note: '',
  reorderPoint: null,
  orderUpTo: null,
  capacity: null,
  fixedQuantity: null,
  fixedDays: '30',
  barcodes: [],
}

/** A new item: its name is enough. Enter saves and readies the next, which keeps category and unit. */
export function NewItem({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const [initial] = useState(() => {
    const { unknownCode } = useStockStore.getState()
    const unit = t('edit.usualUnit')
    return unknownCode === null
      ? { ...empty, unit }
      : { ...empty, unit, barcodes: [{ code: unknownCode, quantity: 1 }] }
  })
  const [made, setMade] = useState<Item[]>([])
  const form = useDraftForm<ItemValues>({ draftKey: 'stock.item.new', initial, schema: itemSchema })
  const create = useCommand(client.stock.items.create, {
    quiet: true,
    done: ({ name }) => t('items.added', { name }),
  })
  const save = async (values: ItemValues) => {
    const fields = itemFieldsOf(values)
    const item = await create.run({
      fields: { ...fields, unit: fields.unit || t('edit.usualUnit') },
    })
    if (!item) return
    useStockStore.getState().setUnknownCode(null)
    setMade([item, ...made])
    form.forget()
    form.setValues({ ...empty, category: values.category, unit: values.unit })
    form.getInputNode('name')?.focus()
  }
  return (
    <SidePanel title={t('items.new')} onClose={onClose} focus>
      <FormFrame
        form={form}
        onSave={(values) => void save(values)}
        onBack={onClose}
        saveLabel={t('items.add')}
        busy={create.busy}
        problem={create.words}
      >
        <TextField
          {...form.getInputProps('name')}
          label={t('items.name')}
          required
          data-autofocus
        />
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextField {...form.getInputProps('unit')} label={t('items.unit')} />
          </div>
          <div className={styles.grow}>
            <TextField {...form.getInputProps('code')} label={t('items.code')} />
          </div>
        </div>
        <CategoryField {...form.getInputProps('category')} />
        <BarcodeFields form={form} />
        <NoteField {...form.getInputProps('note')} label={t('items.note')} />
      </FormFrame>
      {made.length > 0 && (
        <ul className={styles.lines} aria-label={t('items.justAdded')} style={{ marginTop: 16 }}>
          {made.map((item) => (
            <li key={item.id} className={styles.line}>
              <span className={styles.lineText}>{item.name}</span>
              <Button size="compact-xs" onClick={() => go(`/stock/items/${item.id}/count`)}>
                {t('book.count')}
              </Button>
              <Button size="compact-xs" onClick={() => go(`/stock/items/${item.id}/edit`)}>
                {t('tab.edit')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </SidePanel>
  )
}
