import * as z from 'zod'
import type { PersonFields, AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import type { Draft } from '../../../shared/agenda/contract/booking.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import {
  dayOfLocal,
  lastDayOf,
  localAt,
  wallTimeOfLocal,
} from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { AgendaCalendarId, ResourceId } from '../../../shared/base/ids.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import { readWallTime } from '../../base/form/readWallTime.ts'
import type { Repeat } from './repeat.ts'
import { REPEATS, readRepeat, ruleOf } from './repeat.ts'

/** Somebody of the meeting, with the name that the form shows. */
export type PersonDraft = PersonFields & { shown: string }

/** The fields of an entry as its form holds them. */
export type EntryValues = {
  title: string
  calendarId: string | null
  allDay: boolean
  startDay: Day | null
  startTime: string
  endDay: Day | null
  endTime: string
  repeat: Repeat
  /** A rule that the choices have no word for. */
  customRule: string
  until: Day | null
  /** How often it takes place, where that and no last day is told. */
  times: number | null
  resourceIds: string[]
  /** How many of a resource that there are several of; one where it is not told. */
  units: Record<string, number | null>
  people: PersonDraft[]
  place: string
  description: string
  private: boolean
  tentative: boolean
  busy: boolean
  travelBefore: number | null
  travelAfter: number | null
  reminder: number | null
  /** Further ones, as calendar files bring them: kept as they are. */
  otherReminders: number[]
}

const wallTimeText = z.string().refine((typed) => readWallTime(typed) !== null)

export const entrySchema = z.object({
  title: name(300),
  calendarId: z.string().nullable(),
  allDay: z.boolean(),
  startDay: day,
  startTime: wallTimeText,
  endDay: day,
  endTime: wallTimeText,
  repeat: z.enum(REPEATS),
  customRule: z.string().max(500),
  until: day.nullable(),
  times: z.int().min(1).max(5000).nullable(),
  resourceIds: z.array(z.string()),
  units: z.record(z.string(), z.int().min(1).max(999).nullable()),
  people: z.array(z.unknown()),
  place: text(300),
  description: text(8000),
  private: z.boolean(),
  tentative: z.boolean(),
  busy: z.boolean(),
  travelBefore: z.int().min(0).max(2880).nullable(),
  travelAfter: z.int().min(0).max(2880).nullable(),
  reminder: z.int().min(0).max(40_320).nullable(),
  otherReminders: z.array(z.int()),
})

/** An empty form for a day and a time on it. */
export const newEntry = (on: Day, start: string, end: string): EntryValues => ({
  title: '',
  calendarId: null,
  allDay: false,
  startDay: on,
  startTime: start,
  endDay: on,
  endTime: end,
  repeat: 'none',
  customRule: '',
  until: null,
  times: null,
  resourceIds: [],
  units: {},
  people: [],
  place: '',
  description: '',
  private: false,
  tentative: false,
  busy: true,
  travelBefore: null,
  travelAfter: null,
  reminder: null,
  otherReminders: [],
})

/** The form of an entry that stands, on the date that is open. */
export function entryValues(entry: AgendaEntry): EntryValues {
  const { date } = entry
  const start = dayOfLocal(date.start)
  const { repeat, until, times } = readRepeat(entry.rrule, entry.start, entry.zone)
  return {
    title: entry.title,
    calendarId: entry.calendarId,
    allDay: date.allDay,
    startDay: start,
    startTime: wallTimeOfLocal(date.start),
    endDay: lastDayOf(date),
    endTime: wallTimeOfLocal(date.end),
    repeat,
    customRule: repeat === 'custom' ? entry.rrule : '',
    until,
    times,
    resourceIds: entry.resources.map(({ resourceId }) => resourceId),
    units: Object.fromEntries(entry.resources.map(({ resourceId, units }) => [resourceId, units])),
    people: entry.people.map(({ staffId, contactId, name: own, email, role }) => ({
      staffId,
      contactId,
      name: own,
      email,
      role,
      shown: own || email,
    })),
    place: entry.place,
    description: entry.description,
    private: entry.private,
    tentative: entry.tentative,
    busy: entry.busy,
    travelBefore: entry.travelBefore || null,
    travelAfter: entry.travelAfter || null,
    reminder: entry.reminders[0] ?? null,
    otherReminders: entry.reminders.slice(1),
  }
}

/** Start and end as the contract takes them; null while they are not all typed. */
export function timesOf(values: EntryValues): { start: LocalTime; end: LocalTime } | null {
  const { startDay, endDay, allDay } = values
  if (!startDay || !endDay) return null
  if (allDay)
    return {
      start: startDay as string as LocalTime,
      end: addDays(endDay < startDay ? startDay : endDay, 1) as string as LocalTime,
    }
  const from = readWallTime(values.startTime)
  const to = readWallTime(values.endTime)
  return from === null || to === null
    ? null
    : { start: localAt(startDay, from), end: localAt(endDay, to) }
}

/** What the form says besides the times. */
export function fieldsOf(values: EntryValues) {
  const { calendarId } = values
  return {
    title: values.title,
    ...(calendarId ? { calendarId: calendarId as AgendaCalendarId } : {}),
    place: values.place,
    description: values.description,
    private: values.private,
    tentative: values.tentative,
    busy: values.busy,
    travelBefore: values.travelBefore ?? 0,
    travelAfter: values.travelAfter ?? 0,
    reminders: [
      ...(values.reminder === null ? [] : [values.reminder]),
      ...values.otherReminders.filter((one) => one !== values.reminder),
    ],
    people: values.people.map(({ staffId, contactId, name: own, email, role }) => ({
      staffId,
      contactId,
      name: own,
      email,
      role,
    })),
    resources: values.resourceIds.map((resourceId) => ({
      resourceId: resourceId as ResourceId,
      units: values.units[resourceId] ?? 1,
    })),
  }
}

/** The form as a draft for the engine; null while its times are not all typed. */
export function draftOf(values: EntryValues, zone: string): Draft | null {
  const times = timesOf(values)
  return times && { ...fieldsOf(values), ...times, rrule: ruleOf(values, times.start, zone) }
}
