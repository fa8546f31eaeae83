import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useCurrency } from '../queries.ts'
import { SupplierInputs, supplierSchema } from './supplierForm.tsx'
import type { SupplierValues } from './supplierForm.tsx'

const USUAL_LEAD_DAYS = 7
const USUAL_ORDER_EVERY_DAYS = 14

/** A new supplier; it opens once saved. */
export function NewSupplier({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const currency = useCurrency()
  const [initial] = useState<SupplierValues>(() => ({
    name: '',
    customerNumber: '',
    email: '',
    phone: '',
    address: '',
    website: '',
    language: null,
    currency,
    leadDays: USUAL_LEAD_DAYS,
    orderEveryDays: USUAL_ORDER_EVERY_DAYS,
    minimumOrder: null,
    freeDeliveryFrom: null,
    deliveryFee: null,
    note: '',
  }))
  const form = useDraftForm<SupplierValues>({
    draftKey: 'stock.supplier.new',
    initial,
    schema: supplierSchema,
  })
  const create = useCommand(client.stock.suppliers.create, {
    quiet: true,
    done: ({ name }) => t('suppliers.added', { name }),
  })
  const save = async ({ leadDays, orderEveryDays, ...plain }: SupplierValues) => {
    if (leadDays === null || orderEveryDays === null) return
    const supplier = await create.run({ fields: { ...plain, leadDays, orderEveryDays } })
    if (!supplier) return
    form.forget()
    go(`/stock/suppliers/${supplier.id}`)
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onClose}
      saveLabel={t('suppliers.add')}
      busy={create.busy}
      problem={create.words}
    >
      <SupplierInputs form={form} />
    </FormFrame>
  )
}
