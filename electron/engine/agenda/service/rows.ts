/** Entries as they are entered, as rows of the tables. */
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import type { Draft } from '../../../../shared/agenda/contract/booking.ts'
import type { Details, PersonFields } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { isWholeDay, momentOf } from '../../../../shared/agenda/localTime.ts'
import { isRule } from '../../../../shared/agenda/recurrence.ts'
import type { Patch } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { AgendaGiven } from './parts.ts'
import type { EntryRow, OverrideRow, PersonRow } from './entryStore.ts'
import type { Resources } from './resources.ts'

export type Times = Pick<
  Draft,
  'start' | 'end' | 'zone' | 'endZone' | 'rrule' | 'rdates' | 'exdates'
>
type TimeColumns = Pick<
  EntryRow,
  'all_day' | 'starts' | 'ends' | 'zone' | 'end_zone' | 'nominal' | 'rrule' | 'rdates' | 'exdates'
>

const DAY = 86_400_000
/** Nothing is booked further from today than this. */
const FURTHEST = 10 * 366 * DAY
const EARLIEST = '1900'

/** Refuses times that are none: the end before the start, days beside hours, a rule that cannot be read. */
export function timeColumns(times: Times, officeZone: string, now: number): TimeColumns {
  const { start, end, rrule = '', rdates = [], exdates = [] } = times
  const zone = times.zone ?? officeZone
  const endZone = times.endZone ?? null
  const wholeDay = isWholeDay(start)
  if (wholeDay !== isWholeDay(end)) refuse('days_beside_times')
  requireOrder(start, end, zone, endZone)
  if (start < EARLIEST || momentOf(start, zone) > now + FURTHEST) refuse('too_far_ahead')
  if (rrule !== '' && !isRule(rrule, start)) refuse('rule_unreadable')
  return {
    all_day: wholeDay ? 1 : 0,
    starts: start,
    ends: end,
    zone,
    end_zone: wholeDay || endZone === zone ? null : endZone,
    nominal: 0,
    rrule: rrule
      .trim()
      .replace(/^RRULE:/i, '')
      .replace(/;+$/, ''),
    rdates: JSON.stringify(rdates),
    exdates: JSON.stringify(exdates),
  }
}

/** Whole days last at least one; times may be a single moment. */
export function requireOrder(
  start: LocalTime,
  end: LocalTime,
  zone: string,
  endZone: string | null,
) {
  const wholeDay = isWholeDay(start)
  const isOrdered = wholeDay ? start < end : momentOf(start, zone) <= momentOf(end, endZone ?? zone)
  if (!isOrdered) refuse('ends_before_it_begins')
}

type DetailColumns = Pick<
  EntryRow,
  | 'title'
  | 'description'
  | 'place'
  | 'url'
  | 'categories'
  | 'private'
  | 'busy'
  | 'tentative'
  | 'travel_before'
  | 'travel_after'
  | 'reminders'
>

/** The columns of the details that are given. */
export function detailColumns(fields: Patch<Details>): Partial<DetailColumns> {
  const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value))
  const json = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value))
  const columns = {
    title: fields.title,
    description: fields.description,
    place: fields.place,
    url: fields.url,
    categories: json(fields.categories),
    private: flag(fields.private),
    busy: flag(fields.busy),
    tentative: flag(fields.tentative),
    travel_before: fields.travelBefore,
    travel_after: fields.travelAfter,
    reminders: json(fields.reminders),
  }
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<DetailColumns>
}

export const BLANK_DETAILS: Omit<DetailColumns, 'title'> = {
  description: '',
  place: '',
  url: '',
  categories: '[]',
  private: 0,
  busy: 1,
  tentative: 0,
  travel_before: 0,
  travel_after: 0,
  reminders: '[]',
}

export const blankOverride = (agendaEntryId: AgendaEntryId, recurrenceId: string): OverrideRow => ({
  agenda_entry_id: agendaEntryId,
  recurrence_id: recurrenceId,
  starts: null,
  ends: null,
  zone: null,
  end_zone: null,
  title: null,
  description: null,
  place: null,
  url: null,
  categories: null,
  private: null,
  busy: null,
  tentative: null,
  travel_before: null,
  travel_after: null,
  reminders: null,
  own_people: 0,
  own_resources: 0,
  sequence: 0,
  raw: '[]',
  cancelled_at: null,
  cancel_reason: '',
})

/** Tells one of a meeting's people from the others. */
export function personKeyOf({ staffId, contactId, email, name }: PersonFields): string {
  if (staffId !== null) return `staff:${staffId}`
  if (contactId !== null) return `contact:${contactId}`
  return email === '' ? `name:${foldText(name)}` : `mail:${email.toLowerCase()}`
}

/** Writes the people of an entry (or of one date) in place of those before; nobody twice, nobody without a name. */
export function setPeople(
  write: Write,
  { people, contacts }: Pick<AgendaGiven, 'people' | 'contacts'>,
  at: { agendaEntryId: AgendaEntryId; recurrenceId: string },
  before: readonly PersonRow[],
  list: readonly PersonFields[],
): void {
  const key = { agenda_entry_id: at.agendaEntryId, recurrence_id: at.recurrenceId }
  for (const row of before) {
    if (row.recurrence_id === at.recurrenceId)
      write.remove('agenda_people', { ...key, person_key: row.person_key })
  }
  const seen = new Set<string>()
  for (const person of list) {
    const personKey = personKeyOf(person)
    if (seen.has(personKey) || personKey === 'name:') continue
    seen.add(personKey)
    const known = nameOf(person)
    write.insert('agenda_people', {
      ...key,
      person_key: personKey,
      position: seen.size,
      staff_id: person.staffId,
      contact_id: person.contactId,
      name: person.name || known.name,
      email: person.email || known.email,
      role: person.role,
    })
  }

  function nameOf({ staffId, contactId }: PersonFields): { name: string; email: string } {
    if (staffId !== null) return people.get(staffId)
    if (contactId === null) return { name: '', email: '' }
    const contact = contacts.read(contactId)
    return { name: contact.name, email: contact.emails[0]?.address ?? '' }
  }
}

/** Writes the resources of an entry (or of one date); what asks for approval waits for it and is held. */
export function setResources(
  write: Write,
  resources: Resources,
  at: { agendaEntryId: AgendaEntryId; recurrenceId: string },
  before: readonly { recurrence_id: string; resource_id: string; units: number; state: string }[],
  list: readonly { resourceId: Parameters<Resources['get']>[0]; units: number }[],
): void {
  const key = { agenda_entry_id: at.agendaEntryId, recurrence_id: at.recurrenceId }
  const old = before.filter((row) => row.recurrence_id === at.recurrenceId)
  const wanted = new Map(list.map((one) => [one.resourceId as string, one]))
  for (const row of old) {
    const same = wanted.get(row.resource_id)
    if (same?.units === row.units && row.state !== 'refused') wanted.delete(row.resource_id)
    else write.remove('agenda_booked', { ...key, resource_id: row.resource_id as never })
  }
  for (const { resourceId, units } of wanted.values()) {
    const resource = resources.get(resourceId)
    if (units > resource.units) refuse('more_units_than_there_are')
    write.insert('agenda_booked', {
      ...key,
      resource_id: resourceId,
      units,
      state: resource.approval ? 'asked' : 'booked',
      decided_at: null,
      decided_by: '',
      decision_note: '',
    })
  }
}

export function refuse(reason: string): never {
  throw new Failure('NOT_POSSIBLE', { reason })
}
