import * as z from 'zod'
import type { ContactId, TripId } from '../../base/ids.ts'
import { day, id, instant, name, procedure, text } from '../../base/schemas.ts'
import {
  agendaEntryId,
  calendarId,
  dateKey,
  localTime,
  localTimes,
  recurrenceId,
  resourceId,
  rrule,
  staffId,
  zone,
} from './base.ts'

export const personRole = z.enum(['chair', 'required', 'optional', 'informed'])
export const answer = z.enum(['waiting', 'yes', 'no', 'maybe', 'delegated'])
export type Answer = z.infer<typeof answer>

/** Somebody of a meeting, as it is entered: a colleague, a contact, or only a name or an address. */
export const personFields = z.object({
  staffId: staffId.nullable().default(null),
  contactId: id<ContactId>().nullable().default(null),
  /** Empty for a colleague or contact: theirs is taken. */
  name: text(200).default(''),
  email: text(200).default(''),
  role: personRole.default('required'),
})
export type PersonFields = z.infer<typeof personFields>

export const person = personFields.extend({
  /** Tells one of a meeting's people from the others, on each of its dates: `staff:…`, `contact:…`, `mail:…`, `name:…`. */
  key: z.string(),
  answer,
  /** When, by which way and by whom the answer came in; null while waiting. */
  answeredAt: instant.nullable(),
  answerSource: z.enum(['mail', 'phone', 'in_person', 'by_hand']).nullable(),
  answerSaidBy: z.string(),
  answerNote: z.string(),
  answerEnteredByName: z.string(),
  /** True when the answer was given for this date alone. */
  answerOfThisDate: z.boolean(),
})
export type Person = z.infer<typeof person>

/** `asked`: waits for approval and is held; `refused`: not held. */
export const resourceState = z.enum(['booked', 'asked', 'refused'])
export const wantedResource = z.object({ resourceId, units: z.int().min(1).max(999).default(1) })
export const bookedResource = wantedResource.extend({
  name: z.string(),
  kind: z.enum(['room', 'equipment']),
  units: z.int(),
  state: resourceState,
})
export type BookedResource = z.infer<typeof bookedResource>

/** When it is. The end is not part of it (half-open): a whole day ends on the next. */
export const times = z.object({
  start: localTime,
  end: localTime,
  /** IANA zone of both; an end in another zone stands under `endZone`. */
  zone,
  endZone: zone.nullable(),
  rrule,
  rdates: localTimes,
  exdates: localTimes,
})

/** What is told of it, on each of its dates. */
export const details = z.object({
  title: name(300),
  description: text(8000),
  /** Where, in words; rooms of the office are resources. */
  place: text(300),
  url: text(1000),
  categories: z.array(name(60)).max(20),
  /** Others see only that the time is taken. */
  private: z.boolean(),
  /** False: shown, but takes nobody up (RFC 5545 TRANSP). */
  busy: z.boolean(),
  tentative: z.boolean(),
  /** Minutes that the people are on their way before and after. */
  travelBefore: z.int().min(0).max(2880),
  travelAfter: z.int().min(0).max(2880),
  /** Minutes before the start at which the desk reminds. */
  reminders: z.array(z.int().min(0).max(40_320)).max(5),
})
export type Details = z.infer<typeof details>

export const entryFields = details.extend({
  calendarId,
  people: z.array(personFields).max(500),
  resources: z.array(wantedResource).max(50),
})

/** One date as it stands in a calendar view. */
export const occurrence = z.object({
  kind: z.enum(['entry', 'trip']),
  /** Of a trip: its id stands under `tripId`, and this is null. */
  agendaEntryId: agendaEntryId.nullable(),
  tripId: id<TripId>().nullable(),
  recurrenceId,
  calendarId: calendarId.nullable(),
  version: z.int(),
  /** Empty when `taken`. */
  title: z.string(),
  place: z.string(),
  /** In the zone that was asked for (the office's): what a view draws. Whole days as days. */
  start: localTime,
  end: localTime,
  /** The entry's own zone. */
  zone: z.string(),
  allDay: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  state: z.enum(['confirmed', 'tentative', 'cancelled']),
  private: z.boolean(),
  /** True when who asks may only know that the time is taken. */
  taken: z.boolean(),
  busy: z.boolean(),
  series: z.boolean(),
  /** True for one date of a series that differs from the rest. */
  changed: z.boolean(),
  /** True while it overlaps something else that takes up the same people. */
  clashing: z.boolean(),
  staffIds: z.array(staffId),
  resources: z.array(
    bookedResource.pick({ resourceId: true, name: true, units: true, state: true }),
  ),
  answers: z.object({ yes: z.int(), no: z.int(), maybe: z.int(), waiting: z.int() }),
})
export type Occurrence = z.infer<typeof occurrence>

