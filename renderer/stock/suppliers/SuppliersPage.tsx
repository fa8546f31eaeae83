import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import type { Supplier } from '../../../shared/stock/contract/suppliers.ts'
import { useSuppliers } from '../queries.ts'
import { NewSupplier } from './NewSupplier.tsx'
import { SupplierPanel } from './SupplierPanel.tsx'

/** Who sells the supplies, and on what terms; the open one beside the list. */
export function SuppliersPage() {
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const suppliers = useSuppliers(showRetired)
  const columns = useSupplierColumns()
  return (
    <RecordPage
      address="/stock/suppliers"
      title="stock:suppliers.title"
      newLabel="stock:suppliers.new"
      query={suppliers}
      columns={columns}
      action={(supplier) =>
        supplier.retired ? null : { label: t('items.order'), run: () => go('/stock/to-order') }
      }
      actionWidth={88}
      retired={[showRetired, setShowRetired]}
      empty={{
        title: t('suppliers.emptyTitle'),
        text: t('suppliers.emptyText'),
        children: <Button onClick={() => go('/stock/import')}>{t('items.import')}</Button>,
      }}
      panel={(id) => <SupplierPanel supplierId={id} />}
      newForm={<NewSupplier />}
    />
  )
}

function useSupplierColumns(): Column<Supplier>[] {
  const { t } = useTranslation('stock')
  const { number, money } = useFormats()
  return useMemo(() => {
    const sum = (amount: number | null, currency: string) =>
      amount === null ? '' : money({ amount, currency })
    return [
      {
        id: 'name',
        header: t('suppliers.name'),
        value: ({ name }) => name,
        text: ({ name, retired }) => (retired ? `${name} (${t('base:record.retired')})` : name),
        width: 180,
        grow: true,
      },
      {
        id: 'lead',
        header: t('suppliers.lead'),
        value: ({ leadDays }) => leadDays,
        text: ({ leadDays }) => t('edit.days', { count: leadDays }),
        width: 124,
        givesWay: 1,
      },
      {
        id: 'every',
        header: t('suppliers.every'),
        value: ({ orderEveryDays }) => orderEveryDays,
        text: ({ orderEveryDays }) => t('edit.days', { count: orderEveryDays }),
        width: 134,
        givesWay: 3,
      },
      {
        id: 'offers',
        header: t('suppliers.offers'),
        value: ({ offers }) => offers,
        text: ({ offers }) => number(offers),
        width: 104,
        givesWay: 2,
        numeric: true,
      },
      {
        id: 'free',
        header: t('suppliers.freeFrom'),
        value: ({ freeDeliveryFrom }) => freeDeliveryFrom,
        text: (supplier) => sum(supplier.freeDeliveryFrom, supplier.currency),
        width: 140,
        givesWay: 4,
        numeric: true,
      },
      {
        id: 'minimum',
        header: t('suppliers.minimum'),
        value: ({ minimumOrder }) => minimumOrder,
        text: (supplier) => sum(supplier.minimumOrder, supplier.currency),
        width: 130,
        numeric: true,
        hidden: true,
      },
      {
        id: 'phone',
        header: t('suppliers.phone'),
        value: ({ phone }) => phone,
        width: 150,
        givesWay: 5,
      },
      {
        id: 'email',
        header: t('suppliers.email'),
        value: ({ email }) => email,
        width: 200,
        hidden: true,
      },
    ]
  }, [t, number, money])
}
