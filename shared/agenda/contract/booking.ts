import * as z from 'zod'
import type { WantedId } from '../../base/ids.ts'
import { command, day, id, instant, procedure, text } from '../../base/schemas.ts'
import {
  agendaEntryId,
  localTime,
  recurrenceId,
  resourceId,
  rrule,
  scope,
  staffId,
  subject,
  wallTime,
  zone,
} from './base.ts'
import { agendaEntry, entryFields, times, wantedResource } from './entries.ts'

/** Something that speaks against a date. */
export const obstacle = z.object({
  kind: z.enum([
    /** Somebody or something is taken already. */
    'clash',
    /** At the front by the rota; away by the rota. */
    'duty',
    'absent',
    'outside_hours',
    'closed_day',
    'may_not_book',
    'retired',
    /** Two dates of the series itself overlap. */
    'itself',
  ]),
  subject: subject.nullable(),
  /** What is in the way; its title is empty when it is private. */
  with: z
    .object({
      agendaEntryId: agendaEntryId.nullable(),
      recurrenceId,
      title: z.string(),
      from: localTime,
      to: localTime,
    })
    .nullable(),
  /** Name of the public holiday, or what else there is to say. */
  note: z.string(),
  /** True for what cannot be booked despite: rooms and equipment are never given twice. */
  firm: z.boolean(),
})
export type Obstacle = z.infer<typeof obstacle>

/** One date that is to be booked, with all that speaks against it. */
export const dateAnswer = z.object({
  recurrenceId,
  start: localTime,
  end: localTime,
  startsAt: instant,
  endsAt: instant,
  /** True when nothing speaks against it. */
  free: z.boolean(),
  /** True when nothing firm does: it can be booked `despite`. */
  possible: z.boolean(),
  obstacles: z.array(obstacle),
  /** Rooms free then in place of a room that is not, with seats enough, smallest first. */
  otherRooms: z.array(z.object({ resourceId, name: z.string(), seats: z.int() })),
})
export type DateAnswer = z.infer<typeof dateAnswer>

/** What is done with one date: left out (kept as wanted), or booked with other resources, at another time, or despite. */
export const dateChoice = z.object({
  recurrenceId,
  skip: z.boolean().default(false),
  resources: z.array(wantedResource).max(50).optional(),
  start: localTime.optional(),
  end: localTime.optional(),
  despite: z.boolean().default(false),
})
export type DateChoice = z.infer<typeof dateChoice>

const newTimes = times.partial({
  endZone: true,
  rrule: true,
  rdates: true,
  exdates: true,
  zone: true,
})
/** What is to be booked; times without a zone are the office's. */
export const draft = newTimes.extend({
  ...entryFields.partial().required({ title: true }).shape,
})
export type Draft = z.infer<typeof draft>

const choices = z.array(dateChoice).max(2000).default([])
/** What becomes of dates that are not free and for which nothing was chosen. */
const ifTaken = z.enum(['refuse', 'skip', 'despite']).default('refuse')

const change = {
  agendaEntryId,
  recurrenceId: recurrenceId.default(''),
  scope: scope.default('all'),
  version: z.int(),
}
const newPlace = newTimes.partial()

/** What came of a booking: the entry, and the dates left out. */
export const booked = z.object({
  entry: agendaEntry,
  /** Dates that stand now, of those booked or changed. */
  dates: z.int(),
  /** Dates left out: wanted, not got. */
  skipped: z.array(z.object({ recurrenceId, start: localTime })),
  /** Resources that wait for approval. */
  asked: z.array(z.string()),
  /** People who have to be told, who had been invited. */
  toTell: z.int(),
})
export type Booked = z.infer<typeof booked>

export const wanted = z.object({
  id: id<WantedId>(),
  agendaEntryId,
  recurrenceId,
  title: z.string(),
  start: localTime,
  end: localTime,
  because: z.array(z.string()),
  since: instant,
  /** True when nothing speaks against it any more: it can be had now. */
  free: z.boolean(),
  answer: dateAnswer,
})
export type Wanted = z.infer<typeof wanted>

