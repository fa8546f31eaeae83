import { expect, test } from 'vitest'
import type { Instant } from '../base/dates.ts'
import { isSettled, returnsAt, slipMinutes } from './slipAge.ts'

const at = (text: string) => `2026-03-02T${text}:00.000Z` as Instant
const taken = {
  state: 'taken',
  urgency: 'normal',
  wish: 'call_back',
  takenAt: at('09:00'),
  triedAt: null,
} as const

test('a slip comes back after half an hour, four hours or a day, by its urgency', () => {
  expect(returnsAt({ ...taken, urgency: 'urgent' })).toBe(at('09:30'))
  expect(returnsAt(taken)).toBe(at('13:00'))
  expect(returnsAt({ ...taken, urgency: 'low' })).toBe('2026-03-03T09:00:00.000Z')
})

test('its time runs anew from the last call back that reached nobody, and on when it was handed over or read', () => {
  expect(returnsAt({ ...taken, triedAt: at('10:10') })).toBe(at('14:10'))
  expect(returnsAt({ ...taken, state: 'delivered' })).toBe(at('13:00'))
  expect(returnsAt({ ...taken, state: 'seen' })).toBe(at('13:00'))
})

test('what is settled comes back no more; for information it is settled when read', () => {
  for (const state of ['answered', 'withdrawn'] as const) {
    expect(returnsAt({ ...taken, state })).toBeNull()
    expect(isSettled({ state, wish: 'call_back' })).toBe(true)
  }
  const information = { ...taken, wish: 'for_information' } as const
  expect(returnsAt(information)).toBe(at('13:00'))
  expect(returnsAt({ ...information, state: 'delivered' })).toBe(at('13:00'))
  expect(returnsAt({ ...information, state: 'seen' })).toBeNull()
})

test('age is told in whole minutes, and stands still once answered', () => {
  expect(slipMinutes({ takenAt: at('09:00'), answeredAt: null }, at('09:59'))).toBe(59)
  expect(slipMinutes({ takenAt: at('09:00'), answeredAt: at('09:12') }, at('15:00'))).toBe(12)
})
