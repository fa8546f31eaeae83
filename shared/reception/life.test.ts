import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryState } from './contract/entries.ts'
import { entryKind, entryState } from './contract/entries.ts'
import { canStep, isOpen, nextState, timesAfter, waitingMinutes } from './life.ts'

/** The allowed steps once more, as a person would draw them. */
const DRAWN = `
  expected > waiting, expected > active, expected > done, expected > cancelled
  waiting > active, waiting > done, waiting > expected, waiting > cancelled
  active > done, active > waiting, active > expected, active > cancelled
  done > active, done > waiting
  cancelled > expected, cancelled > waiting, cancelled > active`
  .trim()
  .split(/[,\n]/)
  .map((step) => step.trim())

const none = { arrivedAt: null, startedAt: null, endedAt: null, reopenedAt: null }
const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`

test('an entry may take the steps that were drawn, and no other', () => {
  const allowed = entryState.options.flatMap((from) =>
    entryState.options.filter((to) => canStep(from, to)).map((to) => `${from} > ${to}`),
  )
  expect(allowed.toSorted()).toEqual(DRAWN.toSorted())
})

test('the next step leads each kind to its end, by steps that are allowed', () => {
  const lives = entryKind.options.map((kind) => {
    const life: EntryState[] = ['expected']
    for (let next = nextState(kind, 'expected'); next; next = nextState(kind, next)) {
      expect(canStep(life.at(-1)!, next)).toBe(true)
      life.push(next)
    }
    return [kind, life.join(' ')]
  })
  expect(Object.fromEntries(lives)).toEqual({
    visit: 'expected waiting active done',
    call: 'expected active done',
    counter: 'expected waiting active done',
    delivery: 'expected waiting done',
  })
})

test('waiting counts from arrival to their turn, to now while they wait, to the end where it never came', () => {
  expect(waitingMinutes({ arrivedAt: null, startedAt: null, endedAt: null }, at(9))).toBeNull()
  expect(waitingMinutes({ arrivedAt: at(2), startedAt: null, endedAt: null }, at(9))).toBe(7)
  expect(waitingMinutes({ arrivedAt: at(2), startedAt: at(5), endedAt: at(20) }, at(30))).toBe(3)
  expect(waitingMinutes({ arrivedAt: at(2), startedAt: null, endedAt: at(6) }, at(30))).toBe(4)
  const almost = { arrivedAt: '2026-03-02T09:00:00.001Z', startedAt: null, endedAt: null }
  expect(waitingMinutes(almost, at(1))).toBe(0)
})

test('one who never came has no arrival; a step back takes back what it said', () => {
  const noShow = { from: 'expected', to: 'done', outcome: 'no_show', at: at(9) } as const
  expect(timesAfter(none, noShow)).toEqual({ ...none, endedAt: at(9) })
  const active = { ...none, arrivedAt: at(1), startedAt: at(5) }
  const back = { from: 'active', to: 'waiting', outcome: null, at: at(6) } as const
  expect(timesAfter(active, back)).toEqual({ ...none, arrivedAt: at(1) })
})

test('whatever steps are taken, the times stand in order and fit the state', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...entryState.options), { maxLength: 20 }), (wanted) => {
      let times: Parameters<typeof timesAfter<number>>[0] = { ...none }
      let state = 'expected' as EntryState
      wanted.forEach((to, moment) => {
        if (!canStep(state, to)) return
        times = timesAfter(times, { from: state, to, outcome: null, at: moment })
        state = to
      })
      const { arrivedAt, startedAt, endedAt } = times
      const known = [arrivedAt, startedAt, endedAt].filter((time) => time !== null)
      expect(known).toEqual(known.toSorted((one, other) => one - other))
      expect(endedAt === null).toBe(isOpen(state))
      if (state === 'waiting' || state === 'active' || state === 'done')
        expect(arrivedAt).not.toBeNull()
      if (state === 'waiting') expect(startedAt).toBeNull()
      if (state === 'active') expect(startedAt).not.toBeNull()
      if (state === 'expected') expect(known).toEqual([])
    }),
  )
})
