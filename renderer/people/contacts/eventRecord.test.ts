import { expect, test } from 'vitest'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import { addressOfEvent } from './eventRecord.ts'

const event = (kind: ContactEvent['kind'], at: string) =>
  ({ kind, id: '1', at, title: '', state: '' }) as ContactEvent

test('a meeting opens on its day in the office, not on that of Greenwich', () => {
  const night = event('meeting', '2026-03-02T23:30:00.000Z')
  expect(addressOfEvent(night, 'Europe/Zagreb')).toBe('/agenda/2026-03-03/1/once')
})

test('what came to the counter opens in the log, a slip among the messages', () => {
  const at = '2026-03-02T09:00:00.000Z'
  expect(addressOfEvent(event('call', at), 'UTC')).toBe('/reception/1')
  expect(addressOfEvent(event('message', at), 'UTC')).toBe('/reception/messages/1')
})
