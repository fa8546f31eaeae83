import { Button, Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { Supplier } from '../../../shared/stock/contract/places.ts'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import { useSuppliers } from '../queries.ts'
import { NewSupplier } from './NewSupplier.tsx'
import { SupplierPanel } from './SupplierPanel.tsx'

const rowKey = (supplier: Supplier) => supplier.id
const here = '/stock/suppliers'

/** Who sells the supplies, and on what terms; the open one beside the list. */
export function SuppliersPage() {
  const { t } = useTranslation('stock')
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const suppliers = useSuppliers(showRetired)
  const columns = useSupplierColumns()
  const openNew = () => go(`${here}/new`)
  const close = () => go(here)
  useHotkey({
    scope: 'stock:suppliers.title',
    keys: 'n',
    label: 'stock:suppliers.new',
    run: openNew,
  })
  const panel =
    id === 'new' ? (
      <SidePanel title={t('suppliers.new')} onClose={close} focus>
        <NewSupplier onClose={close} />
      </SidePanel>
    ) : id ? (
      <SupplierPanel key={id} supplierId={id} view={view} onClose={close} />
    ) : undefined
  return (
    <Page panel={panel}>
      <PageHeader title={t('suppliers.title')}>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('suppliers.new')}
        </Button>
      </PageHeader>
      <QueryNotice error={suppliers.error} />
      <DataList
        label={t('suppliers.title')}
        storageKey="stock.suppliers"
        rows={suppliers.data}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        onSelect={(supplier) => go(`${here}/${supplier.id}`, { replace: id !== undefined })}
        onOpen={(supplier) => go(`${here}/${supplier.id}`)}
        action={(supplier) =>
          supplier.retired ? null : { label: t('items.order'), run: () => go('/stock/to-order') }
        }
        actionWidth={88}
        searchable
        toolbar={
          <Switch
            size="xs"
            label={t('showRetired')}
            checked={showRetired}
            onChange={(event) => setShowRetired(event.currentTarget.checked)}
          />
        }
        emptyState={
          <EmptyState title={t('suppliers.emptyTitle')} text={t('suppliers.emptyText')}>
            <Button variant="filled" onClick={openNew}>
              {t('suppliers.new')}
            </Button>
            <Button onClick={() => go('/stock/import')}>{t('items.import')}</Button>
          </EmptyState>
        }
      />
    </Page>
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
        text: ({ name, retired }) => (retired ? `${name} (${t('retired')})` : name),
        width: 180,
        grow: true,
      },
      {
        id: 'lead',
        header: t('suppliers.lead'),
        value: ({ leadDays }) => leadDays,
        text: ({ leadDays }) => t('edit.days', { count: leadDays }),
        width: 124,
      },
      {
        id: 'every',
        header: t('suppliers.every'),
        value: ({ orderEveryDays }) => orderEveryDays,
        text: ({ orderEveryDays }) => t('edit.days', { count: orderEveryDays }),
        width: 134,
      },
      {
        id: 'offers',
        header: t('suppliers.offers'),
        value: ({ offers }) => offers,
        text: ({ offers }) => number(offers),
        width: 104,
        numeric: true,
      },
      {
        id: 'free',
        header: t('suppliers.freeFrom'),
        value: ({ freeDeliveryFrom }) => freeDeliveryFrom,
        text: (supplier) => sum(supplier.freeDeliveryFrom, supplier.currency),
        width: 140,
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
      { id: 'phone', header: t('suppliers.phone'), value: ({ phone }) => phone, width: 150 },
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
