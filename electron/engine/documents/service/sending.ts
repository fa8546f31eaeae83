import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  DocumentId,
  MailEntryId,
  MailRegisterId,
} from '../../../../shared/base/ids.ts'
import { addressLines } from '../../../../shared/people/address.ts'
import type { DispatchWay, DocumentLine } from '../../../../shared/documents/contract/documents.ts'
import type { SentEntry } from '../../../../shared/documents/contract/sending.ts'
import type { MailEntry, MailFields, Medium } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { DocumentRow } from './documentStore.ts'
import { UNLOCKED, requireUnlocked } from './lock.ts'
import type { Email, MadePdf, SentEmail } from './emailing.ts'
import { createEmailing } from './emailing.ts'
import type { DocumentsParts } from './parts.ts'
import type { Dispatches } from './dispatches.ts'

type Command = { commandId?: CommandId | undefined; documentId: DocumentId }
type Send = Command & {
  registerId?: MailRegisterId | undefined
  medium: Medium
  fields: Patch<MailFields>
  pages: number | null
  note: string
  email?: Email | undefined
}
type Sent = { document: DocumentLine; entry: SentEntry; email: SentEmail | null }
const WAYS: Record<Medium, DispatchWay> = {
  letter: 'post',
  registered: 'post',
  parcel: 'post',
  fax: 'fax',
  email: 'email',
  by_hand: 'by_hand',
}

/** Documents sent through the register of post. */
export function createSending(parts: DocumentsParts & { dispatches: Dispatches }) {
  const { commands, contacts, mail, store, dispatches } = parts
  const emailing = createEmailing(parts)
  /** Whom a document is for: its contact, else whoever wrote the letter that it answers. */
  const addresseeOf = (row: DocumentRow, letter: MailEntry | null): Patch<MailFields> => {
    if (row.contact_id === null) return letter ? {} : { partyName: '' }
    const { name, addresses } = contacts.read(row.contact_id)
    const [address] = addresses
    return {
      partyName: name,
      partyAddress: address ? addressLines(address).slice(0, 500) : '',
      contactId: row.contact_id,
    }
  }

  /** The outgoing entry of what goes by other ways than e-mail, with the document's file. */
  const register = (
    write: Write,
    desk: Desk,
    row: DocumentRow,
    answered: MailEntry | null,
    { registerId, fields }: { registerId: MailRegisterId | undefined; fields: Patch<MailFields> },
  ): MailEntryId => {
    const fileIds = [row.file_id]
    const partyName = fields.partyName ?? answered?.partyName ?? ''
    if (partyName === '') throw new Failure('NOT_POSSIBLE', { reason: 'no_recipient' })
    if (answered) {
      const own = { subject: row.title, ...fields }
      return mail.addReply(write, desk, {
        mailEntryId: answered.id,
        registerId,
        fields: own,
        fileIds,
      })
    }
    const { subject = row.title } = fields
    const own = { letterReference: row.your_reference, ...fields, subject }
    return mail.add(write, desk, {
      registerId,
      fields: { ...own, direction: 'out', partyName },
      fileIds,
      messageId: '',
      sure: true,
    })
  }

  return {
    emailCover: emailing.emailCover,

    /** Freezes, registers and links in one command. A letter that is answered counts as answered. */
    send: async (desk: Desk, input: Send): Promise<Sent> => {
      const isEmail = input.medium === 'email'
      const pdf: MadePdf = isEmail
        ? await emailing.pdfFor(input.documentId, input.email?.asPdf)
        : null
      return commands.run(desk, 'documents.send', input, (write) => {
        const row = store.standing(input.documentId)
        if (row.sent_entry_id !== null)
          throw new Failure('NOT_POSSIBLE', { reason: 'document_sent' })
        requireUnlocked(row, desk, write.at)
        const answered = emailing.answeredBy(row.mail_entry_id)
        const fields = {
          ...given(addresseeOf(row, answered)),
          confidential: row.confidential === 1,
          ...given(input.fields),
          medium: input.medium,
        }
        const { registerId, email } = input
        const { entryId, ...made } = isEmail
          ? emailing.sendWithin(write, desk, { row, answered, registerId, fields, email, pdf })
          : { entryId: register(write, desk, row, answered, { registerId, fields }), email: null }
        write.alsoChanged.add('mail')
        const entry = mail.entry(entryId)
        const dispatch = {
          way: WAYS[input.medium],
          recipient: [entry.partyName, ...entry.furtherParties].join(', ').slice(0, 300),
          pages: input.pages,
          note: input.note,
        }
        dispatches.note(write, desk, row, dispatch, entryId)
        store.change(write, row, {
          state: 'final',
          final_at: row.final_at ?? write.at,
          changed_at: write.at,
          sent_entry_id: entryId,
          sent_at: write.at,
          ...UNLOCKED,
        })
        const { id, shownNumber, partyName, subject } = entry
        return {
          document: store.get(desk, row.id),
          entry: { id, shownNumber, partyName, subject },
          ...made,
        }
      })
    },
  }
}
