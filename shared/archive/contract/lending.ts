import * as z from 'zod'
import type { BoxId, ContactId, DossierId, LoanId, StaffId } from '../../base/ids.ts'
import { command, day, id, instant, paper, procedure, text } from '../../base/schemas.ts'

const boxId = id<BoxId>()
const dossierId = id<DossierId>()
const loanId = id<LoanId>()

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
