import * as z from 'zod'
import type { ContactId, FileId, MailEntryId, MailRegisterId, StaffId } from '../../base/ids.ts'
import {
  command,
  day,
  file,
  id,
  importReport,
  instant,
  name,
  procedure,
  someOf,
  text,
} from '../../base/schemas.ts'
import { direction, handled, mailDetail, mailEntry, mailFields, mailState, twin } from './entry.ts'

const mailEntryId = id<MailEntryId>()
const registerId = id<MailRegisterId>()
const staffId = id<StaffId>()

export const entries = {
  /** Named `register` in the words of the law: the act that gives the number. */
  register: procedure
    .route({
      method: 'POST',
      path: '/mail',
      summary:
        'Registers a letter: number, chain and entry in one transaction. A twin fails as TAKEN `twin` with the id of the entry, unless `sure`.',
    })
    .input(
      command.extend({
        registerId: registerId.optional(),
        fields: mailFields.partial().required({ direction: true, partyName: true, subject: true }),
        fileIds: z.array(id<FileId>()).max(200).default([]),
        /** Of an e-mail: what tells a copy from a new one. */
        messageId: text(998).default(''),
        replyToId: mailEntryId.optional(),
        emergency: z.object({ at: instant, reference: name(120) }).optional(),
        /** One of the numbers printed beforehand on a roll. */
        rollNumber: z.int().min(1).optional(),
        sure: z.boolean().default(false),
      }),
    )
    .output(mailEntry),
  understand: procedure
    .route({
      method: 'GET',
      path: '/mail/understand',
      summary:
        'What one line means, as it is typed: `in Rossi reg 30d director` in the words of the five languages.',
    })
    .input(z.object({ line: z.string().max(500) }))
    .output(
      z.object({
        fields: mailFields.partial(),
        /** Each piece of the line with what it was taken for; `nothing` where it was not understood. */
        pieces: z.array(z.object({ text: z.string(), as: z.string(), value: z.string() })),
      }),
    ),
  propose: procedure
    .route({
      method: 'GET',
      path: '/mail/propose',
      summary:
        'Sender, subject, office and deadline proposed for a file from its words and earlier letters, with grounds.',
    })
    .input(z.object({ fileId: id<FileId>() }))
    .output(
      z.object({
        fields: mailFields.partial(),
        grounds: z.array(
          z.object({
            field: z.string(),
            quote: z.string(),
            from: z.enum(['text', 'earlier', 'mail']),
          }),
        ),
        twins: z.array(twin),
      }),
    ),
  list: procedure
    .route({
      method: 'GET',
      path: '/mail',
      summary:
        'Entries, newest number first. `uncollectedDays`: handed to an office and not signed for since then.',
    })
    .input(
      z.object({
        registerId: registerId.optional(),
        direction: direction.optional(),
        from: day.optional(),
        to: day.optional(),
        states: someOf(mailState).optional(),
        forStaffId: staffId.optional(),
        contactId: id<ContactId>().optional(),
        dueBy: day.optional(),
        uncollectedDays: z.int().min(0).optional(),
        text: z.string().max(200).optional(),
        before: mailEntryId.optional(),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(mailEntry)),
  get: procedure
    .route({
      method: 'GET',
      path: '/mail/{mailEntryId}',
      summary: 'One entry with its files, corrections, chronology, replies and requests.',
    })
    .input(z.object({ mailEntryId }))
    .output(mailDetail),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/mail/{mailEntryId}',
      summary: 'Changes what may change; a field that is fixed fails as NOT_POSSIBLE `write_once`.',
    })
    .input(
      command.extend({
        mailEntryId,
        version: z.int(),
        // Loose: a fixed field is refused with words, not dropped in silence.
        fields: z.looseObject(handled.extend({ state: mailState }).partial().shape),
      }),
    )
    .output(mailEntry),
  correct: procedure
    .route({
      method: 'POST',
      path: '/mail/{mailEntryId}/correct',
      summary:
        'Corrects a fixed field beside the old value, with the reason (DPCM 3.12.2013 art. 8).',
    })
    .input(
      command.extend({
        mailEntryId,
        field: z.enum(['medium', 'partyName', 'partyAddress', 'subject']),
        value: name(500),
        reason: name(500),
      }),
    )
    .output(mailDetail),
  annul: procedure
    .route({
      method: 'POST',
      path: '/mail/{mailEntryId}/annul',
      summary:
        'Annuls an entry: it stays legible, with authority and reason; its number is never used again (DPR 445/2000 art. 54).',
    })
    .input(command.extend({ mailEntryId, authority: name(300), reason: name(500) }))
    .output(mailDetail),
  addFiles: procedure
    .route({
      method: 'POST',
      path: '/mail/{mailEntryId}/files',
      summary: 'Adds files to an entry; the main file and its hash stay.',
    })
    .input(command.extend({ mailEntryId, fileIds: z.array(id<FileId>()).min(1).max(200) }))
    .output(mailDetail),
  route: procedure
    .route({
      method: 'POST',
      path: '/mail/{mailEntryId}/route',
      summary:
        'Hands a letter on to a colleague or an office. For one who is away it fails as TAKEN `stand_in` with the id of who stands in (or empty), unless `sure`.',
    })
    .input(
      command.extend({
        mailEntryId,
        forStaffId: staffId.nullable(),
        office: text(120).default(''),
        note: text(500).default(''),
        sure: z.boolean().default(false),
      }),
    )
    .output(mailEntry),
  import: procedure
    .route({
      method: 'POST',
      path: '/mail/import',
      summary:
        'Takes .eml, .msg and .mbox in: each message one entry with its attachments; of copies the report names the twin.',
    })
    .input(command.extend({ file, registerId: registerId.optional() }))
    .output(importReport),
}
