import * as z from 'zod'
import type { ContactId, EntryId, MessageId, RequestId, StaffId } from '../../base/ids.ts'
import { command, day, id, instant, name, procedure, someOf, text } from '../../base/schemas.ts'

const entryId = id<EntryId>()
const staffId = id<StaffId>()

/** What comes to the front desk. */
export const entryKind = z.enum(['visit', 'call', 'counter', 'delivery'])
export type EntryKind = z.infer<typeof entryKind>

/**
 * Where an entry is. One life for all kinds: a visitor is expected, waits, is with the colleague and has left;
 * a call is `active` while on the line; a delivery waits until somebody has it. `done` and `cancelled` end it.
 */
export const entryState = z.enum(['expected', 'waiting', 'active', 'done', 'cancelled'])
export type EntryState = z.infer<typeof entryState>

/** How an entry ended; `auto`: signed out by the rule of its kind. */
export const outcome = z.enum([
  'helped',
  'transferred',
  'message',
  'request',
  'left',
  'no_show',
  'handed_over',
  'gave_up',
  'auto',
])
export type Outcome = z.infer<typeof outcome>

const entryFields = z.object({
  contactId: id<ContactId>().nullable(),
  /** As given at the desk; filled in from the contact where left out. */
  personName: text(200),
  organisationName: text(200),
  phone: text(80),
  /** How many came together, the person named among them. */
  party: z.int().min(1).max(500),
  subject: text(300),
  note: text(4000),
  /** The colleague it is for. */
  forStaffId: staffId.nullable(),
  urgent: z.boolean(),
  /** What they would like to drink; empty for nothing. */
  drink: text(80),
  /** When a visitor or a delivery is expected. */
  expectedAt: instant.nullable(),
})
export type EntryFields = z.infer<typeof entryFields>

export const entry = entryFields.extend({
  id: entryId,
  version: z.int(),
  kind: entryKind,
  state: entryState,
  outcome: outcome.nullable(),
  forStaffName: z.string(),
  /** Badge or key handed out; empty when none was. */
  badge: z.string(),
  badgeReturnedAt: instant.nullable(),
  loggedAt: instant,
  loggedByName: z.string(),
  /** When they came or the call began; waiting time counts from here. */
  arrivedAt: instant.nullable(),
  /** When their turn came: waiting time ends. */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** True when the shield kept an interruption from the colleague. */
  spared: z.boolean(),
  /** The day on which name, number and texts are erased and only the counts stay. */
  fadesOn: day,
  faded: z.boolean(),
})
export type Entry = z.infer<typeof entry>

export const transferResult = z.enum(['reached', 'no_answer', 'busy', 'declined'])
export type TransferResult = z.infer<typeof transferResult>

export const transfer = z.object({
  staffId,
  staffName: z.string(),
  at: instant,
  result: transferResult,
})

export const entryDetail = entry.extend({
  /** Who was tried, in order: "tried A, B, reached C". */
  transfers: z.array(transfer),
  messageIds: z.array(id<MessageId>()),
  requests: z.array(z.object({ id: id<RequestId>(), number: z.string(), title: z.string() })),
})
export type EntryDetail = z.infer<typeof entryDetail>

/** Somebody who was here or called before, to be filled in with one key. */
export const known = z.object({
  /** Null for one who is in the log only. */
  contactId: id<ContactId>().nullable(),
  personName: z.string(),
  organisationName: z.string(),
  phone: z.string(),
  /** How often they came or called. */
  times: z.int(),
  lastAt: instant.nullable(),
  lastKind: entryKind.nullable(),
  lastSubject: z.string(),
  lastForStaffId: staffId.nullable(),
  /** `number`: the phone number is theirs; `maybe`: several have it; `name`: found by name. */
  by: z.enum(['number', 'maybe', 'name']),
})
export type Known = z.infer<typeof known>

/** The log of the front desk: who came, who called, for whom, and what became of it. */
export const entries = {
  log: procedure
    .route({
      method: 'POST',
      path: '/reception/entries',
      summary:
        'Logs a visit, call, counter request or delivery. Without `state`: expected where `expectedAt` is given, a call is active, the rest wait.',
    })
    .input(
      command.extend({
        kind: entryKind,
        state: entryState.exclude(['done', 'cancelled']).optional(),
        fields: entryFields.partial().default({}),
        /** When it happened, for one written down later; now where left out. */
        at: instant.optional(),
      }),
    )
    .output(entry),
  list: procedure
    .route({
      method: 'GET',
      path: '/reception/entries',
      summary:
        'Entries, newest first. `open`: those not ended, of any day, oldest first (the board). `text` finds names, organisations, numbers, subjects. `before` continues.',
    })
    .input(
      z.object({
        open: z.boolean().optional(),
        from: day.optional(),
        to: day.optional(),
        kinds: someOf(entryKind).optional(),
        forStaffId: staffId.optional(),
        contactId: id<ContactId>().optional(),
        text: z.string().max(200).optional(),
        before: entryId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(entry)),
  get: procedure
    .route({
      method: 'GET',
      path: '/reception/entries/{entryId}',
      summary: 'One entry with its transfers, slips and requests.',
    })
    .input(z.object({ entryId }))
    .output(entryDetail),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/reception/entries/{entryId}',
      summary:
        'Changes what was noted. CHANGED_MEANWHILE when `version` is old; WRONG_STATE once faded.',
    })
    .input(command.extend({ entryId, version: z.int(), fields: entryFields.partial() }))
    .output(entry),
  next: procedure
    .route({
      method: 'POST',
      path: '/reception/entries/{entryId}/next',
      summary:
        'The one next step: expected → waiting → active → done; `to` names another (back, or cancelled). WRONG_STATE when it cannot go there. Ending takes `outcome` (else the usual one of the kind).',
    })
    .input(command.extend({ entryId, to: entryState.optional(), outcome: outcome.optional() }))
    .output(entry),
  transfer: procedure
    .route({
      method: 'POST',
      path: '/reception/entries/{entryId}/transfer',
      summary: 'Notes that a colleague was tried; `reached` hands a call over and ends it.',
    })
    .input(command.extend({ entryId, staffId, result: transferResult }))
    .output(entryDetail),
  badge: procedure
    .route({
      method: 'POST',
      path: '/reception/entries/{entryId}/badge',
      summary:
        'Hands out a badge or key (its name or number), or takes it back (null). TAKEN while somebody else has it.',
    })
    .input(command.extend({ entryId, badge: name(80).nullable() }))
    .output(entry),
  /** Asked at each key pressed in the log. */
  who: procedure
    .route({
      method: 'GET',
      path: '/reception/who',
      summary:
        'Who this may be, by number or by the beginnings of names: contacts and people of the log, at most 8.',
    })
    .input(
      z.object({ name: z.string().max(200).default(''), phone: z.string().max(80).default('') }),
    )
    .output(z.array(known)),
}
