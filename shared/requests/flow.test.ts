import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Instant } from '../base/dates.ts'
import { addDays, daysBetween } from '../base/dates.ts'
import type { RequestState } from './contract.ts'
import { requestState } from './contract.ts'
import { countDays, countWeeks, distributionOf, judgeAge, nearestRank, promiseOf } from './flow.ts'

const day = (text: string) => text as Day

test('a percentile by nearest rank is a value that occurred', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  expect(nearestRank(values, 0.5)).toBe(5)
  expect(nearestRank(values, 0.85)).toBe(9)
  expect(nearestRank([], 0.5)).toBeNull()
  expect(distributionOf([3, 1, 2])).toEqual({ count: 3, median: 2, p85: 3 })
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      const p85 = nearestRank(sorted, 0.85)!
      const within = sorted.filter((value) => value <= p85).length
      const below = sorted.filter((value) => value < p85).length
      expect(within / sorted.length).toBeGreaterThanOrEqual(0.85)
      expect(below / sorted.length).toBeLessThan(0.85)
    }),
  )
})

test('nothing is promised or judged from fewer than five', () => {
  const now = '2026-03-04T10:00:00.000Z' as Instant
  expect(promiseOf([1, 2, 3, 4], now, 'Europe/Copenhagen')).toBeNull()
  expect(promiseOf([1, 1, 1, 1, 1], now, 'Europe/Copenhagen')).toEqual({
    count: 5,
    medianDays: 1,
    p85Days: 1,
    day: '2026-03-05',
  })
  // Two or three days after a Thursday: on the Monday.
  for (const days of [2, 3, 4]) {
    const thursday = '2026-03-05T10:00:00.000Z' as Instant
    const leads = Array.from({ length: 9 }, () => days)
    expect(promiseOf(leads, thursday, 'UTC')!.day, String(days)).toBe('2026-03-09')
  }
  expect(judgeAge(9, undefined)).toBe('unknown')
  expect(judgeAge(9, { count: 4, median: 1, p85: 2 })).toBe('unknown')
  const known = { count: 5, median: 1, p85: 2 }
  expect([0.5, 1, 1.5, 2, 2.1].map((age) => judgeAge(age, known))).toEqual([
    'young',
    'young',
    'usual',
    'usual',
    'old',
  ])
})

test('weeks begin on Mondays and are all there', () => {
  const on = (text: string, count = 1) => ({ day: day(text), count })
  const weeks = countWeeks(
    day('2026-03-04'),
    day('2026-03-17'),
    [on('2026-03-08', 3)],
    [on('2026-03-16'), on('2026-03-17')],
  )
  expect(weeks).toEqual([
    { monday: '2026-03-02', received: 3, told: 0 },
    { monday: '2026-03-09', received: 0, told: 0 },
    { monday: '2026-03-16', received: 0, told: 2 },
  ])
  expect(countWeeks(day('2026-03-04'), day('2026-03-01'), [], [])).toEqual([])
})

test('counted backwards from now, each day holds what a count forwards gives', () => {
  const first = day('2026-01-01')
  const open: RequestState[] = ['new', 'active', 'left', 'waiting', 'done']
  const life = fc.array(
    fc.record({ on: fc.nat(20), to: fc.constantFrom(...requestState.options) }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(fc.array(life, { maxLength: 8 }), fc.nat(20), (lives, start) => {
      const events = lives.map((given) =>
        given
          .toSorted((a, b) => a.on - b.on)
          .map(({ on, to }, index, all) => ({
            day: addDays(first, on),
            from: index === 0 ? null : all[index - 1]!.to,
            to,
            count: 1,
          })),
      )
      const now: Partial<Record<RequestState, number>> = {}
      for (const own of events) {
        const { to } = own.at(-1)!
        if (open.includes(to)) now[to] = (now[to] ?? 0) + 1
      }
      const from = addDays(first, start)
      const to = addDays(first, 20)
      const since = events.flat().filter((event) => event.day >= from)
      const days = countDays(from, to, now, since)
      expect(days.length).toBe(daysBetween(from, to) + 1)
      for (const counted of days) {
        const states = events.map((own) => own.findLast((event) => event.day <= counted.day)?.to)
        const count = (...names: RequestState[]) =>
          states.filter((state) => state && names.includes(state)).length
        expect(counted).toEqual({
          day: counted.day,
          new: count('new'),
          active: count('active', 'left'),
          waiting: count('waiting'),
          done: count('done'),
        })
      }
    }),
  )
})
