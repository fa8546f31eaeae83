import { createClaims } from '../../electron/engine/agenda/service/claims.ts'
import { createDates } from '../../electron/engine/agenda/service/dates.ts'
import { createEntryStore } from '../../electron/engine/agenda/service/entryStore.ts'
import { OFFICE_CALENDAR } from '../../electron/engine/agenda/service/calendars.ts'
import { createOfficeClock } from '../../electron/engine/base/clock.ts'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import type { LocalTime } from '../../shared/agenda/localTime.ts'
import { addLocal } from '../../shared/agenda/localTime.ts'
import type { AgendaEntryId, ResourceId, StaffId } from '../../shared/base/ids.ts'
import { instantOf } from '../../shared/base/dates.ts'
import type { Settings } from '../../shared/office/contract.ts'
import { createRandom } from './seed.ts'

export const AGENDA_ENTRIES = 5000
export const SERIES = 500
const ROOMS = 12
const PEOPLE = 20
const YEARS = 10
const DAY = 86_400_000
const HALF = 30 * 60_000

export type AgendaKnown = { rooms: ResourceId[]; freeRoom: ResourceId; busyRoom: ResourceId }

/** A decade of meetings in twelve rooms; dates and claims are made by the engine's own code. */
export function fillAgenda(database: Database, now: number, settings: Settings): AgendaKnown {
  const random = createRandom(11)
  const below = (limit: number) => Math.floor(random() * limit)
  const insert = (table: string, row: Record<string, unknown>) =>
    void database
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const store = createEntryStore(database)
  const clock = createOfficeClock(
    () => now,
    () => settings.zone,
  )
  const claims = createClaims({ database, clock })
  const dates = createDates({ database, clock, settings: () => settings }, store, claims)
  const rooms = Array.from({ length: ROOMS }, () => newId<ResourceId>())
  const staff = Array.from({ length: PEOPLE }, () => newId<StaffId>())
  const at = instantOf(now)

  database.transaction(() => {
    rooms.forEach((id, index) =>
      insert('agenda_resources', {
        id,
        kind: 'room',
        name: `Room ${String(index + 1).padStart(2, '0')}`,
        units: 1,
        seats: 4 + index,
        place: '',
        features: '[]',
        hours: '[]',
        set_up_minutes: 0,
        clearing_minutes: 0,
        booker_ids: '[]',
        approval: 0,
        approver_ids: '[]',
        email: '',
        colour: '#6b7f8c',
        note: '',
        version: 1,
      }),
    )
    staff.forEach((id, index) =>
      insert('staff', {
        id,
        name: `Person ${index}`,
        role: '',
        email: '',
        phone: '',
        room: '',
        colour: '#5b7c99',
        version: 1,
      }),
    )
    const begin = instantOf(now - (YEARS - 1) * 365 * DAY).slice(0, 10)
    for (let index = 0; index < AGENDA_ENTRIES; index++) {
      const id = newId<AgendaEntryId>()
      const series = index < SERIES
      // Series have their slot of the week in a room each; single meetings are in the evening, and seldom meet.
      const slot = series ? Math.floor(index / ROOMS) % 90 : below(6)
      const day = series ? slot % 5 : below(YEARS * 365)
      const starts = addLocal(`${begin}T08:00:00` as LocalTime, day * DAY + (slot % 18) * HALF)
      insert('agenda_entries', {
        id,
        calendar_id: OFFICE_CALENDAR,
        uid: id,
        sequence: 0,
        stamped_at: at,
        title: `Meeting ${index}`,
        description: '',
        place: '',
        url: '',
        categories: '[]',
        private: 0,
        busy: 1,
        tentative: 0,
        all_day: 0,
        starts,
        ends: addLocal(starts, HALF),
        zone: settings.zone,
        nominal: 0,
        rrule: series ? ruleOf(index) : '',
        rdates: '[]',
        exdates: '[]',
        travel_before: 0,
        travel_after: 0,
        reminders: '[]',
        ours: 1,
        organiser_name: '',
        organiser_email: '',
        raw: '[]',
        created_at: at,
        made_by: 'Bench',
        cancel_reason: '',
        version: 1,
      })
      insert('agenda_booked', {
        agenda_entry_id: id,
        recurrence_id: '',
        resource_id: rooms[index % (ROOMS - 1)]!,
        units: 1,
        state: 'booked',
        decided_by: '',
        decision_note: '',
      })
      insert('agenda_people', {
        agenda_entry_id: id,
        recurrence_id: '',
        person_key: `staff:${staff[index % PEOPLE]}`,
        position: 1,
        staff_id: staff[index % PEOPLE]!,
        name: '',
        email: '',
        role: 'optional',
      })
      dates.remake(id, 'lenient')
    }
  })
  return { rooms, freeRoom: rooms.at(-1)!, busyRoom: rooms[0]! }
}

/** Mostly weekly: some 200,000 claims in all. */
const ruleOf = (index: number) =>
  [
    ...Array.from({ length: 8 }, () => 'FREQ=WEEKLY'),
    'FREQ=WEEKLY;INTERVAL=2',
    'FREQ=MONTHLY;BYDAY=2TU',
  ][index % 10]!