export const booking = {
  preview: procedure
    .route({
      method: 'GET',
      path: '/agenda/preview',
      summary:
        'The dates of a recurrence as local wall times (RFC 5545), the first ones up to `limit`. NOT_POSSIBLE `rule_unreadable`.',
    })
    .input(
      z.object({
        start: z.string().max(40),
        zone: zone.optional(),
        allDay: z.boolean().optional(),
        rrule,
        rdates: z.array(z.string().max(40)).max(2000).optional(),
        exdates: z.array(z.string().max(40)).max(2000).optional(),
        limit: z.int().min(1).max(10_000).default(100),
      }),
    )
    .output(
      z.object({
        occurrences: z.array(localTime),
        /** True when there are further dates after those. */
        more: z.boolean(),
      }),
    ),
  conflicts: procedure
    .route({
      method: 'POST',
      path: '/agenda/conflicts',
      summary:
        'What speaks against each date of a draft, or of an entry changed so; writes nothing. NOT_POSSIBLE `rule_unreadable`, `ends_before_it_begins`.',
    })
    .input(
      z.object({
        draft: draft.partial(),
        /** The entry (and which of its dates) that the draft would change. */
        change: z
          .object({ agendaEntryId, recurrenceId: recurrenceId.default(''), scope })
          .optional(),
        choices,
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(
      z.object({
        dates: z.array(dateAnswer),
        /** Dates that are not free, of all. */
        taken: z.int(),
        more: z.boolean(),
      }),
    ),
  free: procedure
    .route({
      method: 'POST',
      path: '/agenda/free',
      summary:
        'Times at which everybody and everything named is free, earliest first. `anyRoom` adds the rooms that would do.',
    })
    .input(
      z.object({
        from: day,
        to: day,
        minutes: z.int().min(5).max(1440),
        staffIds: z.array(staffId).max(100).default([]),
        resources: z.array(wantedResource).max(20).default([]),
        anyRoom: z
          .object({
            seats: z.int().min(0).default(0),
            features: z.array(z.string().max(60)).max(20).default([]),
          })
          .optional(),
        earliest: wallTime.default('08:00'),
        latest: wallTime.default('17:00'),
        weekends: z.boolean().default(false),
        /** Slots begin at whole multiples of this after the hour. */
        stepMinutes: z.int().min(5).max(240).default(30),
        /** An entry that may be in the way: it is the one to be moved. */
        without: agendaEntryId.optional(),
        limit: z.int().min(1).max(200).default(20),
      }),
    )
    .output(
      z.array(
        z.object({
          start: localTime,
          end: localTime,
          startsAt: instant,
          rooms: z.array(z.object({ resourceId, name: z.string(), seats: z.int() })),
        }),
      ),
    ),
  book: procedure
    .route({
      method: 'POST',
      path: '/agenda/book',
      summary:
        'Books a draft. Dates that are not free fail as CLASHES unless chosen for; skipped ones are kept as wanted. NOT_POSSIBLE `rule_unreadable`, `no_dates`, `ends_before_it_begins`, `too_far_ahead`, `too_many_dates`.',
    })
    .input(command.extend({ draft, choices, ifTaken }))
    .output(booked),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/entries/{agendaEntryId}',
      summary:
        'Changes what an entry says, its people and its resources, on one date, the following or all. CLASHES, CHANGED_MEANWHILE.',
    })
    .input(command.extend({ ...change, fields: entryFields.partial(), choices, ifTaken }))
    .output(booked),
  move: procedure
    .route({
      method: 'POST',
      path: '/agenda/entries/{agendaEntryId}/move',
      summary:
        'Moves or stretches an entry, or changes its recurrence: `start` and `end` are those of the date named. CLASHES, CHANGED_MEANWHILE.',
    })
    .input(command.extend({ ...change, ...newPlace.shape, choices, ifTaken }))
    .output(booked),
  cancel: procedure
    .route({
      method: 'POST',
      path: '/agenda/entries/{agendaEntryId}/cancel',
      summary:
        'Cancels one date, the following or all; frees people and rooms. What was cancelled stays legible.',
    })
    .input(command.extend({ ...change, reason: text(500).default('') }))
    .output(booked),
  wanted: {
    list: procedure
      .route({
        method: 'GET',
        path: '/agenda/wanted',
        summary:
          'Dates that were wanted and not got, from today on, those that can be had now first.',
      })
      .input(z.object({ agendaEntryId: agendaEntryId.optional(), free: z.boolean().optional() }))
      .output(z.array(wanted)),
    take: procedure
      .route({
        method: 'POST',
        path: '/agenda/wanted/{wantedId}/take',
        summary: 'Books a wanted date after all, also elsewhere or at another time. CLASHES.',
      })
      .input(
        command.extend({
          wantedId: id<WantedId>(),
          choice: dateChoice.omit({ recurrenceId: true, skip: true }).partial().default({}),
        }),
      )
      .output(booked),
    drop: procedure
      .route({
        method: 'POST',
        path: '/agenda/wanted/{wantedId}/drop',
        summary: 'It is not wanted any more.',
      })
      .input(command.extend({ wantedId: id<WantedId>() }))
      .output(z.object({ dropped: z.boolean() })),
  },
  approvals: {
    list: procedure
      .route({
        method: 'GET',
        path: '/agenda/approvals',
        summary: 'Bookings of resources that wait for approval, soonest first.',
      })
      .output(
        z.array(
          z.object({
            agendaEntryId,
            recurrenceId,
            resourceId,
            resourceName: z.string(),
            title: z.string(),
            start: localTime,
            end: localTime,
            series: z.boolean(),
            askedByName: z.string(),
            mine: z.boolean(),
          }),
        ),
      ),
    decide: procedure
      .route({
        method: 'POST',
        path: '/agenda/approvals',
        summary:
          'Approves or refuses a resource for an entry; refused, it is free again. NOT_POSSIBLE `may_not_approve`.',
      })
      .input(
        command.extend({
          agendaEntryId,
          recurrenceId: recurrenceId.default(''),
          resourceId,
          approved: z.boolean(),
          note: text(300).default(''),
        }),
      )
      .output(agendaEntry),
  },
}
