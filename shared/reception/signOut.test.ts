import { expect, test } from 'vitest'
import type { Instant } from '../base/dates.ts'
import type { EntryRule } from './contract/safety.ts'
import { signOutDue } from './signOut.ts'

const rule: EntryRule = {
  kind: 'visit',
  fadeDays: 60,
  signOut: 'at',
  signOutAt: '18:00',
  signOutHours: 4,
}
const due = (since: string, changes: Partial<EntryRule> = {}) =>
  signOutDue({ ...rule, ...changes }, since as Instant, 'Europe/Copenhagen')

test('at six on the wall: of the same day, of the next for who came later', () => {
  expect(due('2026-03-02T09:00:00.000Z')).toBe('2026-03-02T17:00:00.000Z')
  expect(due('2026-03-02T17:00:00.000Z')).toBe('2026-03-03T17:00:00.000Z')
  expect(due('2026-03-02T17:30:00.000Z')).toBe('2026-03-03T17:00:00.000Z')
})

test('the wall clock holds over the change of the clocks', () => {
  // On 29 March 2026 the clocks go forward an hour.
  expect(due('2026-03-28T18:00:00.000Z')).toBe('2026-03-29T16:00:00.000Z')
})

test('after some hours, or never', () => {
  expect(due('2026-03-02T09:00:00.000Z', { signOut: 'after' })).toBe('2026-03-02T13:00:00.000Z')
  expect(due('2026-03-02T09:00:00.000Z', { signOut: 'never' })).toBeNull()
})
