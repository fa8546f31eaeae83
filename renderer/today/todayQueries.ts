import { orpc } from '../app/client/queries.ts'

/** What the page of today asks the engine. */
export const todayQueries = {
  toOrder: orpc.stock.toOrder.queryOptions({ input: {} }),
  items: orpc.stock.items.list.queryOptions({ input: {} }),
  orders: orpc.stock.orders.list.queryOptions({
    input: { states: ['draft', 'sent', 'partly_received'] },
  }),
}
