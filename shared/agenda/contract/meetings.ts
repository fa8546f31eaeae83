import * as z from 'zod'
import type {
  ActionPointId,
  AgendaItemId,
  ContactId,
  EntryId,
  FileId,
  ItemId,
  RequestId,
  ReservationId,
} from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { agendaEntryId, dateKey, localTime, recurrenceId, staffId } from './base.ts'

const itemId = id<AgendaItemId>()
const actionPointId = id<ActionPointId>()

/** A point of a meeting's agenda. */
export const agendaItemFields = z.object({
  title: name(300),
  /** How long it may take; its time on the clock follows from those before it. */
  minutes: z.int().min(0).max(1440),
  presenterName: text(200),
  note: text(8000),
})
export const agendaItem = agendaItemFields.extend({
  id: itemId,
  version: z.int(),
  position: z.int(),
  /** Wall time at which it begins. */
  start: localTime,
  state: z.enum(['open', 'done', 'carried']),
  /** What the minutes say of it. */
  outcome: z.string(),
  decision: z.string(),
  carriedFromId: itemId.nullable(),
  /** The date it was carried over to. */
  carriedTo: recurrenceId.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItem>

export const actionPoint = z.object({
  id: actionPointId,
  version: z.int(),
  agendaEntryId,
  recurrenceId,
  meetingTitle: z.string(),
  meetingOn: day,
  itemId: itemId.nullable(),
  text: z.string(),
  staffId: staffId.nullable(),
  /** A colleague's, or somebody's from outside. */
  personName: z.string(),
  dueOn: day.nullable(),
  /** The request it became. */
  requestId: id<RequestId>().nullable(),
  requestNumber: z.string(),
  done: z.boolean(),
})
export type ActionPoint = z.infer<typeof actionPoint>

const bundleVisitor = z.object({
  entryId: id<EntryId>(),
  personKey: z.string(),
  name: z.string(),
  organisationName: z.string(),
  /** What the reception says of them. */
  state: z.enum(['expected', 'waiting', 'active', 'done', 'cancelled']),
})
export type BundleVisitor = z.infer<typeof bundleVisitor>
const bundleSupply = z.object({
  reservationId: id<ReservationId>(),
  itemId: id<ItemId>(),
  name: z.string(),
  unit: z.string(),
  quantity: z.int(),
  released: z.boolean(),
})
export type BundleSupply = z.infer<typeof bundleSupply>
const bundleFile = z.object({
  fileId: id<FileId>(),
  name: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  /** The item of the agenda that it belongs to. */
  itemId: itemId.nullable(),
})
export type BundleFile = z.infer<typeof bundleFile>

const minutes = z.object({
  ...dateKey.shape,
  version: z.int(),
  state: z.enum(['none', 'draft', 'approved']),
  title: z.string(),
  start: localTime,
  end: localTime,
  takenByName: z.string(),
  /** Keys of the people who were there. */
  present: z.array(z.string()),
  note: z.string(),
  items: z.array(agendaItem),
  actionPoints: z.array(actionPoint),
  approvedAt: instant.nullable(),
})
export type Minutes = z.infer<typeof minutes>

/** A meeting's points. Without `recurrenceId` they are those that each date of the series begins with. */
export const items = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/items',
      summary: 'The points of one date’s agenda in their order, with times.',
    })
    .input(dateKey)
    .output(z.array(agendaItem)),
  add: procedure
    .route({
      method: 'POST',
      path: '/agenda/items',
      summary: 'Adds a point, at the end or at a place.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        fields: agendaItemFields.partial().required({ title: true }),
        position: z.int().min(0).max(1000).optional(),
      }),
    )
    .output(z.array(agendaItem)),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/items/{itemId}',
      summary: 'Changes a point, or what the minutes say of it.',
    })
    .input(
      command.extend({
        itemId,
        version: z.int(),
        fields: agendaItemFields
          .extend({ outcome: text(20_000), decision: text(4000), done: z.boolean() })
          .partial(),
      }),
    )
    .output(agendaItem),
  sort: procedure
    .route({
      method: 'POST',
      path: '/agenda/items/sort',
      summary: 'Puts the points in this order.',
    })
    .input(command.extend({ ...dateKey.shape, itemIds: z.array(itemId).max(500) }))
    .output(z.array(agendaItem)),
  remove: procedure
    .route({
      method: 'POST',
      path: '/agenda/items/{itemId}/remove',
      summary: 'Takes a point off the agenda.',
    })
    .input(command.extend({ itemId }))
    .output(z.array(agendaItem)),
  carry: procedure
    .route({
      method: 'POST',
      path: '/agenda/items/{itemId}/carry',
      summary:
        'Carries a point over to the next date of the series (or the one named); what was said of it stays here. NOT_POSSIBLE `no_next_date`.',
    })
    .input(command.extend({ itemId, to: recurrenceId.optional() }))
    .output(z.object({ item: agendaItem, to: recurrenceId })),
}

