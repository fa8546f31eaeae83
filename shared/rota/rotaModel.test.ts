/** The rules of cover held against a model that asks minute by minute, for any plan. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../base/dates.ts'
import { weekdayOf } from '../base/dates.ts'
import type { AbsenceId, OverrideId, PatternId, StaffId, SwapId } from '../base/ids.ts'
import type { Absence, Opening, Override, Turn } from './contract/plan.ts'
import { coverDay } from './coverDay.ts'
import type { Plan, Validity } from './dayPlan.ts'
import { indexPlan } from './dayPlan.ts'
import { spanOf, wallTimeOf } from './spans.ts'
import { rankStandIns } from './standIns.ts'
import { whereIs } from './whereIs.ts'

const DAY = '2027-03-01' as Day
const staff = ['a', 'b', 'c', 'd'].map((name) => name as StaffId)
const FIRST = 7 * 60
const LAST = 18 * 60

const someStaff = fc.constantFrom(...staff)
const span = (from = FIRST, to = LAST) =>
  fc
    .tuple(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: 1, max: to - from }))
    .map(([start, length]) => ({
      from: wallTimeOf(start),
      to: wallTimeOf(Math.min(start + length, to)),
    }))
const validity = fc.constantFrom<Validity>(
  { validFrom: '2026-01-01' as Day, validUntil: null },
  { validFrom: DAY, validUntil: DAY },
  { validFrom: '2026-01-01' as Day, validUntil: '2027-02-28' as Day },
  { validFrom: '2027-03-02' as Day, validUntil: null },
)
const turn: fc.Arbitrary<Turn> = fc
  .tuple(someStaff, span(), validity, fc.option(fc.tuple(fc.nat(9), fc.nat(9))))
  .map(([staffId, hours, valid, lunch]) => {
    const { from, to } = spanOf(hours.from, hours.to)
    const at = (tenth: number) => from + Math.floor(((to - from) * tenth) / 10)
    const [one, two] = lunch ? [at(Math.min(...lunch)), at(Math.max(...lunch) + 1)] : [0, 0]
    const has = one < two
    return {
      id: 'turn' as PatternId,
      staffId,
      weekday: weekdayOf(DAY),
      ...hours,
      lunchFrom: has ? wallTimeOf(one) : null,
      lunchTo: has ? wallTimeOf(two) : null,
      ...valid,
    }
  })
const override: fc.Arbitrary<Override> = fc
  .tuple(someStaff, span(), fc.constantFrom<'add' | 'remove'>('add', 'remove'), fc.boolean())
  .map(([staffId, hours, kind, swapped]) => ({
    id: 'override' as OverrideId,
    day: DAY,
    staffId,
    kind,
    ...hours,
    reason: '',
    swapId: swapped ? ('swap' as SwapId) : null,
  }))
const absence: fc.Arbitrary<Absence> = fc
  .tuple(someStaff, fc.option(span()))
  .map(([staffId, hours]) => ({
    id: 'absence' as AbsenceId,
    staffId,
    kind: 'sick',
    fromDay: DAY,
    toDay: DAY,
    from: hours?.from ?? null,
    to: hours?.to ?? null,
    note: '',
  }))
const opening: fc.Arbitrary<Opening & Validity> = fc
  .tuple(fc.boolean(), fc.nat(3))
  .chain(([morning, needed]) =>
    (morning ? span(FIRST, 12 * 60) : span(12 * 60, LAST)).map((hours) => ({
      weekday: weekdayOf(DAY),
      ...hours,
      needed,
      validFrom: '2026-01-01' as Day,
      validUntil: null,
    })),
  )
const plans: fc.Arbitrary<Plan> = fc.record({
  opening: fc.uniqueArray(opening, { maxLength: 2, selector: ({ from }) => from < '12:00' }),
  turns: fc.array(turn, { maxLength: 5 }),
  overrides: fc.array(override, { maxLength: 5 }),
  absences: fc.array(absence, { maxLength: 3 }),
})

const within = (minute: number, row: { from: string | null; to: string | null }) => {
  const { from, to } = spanOf(row.from, row.to)
  return from <= minute && minute < to
}
const valid = (row: Validity) =>
  row.validFrom <= DAY && (row.validUntil === null || DAY <= row.validUntil)

/** What the plan means for one person at one minute. */
function ask(plan: Plan, staffId: StaffId, minute: number, holiday: boolean) {
  const mine = <Row extends { staffId: StaffId; from: string | null; to: string | null }>(
    rows: readonly Row[],
  ) => rows.filter((row) => row.staffId === staffId && within(minute, row))
  const turns = holiday ? [] : mine(plan.turns).filter(valid)
  const atLunch = turns.filter(
    ({ lunchFrom, lunchTo }) =>
      lunchFrom !== null && within(minute, { from: lunchFrom, to: lunchTo }),
  )
  const base = turns.length > atLunch.length
  const last = mine(plan.overrides).at(-1)
  const planned = last ? last.kind === 'add' : base
  const absent = mine(plan.absences).length > 0
  return {
    front: planned && !absent,
    lunch: !last && !base && atLunch.length > 0 && !absent,
    away: (planned && absent) || (base && last?.kind === 'remove' && last.swapId === null),
  }
}

