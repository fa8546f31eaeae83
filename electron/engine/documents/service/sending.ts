import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  CommandId,
  DocumentId,
  MailEntryId,
  MailRegisterId,
} from '../../../../shared/base/ids.ts'
import { addressLines } from '../../../../shared/people/address.ts'
import type {
  Dispatched,
  DispatchWay,
  DocumentLine,
} from '../../../../shared/documents/contract/documents.ts'
import type { SentEntry } from '../../../../shared/documents/contract/sending.ts'
import type { MailEntry, MailFields, Medium } from '../../../../shared/mail/contract/entry.ts'
import { writeNumber } from '../../../../shared/mail/number.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { DocumentRow } from './documentStore.ts'
import { UNLOCKED, isHolder, isLocked } from './documentStore.ts'
import type { Email, MadePdf, SentEmail } from './emailing.ts'
import { createEmailing } from './emailing.ts'
import type { DocumentsParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined; documentId: DocumentId }
type NewDispatch = {
  way: DispatchWay
  recipient?: string | undefined
  pages?: number | null | undefined
  copies?: number | undefined
  note?: string | undefined
  at?: Instant | undefined
}
type Send = Command & {
  registerId?: MailRegisterId | undefined
  medium: Medium
  fields: Patch<MailFields>
  pages: number | null
  note: string
  email?: Email | undefined
}
type Sent = { document: DocumentLine; entry: SentEntry; email: SentEmail | null }
type Row = Tables['document_dispatches'] & {
  code: string | null
  year: number | null
  number: number | null
}

const WAYS: Record<Medium, DispatchWay> = {
  letter: 'post',
  registered: 'post',
  parcel: 'post',
  fax: 'fax',
  email: 'email',
  by_hand: 'by_hand',
}

/** How documents leave the desk: noted, or sent through the register of post. */
export function createSending(parts: DocumentsParts) {
  const { database, commands, contacts, mail, store } = parts
  const emailing = createEmailing(parts)
  const select = `SELECT x.*, r.code, e.year, e.number FROM document_dispatches x
    LEFT JOIN mail_entries e ON e.id = x.mail_entry_id LEFT JOIN mail_registers r ON r.id = e.register_id`
  const one = database.prepare<Row>(`${select} WHERE x.id = ?`)
  const ofDocument = database.prepare<Row>(
    `${select} WHERE x.document_id = ? AND x.withdrawn_at IS NULL ORDER BY x.at DESC, x.id DESC`,
  )

  const note = (
    write: Write,
    desk: Desk,
    row: DocumentRow,
    dispatch: NewDispatch,
    mailEntryId: Tables['document_dispatches']['mail_entry_id'] = null,
  ): string => {
    const at = dispatch.at ?? write.at
    if (at > write.at) throw new Failure('NOT_POSSIBLE', { reason: 'day_in_future' })
    const id = newId()
    write.insert('document_dispatches', {
      id,
      document_id: row.id,
      version_number: row.current,
      way: dispatch.way,
      recipient: dispatch.recipient ?? '',
      pages: dispatch.pages ?? null,
      copies: dispatch.copies ?? 1,
      note: dispatch.note ?? '',
      at,
      actor: desk.actor,
      mail_entry_id: mailEntryId,
      withdrawn_at: null,
    })
    return id
  }

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
    ofDocument: (id: DocumentId): Dispatched[] => ofDocument.all(id).map(dispatchedOf),

    dispatch: (desk: Desk, input: Command & { dispatch: NewDispatch }): Dispatched =>
      commands.run(desk, 'documents.dispatch', input, (write) => {
        const row = store.standing(input.documentId)
        const id = note(write, desk, row, input.dispatch)
        // Copies, prints and scans stay in the house.
        const isOut = !['copy', 'print', 'scan'].includes(input.dispatch.way)
        const at = input.dispatch.at ?? write.at
        const isNewest = row.sent_at === null || at > row.sent_at
        store.change(write, row, isOut && isNewest ? { sent_at: at } : {})
        return dispatchedOf(one.get(id)!)
      }),

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
        if (isLocked(row, write.at) && !isHolder(row, desk))
          throw new Failure('TAKEN', {
            entity: 'document',
            field: 'checked_out',
            value: row.lock_actor,
          })
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
        note(write, desk, row, dispatch, entryId)
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

function dispatchedOf(row: Row): Dispatched {
  return {
    id: row.id,
    way: row.way as DispatchWay,
    recipient: row.recipient,
    pages: row.pages,
    copies: row.copies,
    note: row.note,
    at: row.at,
    byName: row.actor,
    versionNumber: row.version_number,
    mailEntryId: row.mail_entry_id,
    mailNumber: row.number === null ? '' : writeNumber(row.code ?? '', row.year!, row.number),
  }
}
