import { useTranslation } from 'react-i18next'
import { supplierFields } from '../../../shared/stock/contract/suppliers.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useCurrency } from '../queries.ts'
import { SupplierInputs, supplierFieldsOf } from './supplierForm.tsx'
import type { SupplierValues } from './supplierForm.tsx'

const usual: SupplierValues = {
  name: '',
  customerNumber: '',
  email: '',
  phone: '',
  address: '',
  website: '',
  language: null,
  currency: 'EUR',
  leadDays: 7,
  orderEveryDays: 14,
  minimumOrder: null,
  freeDeliveryFrom: null,
  deliveryFee: null,
  note: '',
}

/** A new supplier; it opens once saved. */
export function NewSupplier() {
  const { t } = useTranslation(['stock', 'base'])
  const currency = useCurrency()
  const create = useCommand(client.stock.suppliers.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm
      draft="stock.supplier"
      initial={{ ...usual, currency }}
      schema={supplierFields}
      command={create}
      input={(values) => ({ fields: supplierFieldsOf(values) })}
      saveLabel={t('suppliers.add')}
    >
      {(form) => <SupplierInputs form={form} />}
    </RecordForm>
  )
}
