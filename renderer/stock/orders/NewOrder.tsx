import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { ChoiceField } from '../../base/form/fields.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import type { OrderId, SupplierId } from '../../../shared/base/ids.ts'
import { AddLine } from './AddLine.tsx'

/** A draft made by hand: the supplier and the first line; further lines are added in the draft itself. */
export function NewOrder(props: { onClose: () => void; onMade: (orderId: OrderId) => void }) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const [supplierId, setSupplierId] = useState<SupplierId | null>(null)
  const suppliers = useQuery(orpc.stock.suppliers.list.queryOptions({ input: {} }))
  const create = useCommand(client.stock.orders.create, {
    done: (order) => t('made', { number: order.number }),
  })
  return (
    <SidePanel title={t('new.title')} onClose={props.onClose} focus>
      {suppliers.data?.length === 0 ? (
        <EmptyState title={t('new.noSupplier')} text={t('new.noSupplierText')}>
          <Button variant="filled" onClick={() => go('/stock/suppliers/new')}>
            {t('new.addSupplier')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <ChoiceField
            label={t('column.supplier')}
            placeholder={t('new.chooseSupplier')}
            data-autofocus
            choices={(suppliers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={supplierId}
            onChange={(value) => setSupplierId(value as SupplierId | null)}
          />
          {supplierId && (
            <AddLine
              key={supplierId}
              supplierId={supplierId}
              label={t('new.firstLine')}
              busy={create.busy}
              onAdd={async (line) => {
                const order = await create.run({ supplierId, lines: [line] })
                if (order) props.onMade(order.id)
                return order
              }}
            />
          )}
        </>
      )}
    </SidePanel>
  )
}
