import { afterEach, beforeEach, expect, test } from 'vitest'
import { desk, openTestStock } from '../../../test/fixtures/testStock.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { ItemId, PlaceId } from '../../../shared/base/ids.ts'

let office: ReturnType<typeof openTestStock>
beforeEach(() => void (office = openTestStock()))
afterEach(() => office.close())

const level = (itemId: ItemId, placeId: PlaceId) => office.stock.parts.ledger.level(itemId, placeId)
const receive = (itemId: ItemId, placeId: PlaceId, quantity: number) =>
  office.stock.moves.move(desk, {
    kind: 'receive',
    lines: [{ itemId, placeId, quantity }],
    reason: '',
    sure: true,
  })
const take = (itemId: ItemId, placeId: PlaceId, quantity: number) =>
  office.stock.moves.move(desk, {
    kind: 'issue',
    lines: [{ itemId, placeId, quantity }],
    reason: '',
    sure: true,
  })

/** A store room, a supplier and an item bought from it in boxes of 12. */
function begin() {
  const storeId = office.place('Lager')
  const itemId = office.item('Papir', { reorderPoint: 10, orderUpTo: 40 })
  const supplierId = office.stock.suppliers.create(desk, {
    fields: { name: 'Kontorhuset', leadDays: 3, orderEveryDays: 14, minimumOrder: 50_000 },
  }).id
  const offer = office.stock.offers.create(desk, {
    fields: {
      itemId,
      supplierId,
      partNumber: 'KH-1',
      packName: 'kasse',
      packQuantity: 12,
      price: { amount: 10_000, currency: 'DKK' },
      leadDays: null,
      minimumPacks: 1,
      preferred: true,
    },
  })
  return { storeId, itemId, supplierId, offerId: offer.id }
}
const linesOf = (itemId: ItemId) =>
  office.stock
    .toOrder({})
    .suppliers.flatMap((supplier) => supplier.lines)
    .filter((line) => line.itemId === itemId)

test('an item at its reorder point is to order, in whole packs up to its level', () => {
  const { storeId, itemId } = begin()
  receive(itemId, storeId, 11)
  expect(linesOf(itemId)).toEqual([])
  take(itemId, storeId, 1)
  // 10 on hand, at the point: 30 wanted are 3 boxes of 12.
  expect(linesOf(itemId)).toMatchObject([
    { must: true, ticked: true, packs: 3, reason: 'below_reorder_point' },
  ])
})

test('an order counts as on the way, its rest stays open, over-delivery never lowers the position', () => {
  const { storeId, itemId, supplierId, offerId } = begin()
  receive(itemId, storeId, 5)
  const draft = office.stock.orders.create(desk, {
    supplierId,
    note: '',
    lines: [{ itemId, offerId, packs: 3 }],
  })
  expect(draft).toMatchObject({
    number: '2026-001',
    state: 'draft',
    total: { amount: 30_000, currency: 'DKK' },
  })
  expect(linesOf(itemId)).toMatchObject([{ reason: 'on_draft', packs: 3 }])
  const sent = office.stock.orders.send(desk, { orderId: draft.id })
  expect(sent).toMatchObject({ state: 'sent', expected: addDays(office.today(), 3) })
  expect(office.stock.detail(itemId).line).toMatchObject({ onHand: 5, onOrder: 36 })

  const lineId = sent.lineList[0]!.id
  const partly = office.stock.orders.receive(desk, {
    orderId: draft.id,
    placeId: storeId,
    lines: [{ lineId, quantity: 12, price: { amount: 11_000, currency: 'DKK' } }],
    sure: false,
  })
  expect(partly.state).toBe('partly_received')
  expect(office.stock.detail(itemId)).toMatchObject({
    line: { onHand: 17, onOrder: 24 },
    prices: [{ price: { amount: 10_000 } }, { price: { amount: 11_000 }, source: 'receipt' }],
  })
  const all = office.stock.orders.receive(desk, {
    orderId: draft.id,
    placeId: storeId,
    lines: [{ lineId, quantity: 30 }],
    sure: true,
  })
  expect(all.state).toBe('received')
  expect(office.stock.detail(itemId).line).toMatchObject({ onHand: 47, onOrder: 0 })
})

test('undoing a receipt opens the order again and takes the goods off the shelf', () => {
  const { storeId, itemId, supplierId, offerId } = begin()
  const order = office.stock.orders.create(desk, {
    supplierId,
    note: '',
    lines: [{ itemId, offerId, packs: 1 }],
  })
  office.stock.orders.send(desk, { orderId: order.id })
  const commandId = '018f0000-0000-7000-8000-000000000001' as never
  office.stock.orders.receive(desk, {
    commandId,
    orderId: order.id,
    placeId: storeId,
    lines: [{ lineId: order.lineList[0]!.id, quantity: 12 }],
    sure: false,
  })
  office.undo(commandId)
  expect(office.stock.orders.read(order.id)).toMatchObject({
    state: 'sent',
    lineList: [{ received: 0 }],
  })
  expect(level(itemId, storeId)).toBe(0)
  expect(office.stock.check().every((line) => line.good)).toBe(true)
})

