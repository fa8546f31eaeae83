import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { addDays } from '../../shared/base/dates.ts'
import { desk, openTestStock } from '../fixtures/testStock.ts'

/** 100,000 acts in the long run, a twentieth of that each time. */
const ACTS = process.env['COUNTERPART_LONG'] ? 100_000 : 5_000
const ITEMS = 40
const PLACES = 6

const office = openTestStock()
afterAll(() => office.close())

/** A seeded generator: the same acts on every machine. */
function createRandom(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test(`after ${ACTS} random acts the movements add up to the level of every item and place`, () => {
  const random = createRandom(20_261_122)
  const items = Array.from({ length: ITEMS }, (_, index) => office.item(`Vare ${index}`))
  const places = Array.from({ length: PLACES }, (_, index) => office.place(`Sted ${index}`))
  const undoable: string[] = []
  const pick = <Value>(values: Value[]): Value => values[random(values.length)]!
  let undone = 0
  for (let number = 0; number < ACTS; number += 1) {
    const roll = random(100)
    const line = { itemId: pick(items), placeId: pick(places), quantity: 1 + random(30) }
    const day = random(10) === 0 ? { day: addDays(office.today(), -random(60)) } : {}
    if (roll < 15 && undoable.length > 0) {
      office.undo(undoable.splice(random(undoable.length), 1)[0]!)
      undone += 1
    } else if (roll < 35) {
      const counted = { itemId: line.itemId, placeId: line.placeId, counted: random(60) }
      undoable.push(
        office.stock.moves.count(desk, { lines: [counted], reason: '', sure: true, ...day })
          .commandId,
      )
    } else {
      const kind = pick([
        'receive',
        'issue',
        'issue',
        'transfer',
        'return',
        'waste',
        'correction',
      ] as const)
      const to =
        kind === 'transfer'
          ? { toPlaceId: pick(places.filter((place) => place !== line.placeId)) }
          : {}
      const input = { kind, lines: [{ ...line, ...to }], reason: '', sure: true, ...day }
      undoable.push(office.stock.moves.move(desk, input).commandId)
    }
    office.pass(random(600_000))
  }
  expect(undone).toBeGreaterThan(ACTS / 20)
  expect(office.stock.check()).toEqual([
    { name: 'ledger_sums', good: true, detail: '0' },
    { name: 'reversals', good: true, detail: '0' },
    { name: 'received_lines', good: true, detail: '0' },
  ])

  // Every standing count is still an anchor: what lay there at its moment is what was counted.
  const anchors = office.database
    .prepare<{ counted: number; level: number }>(
      `SELECT c.counted, (SELECT coalesce(sum(m.quantity), 0) FROM stock_movements m LEFT JOIN stock_counts k ON k.id = m.count_id
         WHERE m.item_id = c.item_id AND m.place_id = c.place_id
           AND (coalesce(k.happened_at, m.happened_at), coalesce(k.id, m.id)) <= (c.happened_at, c.id)) AS level
       FROM stock_counts c WHERE c.annulled_by IS NULL`,
    )
    .all()
  expect(anchors.length).toBeGreaterThan(ACTS / 20)
  expect(anchors.filter((anchor) => anchor.level !== anchor.counted)).toEqual([])

  // A pure view: asked twice, the same list.
  expect(office.stock.toOrder({})).toEqual(office.stock.toOrder({}))
}, 600_000)

test('garbage never gets through the service half-booked', () => {
  const before = office.commands.revision()
  fc.assert(
    fc.property(fc.string(), fc.integer(), (id, quantity) => {
      const line = { itemId: id as never, placeId: id as never, quantity }
      expect(() =>
        office.stock.moves.move(desk, { kind: 'issue', lines: [line], reason: '', sure: true }),
      ).toThrow(/NOT_FOUND|NOT_POSSIBLE/)
    }),
  )
  expect(office.commands.revision()).toBe(before)
})
