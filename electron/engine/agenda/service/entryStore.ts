import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import { found } from '../../base/records.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'

export type EntryStore = ReturnType<typeof createEntryStore>
export type EntryRow = Tables['agenda_entries']
export type OverrideRow = Tables['agenda_overrides']
export type PersonRow = Tables['agenda_people']
export type BookedRow = Tables['agenda_booked']
export type AnswerRow = Tables['agenda_answers']
export type CalendarRow = Tables['agenda_calendars']

/** An entry with all that its dates are made of. */
export type Bundle = {
  entry: EntryRow
  calendar: CalendarRow
  overrides: Map<string, OverrideRow>
  people: PersonRow[]
  booked: BookedRow[]
  answers: AnswerRow[]
}

/** What a view shows of an entry, and no more: a month reads thousands, and their wide columns would be half its work. */
const SHOWN = {
  agenda_entries:
    'id, calendar_id, version, title, place, zone, private, busy, tentative, all_day, rrule, rdates, made_by_id',
  agenda_overrides:
    'agenda_entry_id, recurrence_id, title, place, zone, private, busy, tentative, own_people, own_resources',
  agenda_people: 'agenda_entry_id, recurrence_id, person_key, staff_id, role',
  agenda_booked: 'agenda_entry_id, recurrence_id, resource_id, units, state',
  agenda_answers: 'agenda_entry_id, recurrence_id, person_key, answer',
}
type Of<Row> = Row & { agenda_entry_id: AgendaEntryId }
export type ShownEntry = Pick<
  EntryRow,
  | 'id'
  | 'calendar_id'
  | 'version'
  | 'title'
  | 'place'
  | 'zone'
  | 'private'
  | 'busy'
  | 'tentative'
  | 'all_day'
  | 'rrule'
  | 'rdates'
  | 'made_by_id'
>
type ShownOverride = Pick<
  OverrideRow,
  | 'recurrence_id'
  | 'title'
  | 'place'
  | 'zone'
  | 'private'
  | 'busy'
  | 'tentative'
  | 'own_people'
  | 'own_resources'
>
export type ShownPerson = Pick<PersonRow, 'recurrence_id' | 'person_key' | 'staff_id' | 'role'>
export type ShownBooked = Pick<BookedRow, 'recurrence_id' | 'resource_id' | 'units' | 'state'>
export type ShownAnswer = Pick<AnswerRow, 'recurrence_id' | 'person_key' | 'answer'>
/** A bundle as far as a view needs it. */
export type ShownBundle = {
  entry: ShownEntry
  calendar: CalendarRow
  overrides: ReadonlyMap<string, ShownOverride>
  people: readonly ShownPerson[]
  booked: readonly ShownBooked[]
  answers: readonly ShownAnswer[]
}

const unchanged: ReadonlyMap<string, ShownOverride> = new Map()
const none: readonly never[] = []

/** Reads the truth: entries, their changed dates, people and resources. */
export function createEntryStore(database: Database) {
  const all = <Row>(table: string, order = '') =>
    database.prepare<Row>(
      `SELECT * FROM ${table} WHERE agenda_entry_id IN (SELECT value FROM json_each(?)) ${order}`,
    )
  const one = database.prepare<EntryRow>('SELECT * FROM agenda_entries WHERE id = ?')
  const some = database.prepare<EntryRow>(
    'SELECT * FROM agenda_entries WHERE id IN (SELECT value FROM json_each(?))',
  )
  const calendar = database.prepare<CalendarRow>('SELECT * FROM agenda_calendars WHERE id = ?')
  const overrides = all<OverrideRow>('agenda_overrides')
  const people = all<PersonRow>('agenda_people', 'ORDER BY position')
  const booked = all<BookedRow>('agenda_booked')
  const answers = all<AnswerRow>('agenda_answers')
  const calendars = database.prepare<CalendarRow>('SELECT * FROM agenda_calendars')
  const shownEntries = database.prepare<ShownEntry>(
    `SELECT ${SHOWN.agenda_entries} FROM agenda_entries WHERE id IN (SELECT value FROM json_each(?))`,
  )
  const shown = <Row>(table: Exclude<keyof typeof SHOWN, 'agenda_entries'>, order = '') =>
    database.prepare<Of<Row>>(
      `SELECT ${SHOWN[table]} FROM ${table} WHERE agenda_entry_id IN (SELECT value FROM json_each(?)) ${order}`,
    )
  const shownOverrides = shown<ShownOverride>('agenda_overrides')
  const shownPeople = shown<ShownPerson>('agenda_people', 'ORDER BY position')
  const shownBooked = shown<ShownBooked>('agenda_booked')
  const shownAnswers = shown<ShownAnswer>('agenda_answers')

  const row = (id: AgendaEntryId): EntryRow => found(one.get(id), 'agendaEntry', id)
  return {
    row,
    find: (id: AgendaEntryId) => one.get(id),
    rows: (ids: readonly AgendaEntryId[]) => some.all(JSON.stringify(ids)),
    calendar: (id: CalendarRow['id']): CalendarRow => found(calendar.get(id), 'agendaCalendar', id),
    overrides: (ids: readonly AgendaEntryId[]) => overrides.all(JSON.stringify(ids)),
    people: (ids: readonly AgendaEntryId[]) => people.all(JSON.stringify(ids)),
    booked: (ids: readonly AgendaEntryId[]) => booked.all(JSON.stringify(ids)),
    answers: (ids: readonly AgendaEntryId[]) => answers.all(JSON.stringify(ids)),
    /** What views show of some entries, in a constant number of statements. */
    shown: (ids: readonly AgendaEntryId[]): Map<AgendaEntryId, ShownBundle> => {
      const list = JSON.stringify(ids)
      const group = <Row>(rows: Of<Row>[]) => Map.groupBy(rows, (each) => each.agenda_entry_id)
      const changed = group(shownOverrides.all(list))
      const persons = group(shownPeople.all(list))
      const resources = group(shownBooked.all(list))
      const given = group(shownAnswers.all(list))
      const calendarOf = new Map(calendars.all().map((each) => [each.id, each]))
      const bundles = new Map<AgendaEntryId, ShownBundle>()
      for (const entry of shownEntries.all(list)) {
        const { id } = entry
        const dates = changed.get(id)
        bundles.set(id, {
          entry,
          calendar: calendarOf.get(entry.calendar_id)!,
          overrides: dates ? new Map(dates.map((on) => [on.recurrence_id, on])) : unchanged,
          people: persons.get(id) ?? none,
          booked: resources.get(id) ?? none,
          answers: given.get(id) ?? none,
        })
      }
      return bundles
    },
    bundle: (id: AgendaEntryId): Bundle => {
      const entry = row(id)
      const list = JSON.stringify([id])
      return {
        entry,
        calendar: calendar.get(entry.calendar_id)!,
        overrides: new Map(overrides.all(list).map((each) => [each.recurrence_id, each])),
        people: people.all(list),
        booked: booked.all(list),
        answers: answers.all(list),
      }
    },
  }
}

export const listOf = <Value>(json: string): Value[] => JSON.parse(json) as Value[]
export const isSeries = (entry: Pick<EntryRow, 'rrule' | 'rdates'>) =>
  entry.rrule !== '' || entry.rdates !== '[]'
