import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { QuantityField } from '../../base/form/fields.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { showFailure } from '../../base/toasts.ts'
import type { ItemId } from '../../../shared/base/ids.ts'
import * as z from 'zod'
import { quantity } from '../../../shared/base/schemas.ts'
import { ItemField } from '../parts/choices.tsx'
import { chosen } from '../parts/formRules.ts'
import { useStockStore } from '../store.ts'

type Values = { itemId: string | null; quantity: number | null }
const initial: Values = { itemId: null, quantity: 1 }
const schema = z.object({ itemId: chosen, quantity })

/** A code was scanned that no item has: it is given to an item, or begins a new one. */
export function CodePanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const { unknownCode, setUnknownCode } = useStockStore()
  const [busy, setBusy] = useState(false)
  const form = useDraftForm<Values>({ draftKey: 'stock.code', initial, schema })
  const update = useCommand(client.stock.items.update, {
    done: ({ name }) => t('code.given', { code: unknownCode, name }),
  })
  const forgetCode = () => {
    setUnknownCode(null)
    form.forget()
  }
  const give = async (values: Values) => {
    if (unknownCode === null || values.itemId === null || values.quantity === null) return
    setBusy(true)
    try {
      const itemId = values.itemId as ItemId
      const { item } = await client.stock.items.get({ itemId })
      const barcodes = [...item.barcodes, { code: unknownCode, quantity: values.quantity }]
      if (!(await update.run({ itemId, version: item.version, fields: { barcodes } }))) return
      useStockStore.getState().setScanned({ itemId, quantity: values.quantity, placeId: null })
      forgetCode()
      go(`/stock/items/${itemId}/issue`)
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <SidePanel title={t('code.title', { code: unknownCode ?? '' })} onClose={onClose} focus>
      <p style={{ marginTop: 0 }}>{t('code.text')}</p>
      <Button data-autofocus mb="lg" onClick={() => go('/stock/items/new')}>
        {t('code.newItem')}
      </Button>
      <FormFrame
        form={form}
        onSave={(values) => void give(values)}
        onBack={onClose}
        saveLabel={t('code.give')}
        busy={busy}
      >
        <ItemField {...form.getInputProps('itemId')} label={t('item')} />
        <QuantityField {...form.getInputProps('quantity')} label={t('edit.perScan')} width={132} />
      </FormFrame>
    </SidePanel>
  )
}
