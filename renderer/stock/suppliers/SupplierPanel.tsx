import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { languages } from '../../base/format/languages.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import type { SupplierId } from '../../../shared/base/ids.ts'
import type { Supplier } from '../../../shared/stock/contract/places.ts'
import { QueryNotice } from '../parts/QueryNotice.tsx'
import styles from '../stock.module.css'
import { SupplierInputs, supplierSchema, supplierValues } from './supplierForm.tsx'
import type { SupplierValues } from './supplierForm.tsx'
import { SupplierOffers } from './SupplierOffers.tsx'
import { SupplierOrders } from './SupplierOrders.tsx'

const tabs = ['overview', 'offers', 'edit'] as const

/** One supplier beside the list: terms, what it sells, its orders. */
export function SupplierPanel(props: {
  supplierId: string
  view: string | undefined
  onClose: () => void
}) {
  const { view, onClose } = props
  const supplierId = props.supplierId as SupplierId
  const { t } = useTranslation('stock')
  const [, go] = useLocation()
  const query = useQuery(orpc.stock.suppliers.get.queryOptions({ input: { supplierId } }))
  const supplier = query.data
  const here = `/stock/suppliers/${supplierId}`
  const tab = tabs.find((each) => each === view) ?? 'overview'
  const openTab = (next: string | null) =>
    go(next === 'overview' ? here : `${here}/${next}`, { replace: true })
  return (
    <SidePanel
      title={supplier?.name ?? t('supplier')}
      subtitle={
        supplier?.retired && (
          <span className={styles.subtitle}>
            <StatusMark tone="idle" label={t('retired')} />
          </span>
        )
      }
      onClose={onClose}
    >
      <QueryNotice error={query.error} />
      {supplier && (
        <Tabs value={tab} onChange={openTab} keepMounted={false}>
          <Tabs.List mb="sm">
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`suppliers.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="overview">
            <SupplierFacts supplier={supplier} />
            <SupplierOrders supplierId={supplierId} />
          </Tabs.Panel>
          <Tabs.Panel value="offers">
            <SupplierOffers supplierId={supplierId} />
          </Tabs.Panel>
          <Tabs.Panel value="edit">
            <SupplierEdit
              key={supplier.version}
              supplier={supplier}
              onDone={() => openTab('overview')}
            />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  )
}

function SupplierFacts({ supplier }: { supplier: Supplier }) {
  const { t } = useTranslation('stock')
  const { money } = useFormats()
  const { currency } = supplier
  const address = supplier.address && (
    <span style={{ whiteSpace: 'pre-line' }}>{supplier.address}</span>
  )
  const sum = (amount: number | null) => (amount === null ? '' : money({ amount, currency }))
  return (
    <Facts
      facts={[
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

function SupplierEdit({ supplier, onDone }: { supplier: Supplier; onDone: () => void }) {
  const { t } = useTranslation('stock')
  const initial = useMemo(() => supplierValues(supplier), [supplier])
  const form = useDraftForm<SupplierValues>({
    draftKey: `stock.supplier.${supplier.id}.${supplier.version}`,
    initial,
    schema: supplierSchema,
  })
  const update = useCommand(client.stock.suppliers.update, {
    quiet: true,
    done: ({ name }) => t('saved', { name }),
  })
  const retire = useCommand(client.stock.suppliers.retire, {
    done: ({ retired, name }) => t(retired ? 'suppliers.wasRetired' : 'suppliers.isBack', { name }),
  })
  const save = async ({ leadDays, orderEveryDays, ...plain }: SupplierValues) => {
    if (leadDays === null || orderEveryDays === null) return
    const fields = { ...plain, leadDays, orderEveryDays }
    const { id: supplierId, version } = supplier
    if (!(await update.run({ supplierId, version, fields }))) return
    form.forget()
    onDone()
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onDone}
      busy={update.busy}
      problem={update.words}
      extra={
        <>
          <span className={styles.lineText} />
          <Button
            variant="subtle"
            loading={retire.busy}
            onClick={() => void retire.run({ supplierId: supplier.id, retired: !supplier.retired })}
          >
            {t(supplier.retired ? 'takeBack' : 'suppliers.retire')}
          </Button>
        </>
      }
    >
      <SupplierInputs form={form} />
    </FormFrame>
  )
}
