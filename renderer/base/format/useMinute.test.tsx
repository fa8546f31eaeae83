import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '../../../shared/base/dates.ts'
import { minutesBetween, useMinute } from './useMinute.ts'

const Clock = () => <output>{useMinute()}</output>
const shown = () => screen.getByRole('status').textContent

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T09:59:30.000Z') }))
afterEach(() => vi.useRealTimers())

test('all who look see a new moment with each full minute', async () => {
  render(<Clock />)
  expect(shown()).toBe('2026-11-24T09:59:30.000Z')
  await act(() => vi.advanceTimersByTimeAsync(29_000))
  expect(shown()).toBe('2026-11-24T09:59:30.000Z')
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(shown()).toBe('2026-11-24T10:00:00.000Z')
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(shown()).toBe('2026-11-24T10:01:00.000Z')
})

test('who looks again after a while sees the present moment', async () => {
  render(<Clock />).unmount()
  vi.setSystemTime(Date.parse('2026-11-24T14:20:10.000Z'))
  render(<Clock />)
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(shown()).toBe('2026-11-24T14:20:10.000Z')
})

test('whole minutes between two moments, none backwards', () => {
  const at = (time: string) => `2026-11-24T${time}.000Z` as Instant
  expect(minutesBetween(at('10:00:00'), at('10:00:59'))).toBe(0)
  expect(minutesBetween(at('10:00:30'), at('10:02:30'))).toBe(2)
  expect(minutesBetween(at('10:02:30'), at('10:00:30'))).toBe(0)
})
