import { expect, test } from 'vitest'
import type { Instant } from '../base/dates.ts'
import type { StaffId } from '../base/ids.ts'
import type { Whereabouts } from '../rota/contract/cover.ts'
import { adviseOn } from './advice.ts'

const now = '2026-11-24T10:00:00.000Z' as Instant
const minutesOn = (minutes: number) =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant

const someone = (staffId: string, more: Partial<Whereabouts> = {}): Whereabouts => ({
  staffId: staffId as StaffId,
  name: staffId,
  colour: '#000000',
  room: '',
  meetingRoom: '',
  phone: '',
  place: 'back',
  absence: null,
  until: null,
  backOn: null,
  standInId: null,
  shielded: false,
  ...more,
})
const anna = (more: Partial<Whereabouts>) => someone('anna', more)
const away = { place: 'absent', absence: 'holiday', standInId: 'karin' as StaffId } as const
const call = { kind: 'call', urgent: false } as const
const visit = { kind: 'visit', urgent: false } as const
function advice(
  wanted: Whereabouts,
  coming: { kind: 'call' | 'visit' | 'counter' | 'delivery'; urgent: boolean },
  people: Whereabouts[] = [],
) {
  const { act, staffId, because } = adviseOn(wanted, [wanted, ...people], coming, now)
  return `${act} ${staffId} ${because}`
}

test('one who is in is reached', () => {
  expect(advice(anna({ place: 'front' }), call)).toBe('transfer anna at_front')
  expect(advice(anna({}), call)).toBe('transfer anna reachable')
})

test('behind a covered desk only what is urgent comes through, and a visitor who is there', () => {
  const shielded = anna({ shielded: true })
  expect(advice(shielded, call)).toBe('message anna shielded')
  expect(advice(shielded, { kind: 'counter', urgent: false })).toBe('message anna shielded')
  expect(advice(shielded, { kind: 'call', urgent: true })).toBe('transfer anna urgent')
  expect(advice(shielded, visit)).toBe('transfer anna reachable')
})

test('a visitor waits for the end of a lunch that is near; a caller leaves a message', () => {
  const soon = anna({ place: 'lunch', until: minutesOn(20) })
  expect(advice(soon, visit)).toBe('wait anna soon_back')
  expect(advice(soon, call)).toBe('message anna away')
  expect(advice(anna({ place: 'lunch', until: minutesOn(21) }), visit)).toBe('message anna away')
})

test('for one who is away the stand-in is asked, unless shielded or away too', () => {
  expect(advice(anna(away), call, [someone('karin')])).toBe('transfer karin stand_in')
  expect(advice(anna(away), call, [someone('karin', { shielded: true })])).toBe('message anna away')
  expect(
    advice(anna(away), { kind: 'call', urgent: true }, [someone('karin', { shielded: true })]),
  ).toBe('transfer karin stand_in')
  expect(advice(anna(away), call, [someone('karin', { place: 'off' })])).toBe('message anna away')
  expect(advice(anna({ place: 'off' }), call)).toBe('message anna away')
})
