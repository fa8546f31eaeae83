import { dayAt } from '../../../shared/base/dates.ts'
import type { ItemId, OrderId, PlaceId, RoundId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import { labelsPaper } from './papers/labelsPaper.ts'
import type { Label } from './papers/labelsPaper.ts'
import type { OrderLetter } from './papers/orderFiles.ts'
import { orderCsv, orderLetter, orderMail, orderText } from './papers/orderFiles.ts'
import { orderPaper } from './papers/orderPaper.ts'
import type { OrderPaper } from './papers/orderPaper.ts'
import { walkSheetPaper } from './papers/walkSheetPaper.ts'
import type { Stock } from './service.ts'

export type OrderFormat = 'pdf' | 'csv' | 'eml' | 'text'

/** An order in the supplier's language, as the file that the supplier can take. */
export async function makeOrderPaper(
  stock: Stock,
  input: { orderId: OrderId; format: OrderFormat },
): Promise<Paper> {
  const paper = readOrderPaper(stock, input.orderId)
  const { date, order, words } = paper
  const title = `${words.text('order.title')} ${order.number}`
  if (input.format === 'csv') return makePaper(title, 'csv', orderCsv(paper))
  if (input.format === 'text') return makePaper(title, 'txt', orderText(paper))
  const pdf = await orderPaper(paper)
  if (input.format === 'pdf') return makePaper(title, 'pdf', pdf)
  return makePaper(title, 'eml', orderMail(paper, pdf, date))
}

/** An order as the e-mail to its supplier, with its PDF. */
export async function makeOrderLetter(stock: Stock, orderId: OrderId): Promise<OrderLetter> {
  const paper = readOrderPaper(stock, orderId)
  return orderLetter(paper, await orderPaper(paper))
}

function readOrderPaper(stock: Stock, orderId: OrderId): OrderPaper {
  const { settings, clock } = stock.parts
  const order = stock.orders.read(orderId)
  const supplier = stock.suppliers.get(order.supplierId)
  const date = order.sentAt ? dayAt(order.sentAt, clock.zone()) : clock.today()
  const words = wordsFor(supplier.language ?? settings().language)
  return { office: settings(), supplier, order, date, words }
}

/** The walk sheet of a round, in the office's language. */
export async function makeWalkSheet(stock: Stock, input: { roundId: RoundId }): Promise<Paper> {
  const { settings, clock } = stock.parts
  const { round, lines } = stock.rounds.sheet(input)
  const words = wordsFor(settings().language)
  const date = clock.today()
  const sheet = { office: settings(), roundName: round.name, lines, date, words }
  return makePaper(`${round.name} ${date}`, 'pdf', await walkSheetPaper(sheet))
}

/** Labels of items, each with the place where most of it lies, then of places. */
export async function makeLabels(
  stock: Stock,
  input: { itemIds: ItemId[]; placeIds: PlaceId[]; skip: number },
): Promise<Paper> {
  const words = wordsFor(stock.parts.settings().language)
  const paths = new Map(stock.places.list({ retired: true }).map((place) => [place.id, place.path]))
  const fullest = stock.parts.database.prepare<{ place_id: PlaceId }>(
    'SELECT place_id FROM stock_levels WHERE item_id = ? ORDER BY quantity DESC, place_id LIMIT 1',
  )
  const items = input.itemIds.map((itemId): Label => {
    const item = stock.items.get(itemId)
    const place = fullest.get(itemId)
    // A scan of either finds the item; a barcode printed here means one unit.
    const single = item.barcodes.find((barcode) => barcode.quantity === 1)
    return {
      name: item.name,
      code: single?.code ?? item.code,
      place: place ? (paths.get(place.place_id) ?? '') : '',
    }
  })
  const places = input.placeIds.map((placeId): Label => {
    const place = stock.places.get(placeId)
    return { name: place.name, code: place.code, place: place.parentId ? place.path : '' }
  })
  const bytes = await labelsPaper({ labels: [...items, ...places], skip: input.skip, words })
  return makePaper(words.text('labels.title'), 'pdf', bytes)
}