test('order numbers have no gap, also when a command fails in between', () => {
  const { itemId, supplierId, offerId } = begin()
  const create = (packs: number, id = offerId) =>
    office.stock.orders.create(desk, {
      supplierId,
      note: '',
      lines: [{ itemId, offerId: id, packs }],
    }).number
  expect(create(1)).toBe('2026-001')
  expect(() => create(1, 'nothing' as never)).toThrow('NOT_FOUND')
  expect(create(2)).toBe('2026-002')
})

test('an order is closed short when some came, cancelled when nothing did', () => {
  const { storeId, itemId, supplierId, offerId } = begin()
  const make = () => {
    const order = office.stock.orders.create(desk, {
      supplierId,
      note: '',
      lines: [{ itemId, offerId, packs: 2 }],
    })
    return office.stock.orders.send(desk, { orderId: order.id })
  }
  expect(office.stock.orders.close(desk, { orderId: make().id, reason: '' }).state).toBe(
    'cancelled',
  )
  const second = make()
  office.stock.orders.receive(desk, {
    orderId: second.id,
    placeId: storeId,
    lines: [{ lineId: second.lineList[0]!.id, quantity: 12 }],
    sure: false,
  })
  expect(office.stock.orders.close(desk, { orderId: second.id, reason: 'udgået' })).toMatchObject({
    state: 'closed_short',
    note: 'udgået',
  })
  expect(() => office.stock.orders.send(desk, { orderId: second.id })).toThrow('WRONG_STATE')
})

test('a round books counts, refills from the store room and flags what ran short, undone as one', () => {
  const { storeId, itemId } = begin()
  const toilet = office.place('Toilet 1', { refillFromId: storeId })
  const kitchen = office.place('Køkken', { refillFromId: storeId })
  office.stock.places.setPar(desk, {
    lines: [
      { itemId, placeId: toilet, par: 6 },
      { itemId, placeId: kitchen, par: 8 },
    ],
  })
  receive(itemId, storeId, 9)
  receive(itemId, toilet, 6)
  const round = office.stock.rounds.create(desk, {
    fields: { name: 'Mandag', placeIds: [toilet, kitchen] },
  })
  expect(office.stock.rounds.sheet({ roundId: round.id }).lines).toMatchObject([
    { placeName: 'Toilet 1', par: 6, expected: 6, available: 9 },
    { placeName: 'Køkken', par: 8, expected: 0, available: 9 },
  ])
  const result = office.stock.rounds.submit(desk, {
    roundId: round.id,
    lines: [
      { itemId, placeId: toilet, counted: 1 },
      { itemId, placeId: kitchen, counted: 0 },
    ],
    sure: false,
  })
  // 5 to the toilet, the 4 that are left to the kitchen, which lacks 4.
  expect(result).toMatchObject({
    counted: 2,
    refilled: [
      { placeId: toilet, quantity: 5 },
      { placeId: kitchen, quantity: 4 },
    ],
    short: [{ placeId: kitchen, quantity: 4 }],
  })
  expect([level(itemId, storeId), level(itemId, toilet), level(itemId, kitchen)]).toEqual([0, 6, 4])
  office.undo(result.commandId)
  expect([level(itemId, storeId), level(itemId, toilet), level(itemId, kitchen)]).toEqual([9, 6, 0])
  expect(office.stock.rounds.get(round.id).lastDay).toBeNull()
})

test('"it is empty" tops the list until it is supplied', () => {
  const { storeId, itemId } = begin()
  receive(itemId, storeId, 30)
  office.stock.flags.flagEmpty(desk, { itemId, empty: true })
  expect(linesOf(itemId)).toMatchObject([{ reason: 'flagged_empty', must: true }])
  receive(itemId, storeId, 12)
  expect(linesOf(itemId)).toEqual([])
})

test('the slip guard asks once, and takes yes for an answer', () => {
  const { storeId, itemId } = begin()
  const input = {
    kind: 'issue' as const,
    lines: [{ itemId, placeId: storeId, quantity: 3 }],
    reason: '',
  }
  expect(() => office.stock.moves.move(desk, { ...input, sure: false })).toThrow('UNUSUAL_QUANTITY')
  expect(level(itemId, storeId)).toBe(0)
  office.stock.moves.move(desk, { ...input, sure: true })
  expect(level(itemId, storeId)).toBe(-3)
})