export const meetings = {
  bundle: procedure
    .route({
      method: 'GET',
      path: '/agenda/bundle',
      summary: 'What belongs to one date of a meeting: expected visitors, supplies, papers.',
    })
    .input(dateKey)
    .output(
      z.object({
        visitors: z.array(bundleVisitor),
        supplies: z.array(bundleSupply),
        files: z.array(bundleFile),
      }),
    ),
  expect: procedure
    .route({
      method: 'POST',
      path: '/agenda/bundle/visitors',
      summary:
        'Tells the reception to expect people of the meeting from outside (all of them where none is named); moved and cancelled with it. WRONG_STATE once it is cancelled.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        personKeys: z.array(z.string().max(300)).max(200).optional(),
      }),
    )
    .output(z.array(bundleVisitor)),
  reserve: procedure
    .route({
      method: 'POST',
      path: '/agenda/bundle/supplies',
      summary: 'Reserves supplies for the meeting: coffee, folders. Quantity 0 releases them.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        itemId: id<ItemId>(),
        quantity: z.int().min(0).max(100_000),
      }),
    )
    .output(z.array(bundleSupply)),
  setFiles: procedure
    .route({
      method: 'PUT',
      path: '/agenda/bundle/files',
      summary: 'The papers of a meeting, in their order.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        files: z
          .array(z.object({ fileId: id<FileId>(), itemId: itemId.nullable().default(null) }))
          .max(200),
      }),
    )
    .output(z.array(bundleFile)),
}

export const minutesContract = {
  get: procedure
    .route({
      method: 'GET',
      path: '/agenda/minutes',
      summary: 'The minutes of one date, as they stand: its points with outcomes, who was there.',
    })
    .input(dateKey)
    .output(minutes),
  save: procedure
    .route({
      method: 'PUT',
      path: '/agenda/minutes',
      summary: 'Begins or changes the minutes of one date. WRONG_STATE once approved.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        version: z.int(),
        fields: z
          .object({
            takenByName: text(200),
            present: z.array(z.string().max(300)).max(500),
            note: text(20_000),
          })
          .partial(),
      }),
    )
    .output(minutes),
  approve: procedure
    .route({
      method: 'POST',
      path: '/agenda/minutes/approve',
      summary: 'The minutes stand (or, `approved: false`, are opened again).',
    })
    .input(command.extend({ ...dateKey.shape, approved: z.boolean().default(true) }))
    .output(minutes),
  paper: procedure
    .route({ method: 'GET', path: '/agenda/minutes/paper', summary: 'The minutes as a PDF.' })
    .input(dateKey)
    .output(paper),
  document: procedure
    .route({
      method: 'GET',
      path: '/agenda/minutes/document',
      summary: 'The minutes as a Word document to go on writing in.',
    })
    .input(dateKey)
    .output(paper),
  agendaPaper: procedure
    .route({
      method: 'GET',
      path: '/agenda/minutes/agenda-paper',
      summary: 'The agenda of one date with times, people and papers, as a PDF.',
    })
    .input(dateKey)
    .output(paper),
}

export const actionPoints = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/action-points',
      summary: 'Action points of one date, of a series, or all that are open; by due day.',
    })
    .input(
      z.object({
        agendaEntryId: agendaEntryId.optional(),
        recurrenceId: recurrenceId.optional(),
        open: z.boolean().optional(),
        staffId: staffId.optional(),
      }),
    )
    .output(z.array(actionPoint)),
  add: procedure
    .route({
      method: 'POST',
      path: '/agenda/action-points',
      summary: 'Notes who does what until when; it becomes a request unless `asRequest` is false.',
    })
    .input(
      command.extend({
        ...dateKey.shape,
        itemId: itemId.optional(),
        text: name(1000),
        staffId: staffId.optional(),
        contactId: id<ContactId>().optional(),
        personName: text(200).default(''),
        dueOn: day.optional(),
        asRequest: z.boolean().default(true),
      }),
    )
    .output(actionPoint),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/action-points/{actionPointId}',
      summary: 'Changes an action point that is not a request yet, or ticks it off.',
    })
    .input(
      command.extend({
        actionPointId,
        version: z.int(),
        fields: z
          .object({
            text: name(1000),
            personName: text(200),
            dueOn: day.nullable(),
            done: z.boolean(),
          })
          .partial(),
      }),
    )
    .output(actionPoint),
}
