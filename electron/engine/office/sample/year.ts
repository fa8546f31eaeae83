import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, daysBetween, instantOf, startOfDay } from '../../../../shared/base/dates.ts'
import type { ReservationId } from '../../../../shared/base/ids.ts'
import { newId } from '../../base/ids.ts'
import { busynessOf, isWorkingDay, weekdayOf } from './calendar.ts'
import type { PlaceKey, SupplierKey } from './catalogue.ts'
import { REFILL_FROM, ROUNDS, SUPPLIERS, TERMS } from './catalogue.ts'
import type { SampleLine, SampleOrder } from './orders.ts'
import { createSampleOrders } from './orders.ts'
import type { SampleItem, SampleParts, Setting } from './setting.ts'
import { createShelves } from './shelves.ts'

const DAYS = 370
const HOUR = 3_600_000

/** Days before today on which a supplier was last ordered from in the usual way. */
const LAST_USUAL: Record<SupplierKey, number> = { office: 11, print: 18, hygiene: 12, coffee: 9 }

/** Days before today: when the printer was scrapped, and what is still on its way. */
const SCRAPPED = 150
const OVERDUE = { ordered: 16, expected: 9 }
const PARTLY = { ordered: 8, came: 4 }
const QUARTERLY_COUNTS = new Set([276, 185, 94, 10])

type Act = { at: Instant; run(): void }

