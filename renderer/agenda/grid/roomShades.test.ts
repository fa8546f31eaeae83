import { expect, test } from 'vitest'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { roomShades } from './roomShades.ts'

const tuesday = '2026-11-24' as Day
const meeting = (start: string, end: string) =>
  ({ start: `${tuesday}T${start}:00`, end: `${tuesday}T${end}:00`, allDay: false }) as Occurrence

test('a room is shaded while it is closed, and around its meetings', () => {
  const room = {
    hours: [
      { weekday: 2, from: '13:00', to: '17:00' },
      { weekday: 2, from: '08:00', to: '12:00' },
      { weekday: 3, from: '00:00', to: '23:00' },
    ],
    setUpMinutes: 15,
    clearingMinutes: 30,
  }
  expect(roomShades(room, [meeting('09:00', '10:00')], tuesday)).toEqual([
    { kind: 'closed', from: 0, to: 480 },
    { kind: 'closed', from: 720, to: 780 },
    { kind: 'closed', from: 1020, to: 1440 },
    { kind: 'setUp', from: 525, to: 540 },
    { kind: 'clearing', from: 600, to: 630 },
  ])
})

test('a room without hours is open, one without buffers shades nothing', () => {
  const room = { hours: [], setUpMinutes: 0, clearingMinutes: 0 }
  expect(roomShades(room, [meeting('09:00', '10:00')], tuesday)).toEqual([])
  const days = { ...meeting('00:00', '00:00'), allDay: true } as Occurrence
  expect(roomShades({ ...room, setUpMinutes: 20 }, [days], tuesday)).toEqual([])
})
