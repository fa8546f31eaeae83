import * as z from 'zod'
import type { DocumentHandOnId, FileId, MailRegisterId } from '../../base/ids.ts'
import { command, id, name, procedure, text } from '../../base/schemas.ts'
import { dispatched, documentId, documentLine, handOn, newDispatch, staffId } from './documents.ts'
import { emailCover, sending, sentEmail, sentEntry } from './sending.ts'

const fileId = id<FileId>()

export const handling = {
  dispatch: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/dispatch',
      summary: 'Notes that a document was copied, printed, scanned, faxed, mailed or given out.',
    })
    .input(command.extend({ documentId, dispatch: newDispatch }))
    .output(dispatched),
  send: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/send',
      summary:
        'Sends a document through the register: it becomes final and is registered as outgoing post with its file; a letter it answers counts as answered. As `email` it goes through the outbox. NOT_POSSIBLE `no_recipient`, `no_email_address`, `document_sent`, `email_too_large`, `no_word_processor`.',
    })
    .input(
      command
        .extend({ documentId, registerId: id<MailRegisterId>().optional() })
        .extend(sending.shape),
    )
    .output(
      z.object({
        document: documentLine,
        entry: sentEntry,
        email: sentEmail.nullable(),
      }),
    ),
  emailCover: procedure
    .route({
      method: 'GET',
      path: '/documents/{documentId}/email-cover',
      summary:
        'To whom an e-mail with this document would go, and what it would say, in the document’s language.',
    })
    .input(z.object({ documentId }))
    .output(emailCover),
  handOn: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/hand-on',
      summary: 'Hands a document on to a colleague, who becomes its owner and says that it came.',
    })
    .input(
      command.extend({
        documentId,
        toStaffId: staffId,
        note: text(500).default(''),
      }),
    )
    .output(handOn),
  acknowledge: procedure
    .route({
      method: 'POST',
      path: '/documents/hand-ons/{handOnId}/acknowledge',
      summary: 'Says that a document handed on has come. WRONG_STATE when that was said before.',
    })
    .input(command.extend({ handOnId: id<DocumentHandOnId>() }))
    .output(handOn),
  handOns: procedure
    .route({
      method: 'GET',
      path: '/documents/hand-ons',
      summary: 'What was handed on and nobody acknowledged, oldest first; of one colleague or all.',
    })
    .input(z.object({ toStaffId: staffId.optional() }))
    .output(z.array(handOn)),
  checkOut: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/check-out',
      summary:
        'Keeps others from adding versions for some hours, or prolongs that. TAKEN `checked_out` with the name of who has it.',
    })
    .input(command.extend({ documentId, hours: z.int().min(1).max(720).default(8) }))
    .output(documentLine),
  checkIn: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/check-in',
      summary:
        'Gives a document back, with the saved file as its new version or as it was. WRONG_STATE `not_checked_out`; TAKEN `checked_out`.',
    })
    .input(command.extend({ documentId, fileId: fileId.optional(), note: text(500).default('') }))
    .output(documentLine),
  forceCheckIn: procedure
    .route({
      method: 'POST',
      path: '/documents/{documentId}/force-check-in',
      summary: "Ends somebody else's check-out, with the reason.",
    })
    .input(command.extend({ documentId, reason: name(500) }))
    .output(documentLine),
}