/** Lets a year go by in the sample office; answers how many movements were booked. */
export function liveYear(parts: SampleParts, setting: Setting, today: Day, zone: string): number {
  const { write, stock, random, words } = parts
  const { items, placeIds, staff } = setting
  const shelves = createShelves(write, stock.parts.ledger)
  const orders = createSampleOrders(parts, setting, shelves)
  const incoming: {
    order: SampleOrder
    lines: [SampleLine, number][]
    day: Day
    whole: boolean
  }[] = []
  const nextChange = new Map<string, number>()
  const keeper = staff[5]!.name
  const secretary = staff[2]!.name
  const anyone = () => random.pick(staff).name

  const openShelves = (day: Day) => {
    const at = instantOf(Date.parse(startOfDay(day, zone)) + 7 * HOUR)
    for (const item of items) {
      const rate = orders.rateOf(item)
      const quantity =
        Math.max(
          1,
          Math.ceil((rate * (2 + TERMS[item.spec.supplier].every / 7)) / item.spec.pack),
        ) * item.spec.pack
      const row = { itemId: item.id, at, actor: secretary, reason: words.openingCount }
      shelves.count(item.spec.key === 'tonerScrapped' ? 15 : quantity, {
        ...row,
        placeId: placeIds[item.spec.home],
      })
      for (const [place, [par]] of Object.entries(item.spec.pars))
        shelves.count(par, { ...row, placeId: placeIds[place as PlaceKey] })
    }
  }

  const takeOuts = (
    item: SampleItem,
    before: number,
    busy: number,
    moment: () => Instant,
  ): Act[] => {
    const { spec } = item
    const row = () => ({
      itemId: item.id,
      placeId: placeIds[spec.home],
      at: moment(),
      actor: anyone(),
    })
    if (spec.interval) {
      if (spec.key === 'tonerScrapped' && before <= SCRAPPED) return []
      const [days, spread] = spec.interval
      const due = nextChange.get(spec.key) ?? DAYS - random.between(0, days)
      if (before > due) return []
      nextChange.set(spec.key, before - random.between(days - spread, days + spread))
      const taken = row()
      return [{ at: taken.at, run: () => void shelves.take('issue', 1, taken) }]
    }
    const usual = (spec.take[0] + spec.take[1]) / 2
    return Array.from({ length: random.events((spec.weekly / 5 / usual) * busy) }, () => {
      const taken = row()
      const wanted = random.between(...spec.take)
      const spoiled = random.next() < 0.006
      return {
        at: taken.at,
        run: () =>
          void shelves.take(
            spoiled ? 'waste' : 'issue',
            wanted,
            spoiled ? { ...taken, reason: words.brokenOnArrival } : taken,
          ),
      }
    })
  }

  /** Counts what a place has left and fills it up again. */
  const walk = (places: PlaceKey[], days: number, busy: number, at: Instant) => {
    for (const place of places) {
      const from = REFILL_FROM[place]
      for (const item of items) {
        const par = item.spec.pars[place]
        if (!par || !from) continue
        const row = { itemId: item.id, placeId: placeIds[place], at, actor: keeper }
        const used = random.events((par[1] / 7) * days * Math.min(1.2, busy + 0.2))
        shelves.count(Math.max(0, shelves.level(item.id, row.placeId) - used), row)
        shelves.refill(par[0], placeIds[from], { ...row, at: instantOf(Date.parse(at) + 60_000) })
      }
    }
  }

  const countShelves = (at: Instant) => {
    for (const item of items) {
      if (random.next() > 0.6) continue
      const row = {
        itemId: item.id,
        placeId: placeIds[item.spec.home],
        at,
        actor: secretary,
        reason: words.stockCount,
      }
      const level = shelves.level(item.id, row.placeId)
      // Cartridges are few and dear: nobody miscounts them.
      const slip = item.spec.interval === null && random.next() < 0.3 ? random.between(-2, 1) : 0
      shelves.count(Math.max(0, level + slip), row)
    }
  }

  const useUnbooked = (item: SampleItem, at: Instant) => {
    const fixed = item.spec.fixedUse
    if (!fixed) return
    const row = {
      itemId: item.id,
      placeId: placeIds[item.spec.home],
      at,
      actor: secretary,
      reason: words.stockCount,
    }
    shelves.count(
      Math.max(
        0,
        shelves.level(item.id, row.placeId) - Math.round((fixed.quantity * 28) / fixed.days),
      ),
      row,
    )
  }

  const order = (supplier: SupplierKey, day: Day, at: Instant) => {
    const wanted = orders.wanted(supplier)
    if (wanted.length === 0) return
    const { lead } = TERMS[supplier]
    const placed = orders.place(supplier, wanted, at, addDays(day, lead))
    const late = random.next() < 0.15 ? random.between(2, 5) : random.between(0, 1)
    incoming.push({
      order: placed,
      lines: placed.lines.map((line) => [line, line.packs]),
      day: addDays(day, lead + late),
      whole: true,
    })
  }

  /** The most used items of a supplier, whether they are low or not. */
  const mostUsed = (supplier: SupplierKey, count: number, packs: number) =>
    items
      .filter((item) => item.spec.supplier === supplier && item.spec.key !== 'tonerScrapped')
      .toSorted((a, b) => orders.rateOf(b) / b.spec.pack - orders.rateOf(a) / a.spec.pack)
      .slice(0, count)
      .map((item) => ({ item, packs }))

  const orderOfToday = (day: Day, before: number, at: Instant) => {
    SUPPLIERS.forEach((supplier, index) => {
      if (before > LAST_USUAL[supplier] && (before + index * 5) % TERMS[supplier].every === 0)
        order(supplier, day, at)
    })
    if (before === OVERDUE.ordered)
      orders.place(
        'print',
        mostUsed('print', 2, 2),
        at,
        addDays(day, OVERDUE.ordered - OVERDUE.expected),
      )
    if (before === PARTLY.ordered) {
      const partly = orders.place(
        'office',
        mostUsed('office', 5, 2),
        at,
        addDays(day, PARTLY.ordered + 2),
      )
      const came = partly.lines
        .slice(0, 3)
        .map((line, index): [SampleLine, number] => [line, index === 2 ? 1 : line.packs])
      incoming.push({
        order: partly,
        lines: came,
        day: addDays(day, PARTLY.ordered - PARTLY.came),
        whole: false,
      })
    }
    if (before === 1) orders.place('coffee', mostUsed('coffee', 3, 1), at, null)
  }

  const first = addDays(today, -DAYS)
  openShelves(first)
  let walked = first
  for (let before = DAYS - 1; before >= 1; before -= 1) {
    const day = addDays(today, -before)
    const midnight = Date.parse(startOfDay(day, zone))
    const clock = (hour: number) => instantOf(midnight + Math.round(hour * HOUR))
    if (day.endsWith('-01-02')) orders.raisePrices(0.03)
    if (day.endsWith('-09-01')) orders.raisePrices(0.015)
    // What the calendar lets fall on a free day is done all the same: the sample must hold each of these orders.
    orderOfToday(day, before, clock(8.5))
    if (!isWorkingDay(day)) continue
    const busy = busynessOf(day)
    for (const arrival of incoming.splice(0)) {
      if (arrival.day > day) incoming.push(arrival)
      else
        orders.receive(
          arrival.order,
          arrival.lines,
          clock(9 + random.next()),
          keeper,
          arrival.whole,
        )
    }
    const acts = items.flatMap((item) =>
      takeOuts(item, before, busy, () => clock(10 + random.next() * 6)),
    )
    acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    for (const act of acts) act.run()
    for (const round of ROUNDS) {
      if (!round.weekdays.includes(weekdayOf(day))) continue
      walk(round.places, round.key === 'toilets' ? 3.5 : 7, busy, clock(16.5))
      if (round.key === 'toilets') walked = day
    }
    if (QUARTERLY_COUNTS.has(before)) countShelves(clock(17))
    if (before % 28 === 0) for (const item of items) useUnbooked(item, clock(17.2))
  }
  finish(parts, setting, today, walked)
  return shelves.booked()
}

/** What is left for the people who try the sample: a reservation, an empty shelf that somebody reported. */
function finish({ write, words }: SampleParts, setting: Setting, today: Day, walked: Day): void {
  const find = (key: string) => setting.items.find((item) => item.spec.key === key)!
  for (const { id } of write.database.prepare<{ id: never }>('SELECT id FROM stock_rounds').all()) {
    write.update('stock_rounds', { id }, { last_day: walked })
  }
  for (const item of setting.items) {
    if (item.spec.fixedUse)
      write.update(
        'stock_items',
        { id: item.id },
        { fixed_use_from_day: addDays(today, -28 + (daysBetween(walked, today) % 7)) },
      )
  }
  write.insert('stock_flags', {
    item_id: find('correctionTape').id,
    place_id: setting.placeIds.store,
    flagged_at: write.at,
    actor: setting.staff[4]!.name,
  })
  write.insert('stock_reservations', {
    id: newId<ReservationId>(),
    item_id: find('notebooksA5').id,
    quantity: 5,
    reason: words.reservedFor,
    until_day: addDays(today, 9),
    released_at: null,
  })
}
