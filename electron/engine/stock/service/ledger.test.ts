import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { desk, openTestStock } from '../../../../test/fixtures/testStock.ts'
import { addDays } from '../../../../shared/base/dates.ts'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'

let office: ReturnType<typeof openTestStock>
afterEach(() => office.close())

const open = () => {
  office = openTestStock()
  const itemId = office.item('Toner')
  const placeId = office.place('Lager')
  return { ...office, itemId, placeId }
}
const level = (itemId: ItemId, placeId: PlaceId) => office.stock.parts.ledger.level(itemId, placeId)
const move = (
  kind: 'receive' | 'issue',
  itemId: ItemId,
  placeId: PlaceId,
  quantity: number,
  day?: string,
) =>
  office.stock.moves.move(desk, {
    kind,
    lines: [{ itemId, placeId, quantity }],
    reason: '',
    sure: true,
    ...(day ? { day: day as never } : {}),
  })
const count = (itemId: ItemId, placeId: PlaceId, counted: number, day?: string) =>
  office.stock.moves.count(desk, {
    lines: [{ itemId, placeId, counted }],
    reason: '',
    sure: true,
    ...(day ? { day: day as never } : {}),
  })

test('a count stands when an earlier take-out is booked late', () => {
  const { itemId, placeId, today } = open()
  move('receive', itemId, placeId, 10)
  office.passDays(3)
  const { variances } = count(itemId, placeId, 7)
  expect(variances).toMatchObject([{ expected: 10, counted: 7, difference: -3 }])
  move('issue', itemId, placeId, 2, addDays(today(), -1))
  expect(level(itemId, placeId)).toBe(7)
  // The difference that the count books is now one less than the two that are explained.
  const rows = office.stock.history({ itemId, limit: 10 })
  expect(rows.filter((row) => row.kind === 'count').map((row) => row.quantity)).toEqual([2, -3])
})

test('undoing a count gives the ledger back, undoing the undo the count', () => {
  const { itemId, placeId, undo } = open()
  move('receive', itemId, placeId, 10)
  const counted = count(itemId, placeId, 4)
  const undone = undo(counted.commandId)
  expect(level(itemId, placeId)).toBe(10)
  undo(undone.commandId)
  expect(level(itemId, placeId)).toBe(4)
})

test('what is undone once cannot be undone again', () => {
  const { itemId, placeId, undo } = open()
  const booked = move('receive', itemId, placeId, 10)
  undo(booked.commandId)
  expect(() => undo(booked.commandId)).toThrow('UNDO_CONFLICT')
  expect(level(itemId, placeId)).toBe(0)
})

test('neither the ledger nor a count can be altered in SQL', () => {
  const { itemId, placeId, database } = open()
  move('receive', itemId, placeId, 10)
  count(itemId, placeId, 9)
  expect(() => database.exec('UPDATE stock_movements SET quantity = 1')).toThrow('append-only')
  expect(() => database.exec('DELETE FROM stock_movements')).toThrow('append-only')
  expect(() => database.exec('UPDATE stock_counts SET counted = 1')).toThrow('write-once')
})

test('a day in the future is refused and books nothing', () => {
  const { itemId, placeId, today } = open()
  expect(() => move('receive', itemId, placeId, 5, addDays(today(), 1))).toThrow('NOT_POSSIBLE')
  expect(office.stock.history({ itemId, limit: 10 })).toEqual([])
})

/**
 * The model: a plain list of what happened, each with the moment it counts for. A level is the last
 * standing count, plus what came and went after it.
 */
type Event = { at: number; order: number; command: string; quantity?: number; counted?: number }

function levelOf(events: Event[], undone: Set<string>): number {
  const live = events
    .filter((event) => !undone.has(event.command))
    .sort((a, b) => a.at - b.at || a.order - b.order)
  return live.reduce(
    (total, event) => (event.counted === undefined ? total + event.quantity! : event.counted),
    0,
  )
}

const act = fc.oneof(
  fc.record({
    kind: fc.constantFrom('receive' as const, 'issue' as const),
    quantity: fc.integer({ min: 1, max: 50 }),
    back: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    quantity: fc.nat({ max: 60 }),
    back: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    quantity: fc.nat({ max: 30 }),
    back: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('wait' as const),
    quantity: fc.integer({ min: 1, max: 40 }),
    back: fc.constant(0),
  }),
)

test('after any acts, late ones and undone ones too, the level is what the model says', () => {
  office = openTestStock()
  const placeId = office.place('Lager')
  let run = 0
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const itemId = office.item(`Vare ${(run += 1)}`)
      const events: Event[] = []
      const undone = new Set<string>()
      acts.forEach(({ kind, quantity, back }, order) => {
        if (kind === 'wait') return office.pass(quantity * 3_600_000)
        if (kind === 'undo') {
          const standing = events.filter((event) => !undone.has(event.command))
          const chosen = standing[quantity % Math.max(1, standing.length)]
          if (!chosen) return
          office.undo(chosen.command)
          return void undone.add(chosen.command)
        }
        const today = office.today()
        const day = back === 0 ? undefined : addDays(today, -back)
        // Back-dated acts stand at their day's start, counts at its end; live ones now.
        const dayStart = Date.parse(`${day ?? today}T00:00:00+01:00`)
        const at = !day ? Infinity : kind === 'count' ? dayStart + 86_400_000 - 1 : dayStart
        const live = at === Infinity
        if (kind === 'count') {
          const { commandId } = count(itemId, placeId, quantity, day)
          events.push({
            at: live ? Date.parse(office.clock.next()) : at,
            order,
            command: commandId,
            counted: quantity,
          })
        } else {
          const { commandId } = move(kind, itemId, placeId, quantity, day)
          const signed = kind === 'receive' ? quantity : -quantity
          events.push({
            at: live ? Date.parse(office.clock.next()) : at,
            order,
            command: commandId,
            quantity: signed,
          })
        }
      })
      expect(level(itemId, placeId)).toBe(levelOf(events, undone))
      expect(office.stock.check().every((line) => line.good)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