test('the same command id books once; with other content it is refused', () => {
  const { storeId, itemId } = begin()
  const commandId = '018f0000-0000-7000-8000-000000000002' as never
  const input = {
    commandId,
    kind: 'receive' as const,
    lines: [{ itemId, placeId: storeId, quantity: 3 }],
    reason: '',
    sure: true,
  }
  const first = office.stock.moves.move(desk, input)
  expect(office.stock.moves.move(desk, input)).toEqual(first)
  expect(level(itemId, storeId)).toBe(3)
  expect(() => office.stock.moves.move(desk, { ...input, reason: 'andet' })).toThrow(
    'COMMAND_REUSED',
  )
})

test('a forecast tells the run-out from its take-outs, and too few say so', () => {
  const { storeId, itemId } = begin()
  receive(itemId, storeId, 100)
  expect(office.stock.forecast({ itemId })).toMatchObject({
    basis: 'too_few',
    dailyRate: null,
    runOut: null,
  })
  for (let week = 0; week < 10; week += 1) {
    office.passDays(7)
    take(itemId, storeId, 7)
  }
  const forecast = office.stock.forecast({ itemId })
  expect(forecast).toMatchObject({ basis: 'enough', uses: 10, onHand: 30 })
  expect(forecast.dailyRate).toBeGreaterThan(0.8)
  expect(forecast.dailyRate).toBeLessThan(1.1)
  expect(forecast.past.at(-1)).toEqual({ day: office.today(), level: 30 })
  expect(forecast.ahead[0]).toEqual({ day: office.today(), level: 30 })
})

test('a no-booking item is used up at its rate, and a count sets it right', () => {
  const storeId = office.place('Lager')
  const itemId = office.item('Kaffe', { fixedUse: { quantity: 7, days: 7 } })
  receive(itemId, storeId, 30)
  office.passDays(10)
  expect(office.stock.detail(itemId).line.onHand).toBe(20)
  office.stock.moves.count(desk, {
    lines: [{ itemId, placeId: storeId, counted: 15 }],
    reason: '',
    sure: true,
  })
  expect(office.stock.detail(itemId).line.onHand).toBe(15)
})

test('a place is not retired while something lies there, nor put inside itself', () => {
  const { storeId, itemId } = begin()
  const shelf = office.stock.places.create(desk, { fields: { name: 'Hylde', parentId: storeId } })
  expect(shelf.path).toBe('Lager › Hylde')
  receive(itemId, shelf.id, 1)
  expect(() => office.stock.places.retire(desk, { placeId: shelf.id, retired: true })).toThrow(
    'IN_USE',
  )
  expect(() => office.stock.places.retire(desk, { placeId: storeId, retired: true })).toThrow(
    'IN_USE',
  )
  expect(() =>
    office.stock.places.update(desk, {
      placeId: storeId,
      version: 1,
      fields: { parentId: shelf.id },
    }),
  ).toThrow('NOT_POSSIBLE')
})

test('a printer that goes leaves word of the toner nobody takes', () => {
  const storeId = office.place('Lager')
  const itemId = office.item('Toner TN-1')
  receive(itemId, storeId, 4)
  const printer = office.stock.printers.create(desk, {
    fields: { name: 'Kopirum', itemIds: [itemId] },
  })
  expect(printer.fits).toMatchObject([{ name: 'Toner TN-1', onHand: 4 }])
  expect(
    office.stock.printers.retire(desk, { printerId: printer.id, retired: true }).stranded,
  ).toMatchObject([{ itemId, onHand: 4 }])
})

test('two who edit the same item: the second is told', () => {
  const itemId = office.item('Kuglepen', { code: 'K-1' })
  office.stock.items.update(desk, { itemId, version: 1, fields: { note: 'blå' } })
  expect(() =>
    office.stock.items.update(desk, { itemId, version: 1, fields: { note: 'sort' } }),
  ).toThrow('CHANGED_MEANWHILE')
  expect(() => office.item('Anden', { code: 'K-1' })).toThrow('TAKEN')
})

test('a scanned barcode finds the item and how many it stands for', () => {
  const itemId = office.item('Toner', {
    code: 'TN',
    barcodes: [{ code: '5701234567899', quantity: 6 }],
  })
  expect(office.stock.items.find({ code: '5701234567899' })).toMatchObject({ itemId, quantity: 6 })
  expect(office.stock.items.find({ code: 'TN' })).toMatchObject({ itemId, quantity: 1 })
  expect(() => office.stock.items.find({ code: '000' })).toThrow('NOT_FOUND')
})
