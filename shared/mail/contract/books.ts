import * as z from 'zod'
import type { FileId, MailEntryId, MailRegisterId } from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure } from '../../base/schemas.ts'
import { mailEntry, mailFields } from './entry.ts'

const registerId = id<MailRegisterId>()
const mailEntryId = id<MailEntryId>()
const year = z.int().min(1900).max(2999)

const dailyRegister = z.object({
  id: z.string(),
  registerId,
  day,
  /** "P-20260102-001" */
  code: z.string(),
  first: z.int().nullable(),
  last: z.int().nullable(),
  entries: z.int(),
  /** Annulments and corrections made that day, of entries of any day. */
  changes: z.int(),
  chain: z.string(),
  /** SHA-256 of the PDF. */
  hash: z.string(),
  madeAt: instant,
  madeByName: z.string(),
})
export type DailyRegister = z.infer<typeof dailyRegister>

/** Handing over, and the books that the law asks for. */
export const books = {
  handOver: procedure
    .route({
      method: 'POST',
      path: '/mail/hand-over',
      summary: 'Letters of one office or colleague were signed for by somebody.',
    })
    .input(
      command.extend({
        mailEntryIds: z.array(mailEntryId).min(1).max(500),
        collectedBy: name(200),
      }),
    )
    .output(z.array(mailEntry)),
  handOverSheet: procedure
    .route({
      method: 'POST',
      path: '/mail/hand-over/sheet',
      summary: 'The sheet to sign, one line a letter, as a PDF.',
    })
    .input(z.object({ mailEntryIds: z.array(mailEntryId).min(1).max(500) }))
    .output(paper),
  outgoing: procedure
    .route({
      method: 'GET',
      path: '/mail/outgoing',
      summary:
        'The outgoing post of a day with tracking numbers and postage by office; `paper` as a PDF for the counter of the post.',
    })
    .input(z.object({ day }))
    .output(
      z.object({
        entries: z.array(mailEntry),
        postage: z.array(z.object({ office: z.string(), letters: z.int(), amount: z.int() })),
      }),
    ),
  outgoingPaper: procedure
    .route({ method: 'GET', path: '/mail/outgoing/paper', summary: 'The same as a PDF.' })
    .input(z.object({ day }))
    .output(paper),
  reply: procedure
    .route({
      method: 'POST',
      path: '/mail/{mailEntryId}/reply',
      summary:
        'Registers the answer to a letter: address, reference and subject come along, both are linked, the letter counts as answered.',
    })
    .input(
      command.extend({
        mailEntryId,
        fields: mailFields.partial().default({}),
        fileIds: z.array(id<FileId>()).max(200).default([]),
      }),
    )
    .output(mailEntry),
  labels: procedure
    .route({
      method: 'POST',
      path: '/mail/labels',
      summary:
        'Number labels with barcode: of entries, or `roll` numbers drawn beforehand to be stuck on first.',
    })
    .input(
      command.extend({
        mailEntryIds: z.array(mailEntryId).max(500).default([]),
        roll: z.object({ registerId, count: z.int().min(1).max(500) }).optional(),
      }),
    )
    .output(paper),
  dailyRegister: {
    list: procedure
      .route({
        method: 'GET',
        path: '/mail/daily',
        summary: 'Daily registers, newest first, and the days still without one.',
      })
      .input(z.object({ registerId }))
      .output(z.object({ made: z.array(dailyRegister), missing: z.array(day) })),
    make: procedure
      .route({
        method: 'POST',
        path: '/mail/daily',
        summary:
          'Makes the register of a day as a PDF that never changes: entries, and annulments and corrections made that day. NOT_POSSIBLE `day_not_over`.',
      })
      .input(command.extend({ registerId, day }))
      .output(dailyRegister),
    paper: procedure
      .route({
        method: 'GET',
        path: '/mail/daily/{dailyId}/paper',
        summary: 'The stored PDF; its hash is compared first.',
      })
      .input(z.object({ dailyId: z.string().max(100) }))
      .output(paper),
  },
  closeYear: {
    preview: procedure
      .route({
        method: 'GET',
        path: '/mail/close-year',
        summary:
          'What closing would state: totals, annulled numbers, gaps, roll numbers never used, days without a daily register, the chain.',
      })
      .input(z.object({ registerId, year }))
      .output(
        z.object({
          total: z.int(),
          annulled: z.array(z.int()),
          gaps: z.array(z.int()),
          unusedRoll: z.array(z.int()),
          missingDays: z.array(day),
          chainGood: z.boolean(),
        }),
      ),
    close: procedure
      .route({
        method: 'POST',
        path: '/mail/close-year',
        summary:
          'Closes a year: unused roll numbers are struck and declared, the statement is kept. NOT_POSSIBLE `year_not_over`, `chain_broken`.',
      })
      .input(command.extend({ registerId, year }))
      .output(paper),
  },
  verifyChain: procedure
    .route({
      method: 'POST',
      path: '/mail/verify-chain',
      summary: 'Computes every link anew and compares; names the first entry that does not fit.',
    })
    .input(z.object({ registerId: registerId.optional() }))
    .output(
      z.object({
        good: z.boolean(),
        entries: z.int(),
        firstBad: z.string().nullable(),
        gaps: z.array(z.string()),
      }),
    ),
}
