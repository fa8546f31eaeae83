import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  ChoiceField,
  MoneyField,
  NoteField,
  QuantityField,
  TextField,
} from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { languageCodes, languages } from '../../base/format/languages.ts'
import { CURRENCIES } from '../../../shared/base/money.ts'
import type { Supplier, SupplierFields } from '../../../shared/stock/contract/suppliers.ts'
import styles from '../stock.module.css'

/** The fields of a supplier as its form holds them; numbers are null while their field is empty. */
export type SupplierValues = Omit<SupplierFields, 'leadDays' | 'orderEveryDays'> & {
  leadDays: number | null
  orderEveryDays: number | null
}

export function supplierValues(supplier: Supplier): SupplierValues {
  const { id: _id, version: _version, retired: _retired, offers: _offers, ...fields } = supplier
  return fields
}

/** What a checked form says, as the contract takes it; the schema has refused empty days. */
export const supplierFieldsOf = (values: SupplierValues): SupplierFields => ({
  ...values,
  leadDays: values.leadDays!,
  orderEveryDays: values.orderEveryDays!,
})

/** Everything the office may know of a supplier; the name is enough. */
export function SupplierInputs({ form }: { form: DraftForm<SupplierValues> }) {
  const { t } = useTranslation('stock')
  const own = form.values.currency
  const tongues = useMemo(
    () => languageCodes.map((code) => ({ value: code, label: languages[code].name })),
    [],
  )
  const sums = CURRENCIES.map((code) => ({ value: code, label: code }))
  const pair = styles.row
  const half = styles.grow
  return (
    <>
      <TextField
        {...form.getInputProps('name')}
        label={t('suppliers.name')}
        required
        data-autofocus
      />
      <TextField {...form.getInputProps('customerNumber')} label={t('suppliers.customerNumber')} />
      <div className={pair}>
        <div className={half}>
          <TextField {...form.getInputProps('phone')} label={t('suppliers.phone')} type="tel" />
        </div>
        <div className={half}>
          <TextField {...form.getInputProps('email')} label={t('suppliers.email')} type="email" />
        </div>
      </div>
      <TextField {...form.getInputProps('website')} label={t('suppliers.website')} type="url" />
      <NoteField {...form.getInputProps('address')} label={t('suppliers.address')} />
      <div className={pair}>
        <div className={half}>
          <QuantityField
            {...form.getInputProps('leadDays')}
            label={t('suppliers.lead')}
            unit={t('suppliers.daysUnit')}
          />
        </div>
        <div className={half}>
          <QuantityField
            {...form.getInputProps('orderEveryDays')}
            label={t('suppliers.every')}
            unit={t('suppliers.daysUnit')}
          />
        </div>
      </div>
      <div className={pair}>
        <div className={half}>
          <MoneyField
            {...form.getInputProps('minimumOrder')}
            label={t('suppliers.minimum')}
            currency={own}
          />
        </div>
        <div className={half}>
          <MoneyField
            {...form.getInputProps('freeDeliveryFrom')}
            label={t('suppliers.freeFrom')}
            currency={own}
          />
        </div>
      </div>
      <div className={pair}>
        <div className={half}>
          <MoneyField
            {...form.getInputProps('deliveryFee')}
            label={t('suppliers.fee')}
            currency={own}
          />
        </div>
        <div className={half}>
          <ChoiceField
            {...form.getInputProps('currency')}
            label={t('suppliers.currency')}
            choices={sums}
          />
        </div>
      </div>
      <ChoiceField
        {...form.getInputProps('language')}
        label={t('suppliers.language')}
        placeholder={t('suppliers.officeLanguage')}
        choices={tongues}
        clearable
      />
      <NoteField {...form.getInputProps('note')} label={t('items.note')} />
    </>
  )
}
