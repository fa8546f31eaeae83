import * as z from 'zod'
import { disposal } from '../archive/contract/disposals.ts'
import { loan } from '../archive/contract/lending.ts'
import type { ItemId, OrderId, StaffId, SupplierId } from '../base/ids.ts'
import { day, id, instant, money, paper, procedure } from '../base/schemas.ts'
import { expiredCheckOut, handOn } from '../documents/contract/documents.ts'
import { agendaEntryId, localTime, recurrenceId } from '../agenda/contract/base.ts'
import { wanted } from '../agenda/contract/booking.ts'
import { occurrence } from '../agenda/contract/entries.ts'
import { mailEntry } from '../mail/contract/entry.ts'
import { outgoingMail } from '../mail/contract/outbox.ts'
import { entry } from '../reception/contract/entries.ts'
import { message } from '../reception/contract/messages.ts'
import { bookmark, request } from '../requests/contract.ts'
import { gap, whereabouts } from '../rota/contract/cover.ts'

const meetingLine = z.object({
  agendaEntryId,
  recurrenceId,
  title: z.string(),
  start: localTime,
})

const asked = z.object({ staffId: id<StaffId>().optional() })

const orderLine = z.object({
  id: id<OrderId>(),
  number: z.string(),
  supplierName: z.string(),
  expected: day.nullable(),
  total: money,
})

const today = z.object({
  at: instant,
  day,
  /** Name of the public holiday; empty on other days. */
  holiday: z.string(),
  /** True while nothing at all has been entered yet. */
  empty: z.boolean(),
  front: z.object({
    open: z.boolean(),
    covered: z.boolean(),
    needed: z.int(),
    /** Who is at the front now. */
    atFront: z.array(whereabouts),
    /** Absent, or on a trip. */
    absent: z.array(whereabouts),
    waiting: z.array(entry),
    active: z.array(entry),
    expected: z.array(entry),
    messages: z.array(message),
    /** Badges and keys that should be back by now. */
    badges: z.array(entry),
    /** Gaps at the front in the coming three weeks. */
    gaps: z.array(gap),
  }),
  support: z.object({
    /** Today's meetings and trips that are not over, by start; private ones of others as `taken`. */
    meetings: z.array(occurrence),
    /** Dates that were wanted and not got, and are free now. */
    freeDates: z.array(wanted.pick({ id: true, title: true, start: true })),
    /** Bookings of rooms that wait for approval by who asks. */
    approvals: z.array(meetingLine.extend({ resourceName: z.string() })),
    /** Meetings of whose change somebody has not been told yet. */
    untold: z.array(meetingLine.extend({ people: z.int() })),
    running: request.nullable(),
    bookmarks: z.array(request.extend({ bookmark })),
    /** Promised for today or earlier, or to be asked about again by today. */
    overdue: z.array(request),
    nudges: z.array(request),
    /** Finished, but who asked has not been told. */
    toTell: z.array(request),
    unowned: z.array(request),
    /** Open letters due by tomorrow, and those handed to an office that nobody collected for days. */
    dueLetters: z.array(mailEntry),
    uncollectedLetters: z.array(mailEntry),
    /** E-mails fetched and not registered yet. */
    newMails: z.int(),
    /** E-mails that did not go out, or of which nobody knows whether they did. */
    stuckMails: z.array(outgoingMail),
    /** Documents handed on that nobody has acknowledged: to the colleague asked for, else to anybody. */
    handedOn: z.array(handOn),
    /** Documents whose check-out ran out and that nobody gave back. */
    expiredCheckOuts: z.array(expiredCheckOut),
    /** Boxes and dossiers that should be back in the archive, and disposals to be approved or carried out. */
    overdueLoans: z.array(loan),
    disposals: z.array(disposal),
    emptyItems: z.array(
      z.object({
        id: id<ItemId>(),
        name: z.string(),
        onOrder: z.int(),
        status: z.enum(['empty', 'flagged']),
      }),
    ),
    toOrder: z.array(
      z.object({
        supplierId: id<SupplierId>().nullable(),
        supplierName: z.string(),
        items: z.int(),
        total: money,
      }),
    ),
    drafts: z.array(orderLine),
    lateOrders: z.array(orderLine),
    coming: z.array(orderLine),
  }),
})
export type Today = z.infer<typeof today>

/** What waits now, the front half and the support half side by side. */
export const todayContract = {
  get: procedure
    .route({
      method: 'GET',
      path: '/today',
      summary:
        'What waits now in both halves; bookmarks and own requests of the colleague named (else who is signed in).',
    })
    .input(asked)
    .output(today),
  paper: procedure
    .route({
      method: 'GET',
      path: '/today/paper',
      summary:
        "The evening's paper fallback: tomorrow's rota, expected visitors, open slips and requests, who is in the house.",
    })
    .input(asked)
    .output(paper),
}
