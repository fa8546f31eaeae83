import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { showFailure } from '../../base/toasts.ts'
import { linesOf } from '../orders/newLines.ts'
import type { Section } from './sections.ts'
import { useToOrderStore } from './store.ts'

/**
 * Makes a draft of what is ticked for a supplier and opens it. Where there is a draft already, the
 * ticked lines take the place of the page's own in it; lines that the page does not show stay.
 */
export function useMakeOrder() {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const create = useCommand(client.stock.orders.create, {
    done: (order) => t('made', { number: order.number }),
  })
  const update = useCommand(client.stock.orders.update, {
    done: (order) => t('joined', { number: order.number }),
  })

  const write = async ({ proposal, lines, chosen }: Section) => {
    const { supplierId, draftOrderId } = proposal
    if (!supplierId) return null
    if (!draftOrderId) return create.run({ supplierId, lines: chosen })
    const draft = await client.stock.orders.get({ orderId: draftOrderId })
    const shown = new Set(lines.map((line) => line.itemId))
    const others = linesOf(draft).filter((line) => !shown.has(line.itemId))
    return update.run({
      orderId: draftOrderId,
      version: draft.version,
      lines: [...others, ...chosen],
    })
  }

  const makeOrder = async (section: Section) => {
    const { draftOrderId } = section.proposal
    if (draftOrderId && !section.changed) return go(`/stock/orders/${draftOrderId}`)
    if (section.chosen.length === 0 || busy) return
    setBusy(true)
    try {
      const order = await write(section)
      if (!order) return
      useToOrderStore.getState().forget(section.lines.map((line) => line.itemId))
      go(`/stock/orders/${order.id}`)
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { makeOrder, busy }
}
