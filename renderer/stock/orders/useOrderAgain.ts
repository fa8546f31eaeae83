import i18next from 'i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { showFailure } from '../../base/toasts.ts'
import type { Order } from '../../../shared/stock/contract/orders.ts'
import type { NewLine } from './newLines.ts'
import { linesOf } from './newLines.ts'

/**
 * Takes an old order as the template of a new draft, with today's quantities where To order has
 * the item and those of the old order otherwise. Opens the draft.
 */
export function useOrderAgain(): (order: Order) => Promise<void> {
  const [, go] = useLocation()
  const create = useCommand(client.stock.orders.create, {
    done: (made) => i18next.t('orders:made', { number: made.number }),
  })
  return async ({ supplierId, ...order }) => {
    try {
      const { suppliers } = await client.stock.toOrder({ supplierId })
      const wanted = new Map(
        suppliers.flatMap(({ lines }) =>
          lines.filter((line) => line.packs > 0).map((line) => [line.itemId, line.packs] as const),
        ),
      )
      const lines: NewLine[] = linesOf({ supplierId, ...order }).map((line) => ({
        ...line,
        packs: wanted.get(line.itemId) ?? line.packs,
      }))
      if (lines.length === 0) return
      const made = await create.run({ supplierId, lines })
      if (made) go(`/stock/orders/${made.id}`)
    } catch (error) {
      showFailure(error)
    }
  }
}
