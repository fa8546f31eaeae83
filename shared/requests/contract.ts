import * as z from 'zod'
import type { BookmarkId, ContactId, RequestId, StaffId } from '../base/ids.ts'
import { command, day, id, instant, name, procedure, someOf, text } from '../base/schemas.ts'

const requestId = id<RequestId>()
const staffId = id<StaffId>()

/**
 * `new` nobody has begun; `active` being worked on; `left` put down with a bookmark; `waiting` for somebody;
 * `done` the work is finished but who asked has not been told; `told` closed; `withdrawn` no longer wanted.
 */
export const requestState = z.enum([
  'new',
  'active',
  'left',
  'waiting',
  'done',
  'told',
  'withdrawn',
])
export type RequestState = z.infer<typeof requestState>

/** What a request was made from: an entry of the front desk, a slip, an item, a letter, a colleague's wish, one's own idea. */
export const sourceKind = z.enum([
  'visit',
  'call',
  'counter',
  'delivery',
  'message',
  'item',
  'mail',
  'colleague',
  'own',
])
export type SourceKind = z.infer<typeof sourceKind>

const requestFields = z.object({
  title: name(300),
  body: text(10_000),
  /** The office's own word for such work ("Passport", "Room set-up"); promise and pictures go by it. */
  kind: text(80),
  ownerId: staffId.nullable(),
  /** Who asked: a colleague, a contact, or only a name. */
  askedByStaffId: staffId.nullable(),
  contactId: id<ContactId>().nullable(),
  personName: text(200),
  phone: text(80),
  email: text(200),
  /** The day promised to who asked. */
  promisedOn: day.nullable(),
  urgent: z.boolean(),
})
export type RequestFields = z.infer<typeof requestFields>

export const toldHow = z.enum(['phone', 'mail', 'letter', 'in_person', 'other'])
export type ToldHow = z.infer<typeof toldHow>

/** A task put down: "next I will…", and where the work was left for. */
export const bookmark = z.object({
  id: id<BookmarkId>(),
  requestId,
  staffId: staffId.nullable(),
  nextStep: z.string(),
  leftAt: instant,
  backAt: instant.nullable(),
})
export type Bookmark = z.infer<typeof bookmark>

export const request = requestFields.extend({
  id: requestId,
  version: z.int(),
  /** Gap-free in each year: "2026-017". */
  number: z.string(),
  state: requestState,
  source: z.object({ kind: sourceKind, id: z.string().nullable() }),
  ownerName: z.string(),
  /** The name to show of who asked. */
  askedByName: z.string(),
  receivedAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  toldAt: instant.nullable(),
  toldHow: toldHow.nullable(),
  toldByName: z.string(),
  answer: z.string(),
  /** Whom or what it waits for, and the day to ask again; set only while waiting. */
  waitingFor: z.string(),
  nudgeOn: day.nullable(),
  /** The step noted when it was last left; empty once taken up again and finished. */
  nextStep: z.string(),
  faded: z.boolean(),
})
export type Request = z.infer<typeof request>

const requestEvent = z.object({
  at: instant,
  from: requestState.nullable(),
  to: requestState,
  reason: z.string(),
  byName: z.string(),
})

/** Minutes of a request, computed from its events up to now or to its end. */
export const times = z.object({
  /** From received to told: what who asked has waited. */
  lead: z.int(),
  waiting: z.int(),
  working: z.int(),
})
export type Times = z.infer<typeof times>

export const requestDetail = request.extend({
  events: z.array(requestEvent),
  notes: z.array(z.object({ id: z.string(), at: instant, byName: z.string(), text: z.string() })),
  followerIds: z.array(staffId),
  bookmarks: z.array(bookmark),
  times,
})
export type RequestDetail = z.infer<typeof requestDetail>

const act = command.extend({ requestId })

const distribution = z.object({
  count: z.int(),
  /** Days, elapsed, with a fraction; null below one finished request. */
  median: z.number().nullable(),
  p85: z.number().nullable(),
})
export type Distribution = z.infer<typeof distribution>