test('people at the front, gaps and their reasons are those of every single minute', () => {
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, holiday) => {
      const day = indexPlan(plan)(DAY, holiday)
      const { stretches, gaps } = coverDay(day)
      for (let minute = FIRST - 1; minute <= LAST; minute++) {
        const at = staff.map((staffId) => ({ staffId, ...ask(plan, staffId, minute, holiday) }))
        const front = at.filter((one) => one.front).map(({ staffId }) => staffId)
        expect(
          staff.filter((id) =>
            day.front.some((p) => p.staffId === id && p.from <= minute && minute < p.to),
          ),
        ).toEqual(front)
        const open = holiday ? undefined : plan.opening.find((row) => within(minute, row))
        const stretch = stretches.filter((row) => within(minute, row))
        expect(stretch.length).toBe(open ? 1 : 0)
        if (open) expect(stretch[0]!.people.map(({ staffId }) => staffId)).toEqual(front)
        const missing = open ? Math.max(0, open.needed - front.length) : 0
        const gap = gaps.filter((row) => within(minute, row))
        expect(gap.map((row) => row.missing)).toEqual(missing > 0 ? [missing] : [])
        if (missing === 0) continue
        const away = at.filter((one) => one.away).map(({ staffId }) => staffId)
        const lunch = at.filter((one) => one.lunch).map(({ staffId }) => staffId)
        expect(gap[0]!.because).toBe(away.length ? 'absence' : lunch.length ? 'lunch' : 'nobody')
        expect(gap[0]!.awayIds).toEqual(away.length ? away : lunch)
      }
    }),
    { numRuns: 120 },
  )
})

test('a person is at one place only, and it holds until the minute told', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7]
  fc.assert(
    fc.property(plans, someStaff, fc.integer({ min: FIRST, max: LAST }), (plan, id, minute) => {
      const day = indexPlan(plan)(DAY, false)
      const where = (at: number) => whereIs({ id, workingDays: everyDay }, day, at, false)
      const now = where(minute)
      const model = ask(plan, id, minute, false)
      expect(now.place === 'front').toBe(model.front)
      expect(now.place === 'lunch').toBe(model.lunch)
      if (now.until === null) return
      expect(now.until).toBeGreaterThan(minute)
      for (let at = minute; at < now.until; at++) expect(where(at).place).toBe(now.place)
      expect(where(now.until).place).not.toBe(now.place)
    }),
    { numRuns: 300 },
  )
})

test('stand-ins are free in all of the hours, and nobody fairer is left out', () => {
  const colleagues = staff.map((id) => ({
    id,
    name: id,
    workingDays: id === 'd' ? [2] : [1, 2, 3, 4, 5],
    standInId: id === 'a' ? ('c' as StaffId) : null,
    takesTurns: true,
  }))
  fc.assert(
    fc.property(
      plans,
      span(),
      fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
      (plan, hours, extra) => {
        const ranked = rankStandIns({
          plan: indexPlan(plan)(DAY, false),
          hours: spanOf(hours.from, hours.to),
          awayIds: ['a' as StaffId],
          colleagues,
          extraTurns: (id) => extra[staff.indexOf(id)]!,
          daysToOwnTurn: () => null,
        })
        const { from, to } = spanOf(hours.from, hours.to)
        const free = staff.filter((id) => {
          if (id === 'a' || id === 'd') return false
          for (let minute = from; minute < to; minute++) {
            if (ask(plan, id, minute, false).front) return false
            if (plan.absences.some((row) => row.staffId === id && within(minute, row))) return false
          }
          return true
        })
        expect(ranked.map(({ staffId }) => staffId).toSorted()).toEqual(free)
        const counts = ranked.map(({ extraTurns }) => extraTurns)
        expect(counts).toEqual(counts.toSorted((a, b) => a - b))
        if (ranked.length === 2 && counts[0] === counts[1]) expect(ranked[0]!.staffId).toBe('c')
      },
    ),
    { numRuns: 300 },
  )
})
