import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { supplierFields } from '../../../shared/stock/contract/suppliers.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { languages } from '../../base/format/languages.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { Retire } from '../../base/record/Retire.tsx'
import type { SupplierId } from '../../../shared/base/ids.ts'
import type { Supplier } from '../../../shared/stock/contract/suppliers.ts'
import { SupplierInputs, supplierFieldsOf, supplierValues } from './supplierForm.tsx'
import styles from '../stock.module.css'
import { SupplierOffers } from './SupplierOffers.tsx'
import { SupplierOrders } from './SupplierOrders.tsx'

/** One supplier beside the list: terms, what it sells, its orders. */
export function SupplierPanel(props: { supplierId: string }) {
  const supplierId = props.supplierId as SupplierId
  const { t } = useTranslation('stock')
  const { data: supplier, error } = useQuery(
    orpc.stock.suppliers.get.queryOptions({ input: { supplierId } }),
  )
  return (
    <RecordPanel
      record={supplier}
      noun={t('supplier')}
      error={error}
      entity="supplier"
      tabs={
        supplier
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: (
                  <>
                    <SupplierFacts supplier={supplier} />
                    <SupplierOrders supplierId={supplierId} />
                  </>
                ),
              },
              {
                id: 'offers',
                label: 'stock:suppliers.offers',
                content: <SupplierOffers supplierId={supplierId} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <SupplierEdit supplier={supplier} />,
              },
            ]
          : []
      }
    />
  )
}

function SupplierFacts({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const { money } = useFormats()
  const { currency } = supplier
  const address = supplier.address && (
    <span style={{ whiteSpace: 'pre-line' }}>{supplier.address}</span>
  )
  const sum = (amount: number | null) => (amount === null ? '' : money({ amount, currency }))
  return (
    <Facts
      facts={[
        [
          t('suppliers.contact'),
          <button
            key="contact"
            type="button"
            className={styles.link}
            onClick={() => go(`/people/contacts/${supplier.id}`)}
          >
            {t('suppliers.openContact')}
          </button>,
        ],
        [t('suppliers.customerNumber'), supplier.customerNumber],
        [t('suppliers.phone'), supplier.phone],
        [t('suppliers.email'), supplier.email],
        [t('suppliers.website'), supplier.website],
        [t('suppliers.address'), address],
        [t('suppliers.lead'), t('edit.days', { count: supplier.leadDays })],
        [t('suppliers.every'), t('edit.days', { count: supplier.orderEveryDays })],
        [t('suppliers.minimum'), sum(supplier.minimumOrder)],
        [t('suppliers.freeFrom'), sum(supplier.freeDeliveryFrom)],
        [t('suppliers.fee'), sum(supplier.deliveryFee)],
        [t('suppliers.language'), supplier.language ? languages[supplier.language].name : ''],
        [t('items.note'), supplier.note],
      ]}
    />
  )
}

function SupplierEdit({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation(['stock', 'base'])
  const { id: supplierId, version } = supplier
  const update = useCommand(client.stock.suppliers.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm
        draft="stock.supplier"
        record={supplier}
        initial={supplierValues(supplier)}
        schema={supplierFields}
        command={update}
        input={(values) => ({ supplierId, version, fields: supplierFieldsOf(values) })}
      >
        {(form) => <SupplierInputs form={form} />}
      </RecordForm>
      <Retire record={supplier} call={client.stock.suppliers.retire} input={{ supplierId }} />
    </>
  )
}