export const agendaEntry = details.extend({
  id: agendaEntryId,
  /** Empty when `taken`. */
  title: z.string(),
  version: z.int(),
  calendarId,
  calendarName: z.string(),
  uid: z.string(),
  sequence: z.int(),
  ...times.shape,
  allDay: z.boolean(),
  /** The date that was asked for; of a series asked for as a whole, its first. */
  recurrenceId,
  /** This date as it is now. */
  date: occurrence,
  /** True while who asks may only know that the time is taken: texts and people are empty. */
  taken: z.boolean(),
  people: z.array(person),
  resources: z.array(bookedResource),
  /** False for a meeting that somebody else invites to. */
  ours: z.boolean(),
  organiserName: z.string(),
  organiserEmail: z.string(),
  cancelled: z.object({ at: instant, reason: z.string() }).nullable(),
  /** The series this one was cut from, and the one that goes on after it. */
  cutFromId: agendaEntryId.nullable(),
  cutToId: agendaEntryId.nullable(),
  /** Dates of a series that differ from it, cancelled ones too. */
  changes: z.array(
    z.object({
      recurrenceId,
      start: localTime,
      end: localTime,
      cancelled: z.boolean(),
      reason: z.string(),
    }),
  ),
  wanted: z.int(),
  madeByName: z.string(),
  madeAt: instant,
  /** When invitations last went out, and for which sequence; null: never. */
  invitedAt: instant.nullable(),
  invitedSequence: z.int().nullable(),
})
export type AgendaEntry = z.infer<typeof agendaEntry>

/** What takes a colleague up besides the entries: it comes from the rota and is not booked here. */
const busySpan = z.object({
  staffId,
  kind: z.enum(['duty', 'lunch', 'absent', 'off']),
  /** Of an absence: which kind. */
  absence: z.string(),
  start: localTime,
  end: localTime,
})

export const entries = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda',
      summary:
        'Dates between two days (both included), by start: entries and trips, of some calendars, colleagues or resources (any of those named). Private ones of others come as `taken`. NOT_POSSIBLE `too_many_days` above 400.',
    })
    .input(
      z.object({
        from: day,
        to: day,
        calendarIds: z.array(calendarId).max(200).optional(),
        staffIds: z.array(staffId).max(200).optional(),
        resourceIds: z.array(resourceId).max(200).optional(),
        text: z.string().max(200).optional(),
        /** Cancelled dates too. */
        cancelled: z.boolean().default(false),
        /** The zone in which `start` and `end` are told; the office's where left out. */
        zone: zone.optional(),
        /** Continues after this many. */
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(5000).default(5000),
      }),
    )
    .output(z.array(occurrence)),
  get: procedure
    .route({
      method: 'GET',
      path: '/agenda/entries/{agendaEntryId}',
      summary: 'One entry with its people, resources and answers, on one of its dates.',
    })
    .input(dateKey)
    .output(agendaEntry),
  busy: procedure
    .route({
      method: 'GET',
      path: '/agenda/busy',
      summary:
        'When colleagues are at the front, away or off by the rota, between two days: the background of a view.',
    })
    .input(z.object({ from: day, to: day, staffIds: z.array(staffId).max(200).optional() }))
    .output(z.array(busySpan)),
  reminders: procedure
    .route({
      method: 'GET',
      path: '/agenda/reminders',
      summary: 'What the desk is to be reminded of within the next minutes, and what is due now.',
    })
    .input(z.object({ minutes: z.int().min(0).max(1440).default(60) }))
    .output(z.array(z.object({ remindAt: instant, minutesBefore: z.int(), date: occurrence }))),
}
export type BusySpan = z.infer<typeof busySpan>