/** Pieces of work that somebody asked for, from asking to answer. */
export const requestsContract = {
  create: procedure
    .route({
      method: 'POST',
      path: '/requests',
      summary:
        'Makes a request. From a source (an entry, a slip, an item) title, person and number come along; what is given in `fields` goes before it. An open entry ends as `request`. NOT_POSSIBLE `request_without_title`.',
    })
    .input(
      command.extend({
        source: z
          .object({ kind: sourceKind, id: z.string().max(100).nullable() })
          .default({ kind: 'own', id: null }),
        fields: requestFields.partial().default({}),
        /** True to begin at once: the running request of this colleague is left with `nextStep`. */
        start: z.boolean().default(false),
        nextStep: text(500).optional(),
      }),
    )
    .output(request),
  list: procedure
    .route({
      method: 'GET',
      path: '/requests',
      summary: 'Requests: `open` ones by promise and age, else newest first. `before` continues.',
    })
    .input(
      z.object({
        open: z.boolean().optional(),
        states: someOf(requestState).optional(),
        ownerId: staffId.optional(),
        followerId: staffId.optional(),
        /** Only those owned or followed by whoever is signed in; none while nobody is. */
        my: z.enum(['owned', 'followed']).optional(),
        contactId: id<ContactId>().optional(),
        text: z.string().max(200).optional(),
        before: requestId.optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.array(request)),
  get: procedure
    .route({
      method: 'GET',
      path: '/requests/{requestId}',
      summary: 'One request with events, notes, followers, bookmarks and its times.',
    })
    .input(z.object({ requestId }))
    .output(requestDetail),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/requests/{requestId}',
      summary:
        'Changes what is asked, the owner or the promise. Work that runs and is handed to another lies on top of their stack.',
    })
    .input(command.extend({ requestId, version: z.int(), fields: requestFields.partial() }))
    .output(request),
  start: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/start',
      summary:
        'Begins the work; whoever is signed in owns it from now on. One runs at a time for each colleague: another that runs is left with `nextStep`, in the same step.',
    })
    .input(act.extend({ nextStep: text(500).optional() }))
    .output(request),
  leave: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/leave',
      summary:
        'Puts the work down with "next I will…", to be pushed in by something else. It lies on top of the stack.',
    })
    .input(act.extend({ nextStep: text(500) }))
    .output(request),
  wait: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/wait',
      summary:
        'Waits for somebody or something; asks again on `nudgeOn`. Notes added meanwhile do not end the waiting.',
    })
    .input(act.extend({ waitingFor: name(300), nudgeOn: day.nullable().default(null) }))
    .output(request),
  resume: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/resume',
      summary:
        'Takes up work that was left or waits; the bookmark is closed and handed back in `nextStep`. As with `start`, another that runs is left, with the `nextStep` given.',
    })
    .input(act.extend({ nextStep: text(500).optional() }))
    .output(request),
  finish: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/finish',
      summary: 'The work is done; who asked is still to be told. `told` tells at once.',
    })
    .input(act.extend({ answer: text(4000).default(''), told: toldHow.optional() }))
    .output(request),
  tellCustomer: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/tell',
      summary: 'Closes it: who asked was told, how, and by whom (the person at the desk).',
    })
    .input(act.extend({ how: toldHow, answer: text(4000).optional() }))
    .output(request),
  withdraw: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/withdraw',
      summary: 'No longer wanted, with the reason.',
    })
    .input(act.extend({ reason: name(300) }))
    .output(request),
  reopen: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/reopen',
      summary:
        'Back to work: it lies on its owner’s stack with the reason as bookmark; the lead time runs on from the first day.',
    })
    .input(act.extend({ reason: name(300) }))
    .output(request),
  addNote: procedure
    .route({
      method: 'POST',
      path: '/requests/{requestId}/notes',
      summary: 'Adds a note; the state stays as it is.',
    })
    .input(act.extend({ text: name(10_000) }))
    .output(requestDetail),
  follow: procedure
    .route({
      method: 'PUT',
      path: '/requests/{requestId}/followers',
      summary: 'A colleague follows it, or no longer.',
    })
    .input(act.extend({ staffId, follow: z.boolean() }))
    .output(requestDetail),
  /** What Esc lands back on. */
  stack: procedure
    .route({
      method: 'GET',
      path: '/requests/stack',
      summary:
        'The request that runs at this desk and those left under it, newest first, of the colleague named (else who is signed in).',
    })
    .input(z.object({ staffId: staffId.optional() }))
    .output(z.object({ running: request.nullable(), left: z.array(request.extend({ bookmark })) })),
  kinds: procedure
    .route({
      method: 'GET',
      path: '/requests/kinds',
      summary: 'The kinds in use, most used first.',
    })
    .output(z.array(z.object({ kind: z.string(), count: z.int() }))),
  promise: procedure
    .route({
      method: 'GET',
      path: '/requests/promise',
      summary:
        'What may honestly be promised: median and 85% of the lead times of such requests in the last year, and the day of the 85%. Null below five.',
    })
    .input(z.object({ kind: z.string().max(80) }))
    .output(
      z.object({ count: z.int(), medianDays: z.number(), p85Days: z.number(), day }).nullable(),
    ),
  flow: procedure
    .route({
      method: 'GET',
      path: '/requests/flow',
      summary:
        'Flow between two days, computed from events: lead times (received to told), waiting share, throughput a week, age of what is open. Terms of the Kanban Guide; elapsed days; percentiles by nearest rank.',
    })
    .input(z.object({ from: day, to: day, kind: z.string().max(80).optional() }))
    .output(
      z.object({
        lead: distribution,
        /** Waiting ÷ lead time over all that ended in the span, 0 to 1; null where none did. */
        waitingShare: z.number().nullable(),
        finished: z.array(
          z.object({ requestId, number: z.string(), title: z.string(), day, leadDays: z.number() }),
        ),
        weeks: z.array(z.object({ monday: day, received: z.int(), told: z.int() })),
        /** What was open at the end of each day, by state. */
        days: z.array(
          z.object({ day, new: z.int(), active: z.int(), waiting: z.int(), done: z.int() }),
        ),
        open: z.array(
          z.object({
            requestId,
            number: z.string(),
            title: z.string(),
            kind: z.string(),
            state: requestState,
            ageDays: z.number(),
            /** Against its own kind's history: below the median, below 85%, beyond; unknown below five. */
            age: z.enum(['young', 'usual', 'old', 'unknown']),
          }),
        ),
        kinds: z.array(z.object({ kind: z.string(), lead: distribution })),
      }),
    ),
}
