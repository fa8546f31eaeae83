import { items } from './contract/items.ts'
import { offers } from './contract/offers.ts'
import { count, flagEmpty, levels, move } from './contract/movements.ts'
import { rounds } from './contract/rounds.ts'
import { forecast } from './contract/forecast.ts'
import { orders } from './contract/orders.ts'
import { toOrder } from './contract/toOrder.ts'
import { exportList, imports, labels, walkSheet } from './contract/papers.ts'
import { places } from './contract/places.ts'
import { printers } from './contract/printers.ts'
import { suppliers } from './contract/suppliers.ts'

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
