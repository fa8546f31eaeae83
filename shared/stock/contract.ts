import { items, offers } from './contract/items.ts'
import { count, flagEmpty, levels, move, rounds } from './contract/movements.ts'
import { forecast, orders, toOrder } from './contract/orders.ts'
import { exportList, imports, labels, walkSheet } from './contract/papers.ts'
import { places, printers, suppliers } from './contract/places.ts'

/** Supply stock: items, places, the ledger of movements, orders and rounds. */
export const stockContract = {
  items,
  offers,
  places,
  suppliers,
  printers,
  move,
  count,
  levels,
  flagEmpty,
  toOrder,
  forecast,
  orders,
  rounds: { ...rounds, paper: walkSheet },
  imports,
  export: exportList,
  labels,
}
