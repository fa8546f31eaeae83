import * as z from 'zod'
import type {
  BoxId,
  ContactId,
  DocumentId,
  DossierId,
  HoldId,
  LoanId,
  MailEntryId,
  StaffId,
} from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { dossier } from './dossiers.ts'

const boxId = id<BoxId>()
const dossierId = id<DossierId>()
const loanId = id<LoanId>()
const holdId = id<HoldId>()

export const loan = z.object({
  id: loanId,
  /** What is lent: a box or one dossier. */
  boxId: boxId.nullable(),
  dossierId: dossierId.nullable(),
  code: z.string(),
  title: z.string(),
  /** Where its gap is. */
  placePath: z.string(),
  borrowerStaffId: id<StaffId>().nullable(),
  borrowerContactId: id<ContactId>().nullable(),
  borrowerName: z.string(),
  purpose: z.string(),
  lentAt: instant,
  lentByName: z.string(),
  dueOn: day,
  overdue: z.boolean(),
  givenBackAt: instant.nullable(),
  givenBackToName: z.string(),
  note: z.string(),
  /** When the borrower was last reminded. */
  remindedAt: instant.nullable(),
})
export type Loan = z.infer<typeof loan>

export const lending = {
  lend: procedure
    .route({
      method: 'POST',
      path: '/archive/lend',
      summary:
        'Lends a box or a dossier to a colleague or a contact. WRONG_STATE `lent` while it, its box or a dossier in it is out; NOT_POSSIBLE `one_thing_to_lend`, `one_borrower`, `day_over`.',
    })
    .input(
      command.extend({
        boxId: boxId.optional(),
        dossierId: dossierId.optional(),
        borrowerStaffId: id<StaffId>().optional(),
        borrowerContactId: id<ContactId>().optional(),
        purpose: text(300).default(''),
        /** Left out: the office's usual time from today. */
        dueOn: day.optional(),
      }),
    )
    .output(loan),
  giveBack: procedure
    .route({
      method: 'POST',
      path: '/archive/give-back',
      summary: 'Takes back what was lent. WRONG_STATE `given_back`.',
    })
    .input(
      command.extend({ loanIds: z.array(loanId).min(1).max(200), note: text(500).default('') }),
    )
    .output(z.array(loan)),
}

export const loans = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/loans',
      summary: 'Loans: those out by the day they are due, those given back newest first.',
    })
    .input(
      z.object({
        out: z.boolean().default(true),
        overdue: z.boolean().optional(),
        boxId: boxId.optional(),
        dossierId: dossierId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(loan)),
  extend: procedure
    .route({
      method: 'POST',
      path: '/archive/loans/{loanId}/extend',
      summary: 'Gives a loan another day to be due.',
    })
    .input(command.extend({ loanId, dueOn: day }))
    .output(loan),
  remind: procedure
    .route({
      method: 'POST',
      path: '/archive/loans/remind',
      summary:
        'Notes that borrowers were reminded today, and gives the words of each reminder with the address, for a mail.',
    })
    .input(command.extend({ loanIds: z.array(loanId).min(1).max(200) }))
    .output(
      z.array(
        z.object({
          loanId,
          to: z.string(),
          address: z.string(),
          subject: z.string(),
          body: z.string(),
        }),
      ),
    ),
  slips: procedure
    .route({
      method: 'POST',
      path: '/archive/loans/slips',
      summary: 'Out slips that stand in the gap on the shelf, with who has it and until when.',
    })
    .input(z.object({ loanIds: z.array(loanId).min(1).max(200) }))
    .output(paper),
  overduePaper: procedure
    .route({
      method: 'GET',
      path: '/archive/loans/overdue-paper',
      summary: 'The list of what should be back, as a PDF.',
    })
    .output(paper),
}

export const hold = z.object({
  id: holdId,
  version: z.int(),
  title: z.string(),
  /** The proceedings, audit or request it is for. */
  reason: z.string(),
  setAt: instant,
  setByName: z.string(),
  releasedAt: instant.nullable(),
  releasedByName: z.string(),
  releaseReason: z.string(),
  covers: z.array(
    z.object({
      dossierId: dossierId.nullable(),
      boxId: boxId.nullable(),
      code: z.string(),
      title: z.string(),
    }),
  ),
})
export type Hold = z.infer<typeof hold>

const covered = z.object({
  dossierIds: z.array(dossierId).max(1000).default([]),
  boxIds: z.array(boxId).max(1000).default([]),
})

/** While one is in force, nobody can destroy what it covers. */
export const holds = {
  list: procedure
    .route({
      method: 'GET',
      path: '/archive/holds',
      summary: 'Holds in force, or with `released` all of them, newest first.',
    })
    .input(z.object({ released: z.boolean().optional() }))
    .output(z.array(hold)),
  set: procedure
    .route({
      method: 'POST',
      path: '/archive/holds',
      summary:
        'Sets a hold on dossiers and boxes; a box covers all that lies in it, now and later. NOT_POSSIBLE `nothing_to_hold`.',
    })
    .input(command.extend({ title: name(200), reason: name(1000), ...covered.shape }))
    .output(hold),
  cover: procedure
    .route({
      method: 'POST',
      path: '/archive/holds/{holdId}/cover',
      summary: 'Lets a hold in force cover more.',
    })
    .input(command.extend({ holdId, ...covered.shape }))
    .output(hold),
  release: procedure
    .route({
      method: 'POST',
      path: '/archive/holds/{holdId}/release',
      summary: 'Releases a hold, with the reason; other holds on the same things stay.',
    })
    .input(command.extend({ holdId, reason: name(1000) }))
    .output(hold),
}

/** One step on the way of a paper. `where` tells how it was known: the mail register, the documents, the archive. */
export const trailStep = z.object({
  at: instant,
  byName: z.string(),
  where: z.enum(['mail', 'documents', 'archive']),
  /** `registered`, `routed`, `handed_over`, `filed`, `boxed`, `moved`, `lent`, `given_back`, `destroyed` … */
  kind: z.string(),
  text: z.string(),
  day: day.nullable(),
})
export type TrailStep = z.infer<typeof trailStep>

const whereabouts = z.object({
  title: z.string(),
  now: z.object({
    /** `desk`: with a colleague or an office; `nowhere`: not known to the archive. */
    kind: z.enum([
      'nowhere',
      'desk',
      'dossier',
      'box',
      'shelf',
      'lent',
      'handed_over',
      'destroyed',
    ]),
    /** Who has it, the box, the shelf's path. */
    text: z.string(),
    since: instant.nullable(),
  }),
  dossiers: z.array(dossier.pick({ id: true, code: true, title: true, state: true })),
  steps: z.array(trailStep),
})
export type Trail = z.infer<typeof whereabouts>

export const trail = {
  /** Exactly one of the three is named. */
  trail: procedure
    .route({
      method: 'GET',
      path: '/archive/trail',
      summary:
        'Where a paper is now and the way it took: one trail from desk to destruction, oldest first. NOT_POSSIBLE `one_thing_to_follow`.',
    })
    .input(
      z.object({
        mailEntryId: id<MailEntryId>().optional(),
        documentId: id<DocumentId>().optional(),
        dossierId: dossierId.optional(),
      }),
    )
    .output(whereabouts),
}
