import { Failure } from '../../../../shared/base/errors.ts'
import type {
  DocumentId,
  FileId,
  MailAccountId,
  MailEntryId,
  MailRegisterId,
  OutgoingMailId,
} from '../../../../shared/base/ids.ts'
import type { Recipient } from '../../../../shared/base/recipients.ts'
import { readRecipients } from '../../../../shared/base/recipients.ts'
import { MAKES_PDF } from '../../../../shared/documents/mediaTypes.ts'
import type { EmailCover } from '../../../../shared/documents/contract/sending.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import type { Write } from '../../base/write.ts'
import { findWordProcessor, makePdf } from '../makePdf.ts'
import type { DocumentRow } from './documentStore.ts'
import { salutationOf } from './letterData.ts'
import type { DocumentsParts, Viewer } from './parts.ts'

export type Email = {
  accountId?: MailAccountId | undefined
  to: Recipient[]
  cc: Recipient[]
  body: string
  asPdf?: boolean | undefined
}
/** The PDF made of a version; null where the version goes as it is. */
export type MadePdf = { of: FileId; name: string; bytes: Uint8Array } | null
type Sending = {
  row: DocumentRow
  answered: MailEntry | null
  registerId: MailRegisterId | undefined
  fields: Patch<MailFields>
  email: Email | undefined
  pdf: MadePdf
}

/** Documents as e-mails of the office: what they say, what they bring, and the outbox that takes them. */
export function createEmailing({ settings, contacts, mail, outbox, files, store }: DocumentsParts) {
  const answeredBy = (mailEntryId: MailEntryId | null): MailEntry | null => {
    const letter = mailEntryId === null ? null : mail.entry(mailEntryId)
    return letter?.direction === 'in' && letter.annulled === null ? letter : null
  }
  /** The contact's address, else the one that the letter came from. */
  const recipientOf = (
    { contactId }: Pick<EmailFacts, 'contactId'>,
    letter: MailEntry | null,
  ): Recipient[] => {
    const contact = contactId === null ? null : contacts.read(contactId)
    const known = contact?.emails.flatMap(({ address }) => readRecipients(address).recipients) ?? []
    const [first] = known.length > 0 ? known : readRecipients(letter?.partyAddress ?? '').recipients
    if (!first) return []
    const name = (contact?.name ?? letter?.partyName ?? '').slice(0, 200)
    return [{ address: first.address, name: name === first.address ? '' : name }]
  }
  const coverOf = (about: EmailFacts): EmailCover => {
    const letter = answeredBy(about.mailEntryId)
    const words = wordsFor(about.language)
    const word = (key: string, data = {}) => words.text(`documents.${key}`, data)
    const { name, address, phone } = settings()
    const contact = about.contactId === null ? null : contacts.read(about.contactId)
    const signature = [name, address, phone].filter((line) => line !== '')
    return {
      to: recipientOf(about, letter),
      body: [
        salutationOf(words, contact),
        '',
        word('emailBody', { title: about.title, number: about.ourReference || about.number }),
        '',
        word('closing'),
        '',
        ...signature,
      ].join('\n'),
      answersEmail: letter?.medium === 'email',
    }
  }

  return {
    answeredBy,
    emailCover: (viewer: Viewer, id: DocumentId): EmailCover => coverOf(store.get(viewer, id)),

    /** The PDF that an e-mail brings; made before the command, for it takes a while. NOT_POSSIBLE `no_word_processor`. */
    pdfFor: async (id: DocumentId, asPdf: boolean | undefined): Promise<MadePdf> => {
      const row = store.standing(id)
      const { mediaType, name } = files.get(row.file_id)
      const wanted = asPdf ?? (MAKES_PDF.includes(mediaType) && findWordProcessor() !== null)
      if (!wanted || mediaType === 'application/pdf') return null
      const bytes = await makePdf(files.bytesOf(row.file_id), name)
      return { of: row.file_id, name: makePaper(row.title, 'pdf', bytes).fileName, bytes }
    },

    /** Writes, registers and queues it within a command. NOT_POSSIBLE `no_email_address`, `email_too_large`. */
    sendWithin: (write: Write, desk: Desk, sending: Sending) => {
      const { row, answered, registerId, fields, pdf } = sending
      // Another desk may have saved a version while the PDF was made.
      if (pdf && pdf.of !== row.file_id)
        throw new Failure('CHANGED_MEANWHILE', { entity: 'document', id: row.id })
      const email = sending.email ?? { ...coverOf(store.get(desk, row.id)), cc: [] }
      if (email.to.length === 0) throw new Failure('NOT_POSSIBLE', { reason: 'no_email_address' })
      const fileId = pdf ? files.storeBytes(write, desk, pdf.name, pdf.bytes) : row.file_id
      const id = outbox.sendWithin(write, desk, {
        ...('accountId' in email ? { accountId: email.accountId } : {}),
        to: email.to,
        cc: email.cc,
        subject: fields.subject ?? row.title,
        body: email.body,
        fileIds: [fileId],
        replyToId: answered?.id,
        registerId,
        fields: answered ? fields : { letterReference: row.your_reference, ...fields },
      })
      const { mailEntryId, state } = outbox.get(id)
      return { entryId: mailEntryId!, email: { id, byHand: state === 'by_hand' } }
    },
  }
}

type EmailFacts = Pick<
  ReturnType<DocumentsParts['store']['get']>,
  'title' | 'language' | 'contactId' | 'mailEntryId' | 'ourReference' | 'number'
>
export type SentEmail = { id: OutgoingMailId; byHand: boolean }
