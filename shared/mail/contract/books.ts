import * as z from 'zod'
import type { FileId, MailEntryId, MailModelId, MailRegisterId } from '../../base/ids.ts'
import { command, day, id, instant, name, paper, procedure, text } from '../../base/schemas.ts'
import { mailEntry, mailFields } from './entries.ts'

const registerId = id<MailRegisterId>()
const mailEntryId = id<MailEntryId>()
const year = z.int().min(1900).max(2999)

const registerFields = z.object({
  name: name(120),
  /** Stands before the number where an office keeps several: "P-2026/0000142". */
  code: text(12),
  /** Where its daily register is put besides the office folder; empty for nowhere. */
  responsible: text(120),
})
export const mailRegister = registerFields.extend({
  id: registerId,
  version: z.int(),
  retired: z.boolean(),
  /** The number given last this year. */
  last: z.int(),
  closedYears: z.array(z.int()),
})
export type MailRegister = z.infer<typeof mailRegister>

export const registers = {
  list: procedure
    .route({
      method: 'GET',
      path: '/mail/registers',
      summary: 'The registers of the office; a fresh office has one.',
    })
    .output(z.array(mailRegister)),
  create: procedure
    .route({
      method: 'POST',
      path: '/mail/registers',
      summary: 'Adds a register with its own numbers. TAKEN for a code in use.',
    })
    .input(
      command.extend({ fields: registerFields.partial().required({ name: true, code: true }) }),
    )
    .output(mailRegister),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/mail/registers/{registerId}',
      summary: 'Renames a register; its code stays once it has entries.',
    })
    .input(command.extend({ registerId, version: z.int(), fields: registerFields.partial() }))
    .output(mailRegister),
  retire: procedure
    .route({
      method: 'POST',
      path: '/mail/registers/{registerId}/retire',
      summary: 'Takes a register out of use (or back); its entries stay.',
    })
    .input(command.extend({ registerId, retired: z.boolean().default(true) }))
    .output(mailRegister),
}

const model = z.object({ id: id<MailModelId>(), name: z.string(), fields: mailFields.partial() })
export type MailModel = z.infer<typeof model>

/** An entry kept as the beginning of the next ones like it. */
export const models = {
  list: procedure
    .route({ method: 'GET', path: '/mail/models', summary: 'Models by name.' })
    .output(z.array(model)),
  save: procedure
    .route({
      method: 'POST',
      path: '/mail/models',
      summary: 'Keeps fields under a name; the same name is replaced.',
    })
    .input(command.extend({ name: name(120), fields: mailFields.partial() }))
    .output(model),
  remove: procedure
    .route({
      method: 'POST',
      path: '/mail/models/{modelId}/remove',
      summary: 'Takes a model away.',
    })
    .input(command.extend({ modelId: id<MailModelId>() }))
    .output(z.object({ removed: z.boolean() })),
}

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
