import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, FileId, MailEntryId, MailRegisterId } from '../../../../shared/base/ids.ts'
import type { MailEntry, MailFields } from '../../../../shared/mail/contract/entry.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given } from '../../base/records.ts'
import { wordsFor } from '../../base/words.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { seriesOf } from './chain.ts'
import type { MailParts } from './parts.ts'
import type { Twins } from './twins.ts'
import { handledColumns } from './handled.ts'

type Row = Tables['mail_entries']
type Command = { commandId?: CommandId | undefined }
type NewFields = Patch<MailFields> & Pick<MailFields, 'direction' | 'partyName' | 'subject'>
export type NewEntry = {
  registerId?: MailRegisterId | undefined
  fields: NewFields
  fileIds: FileId[]
  messageId: string
  replyToId?: MailEntryId | undefined
  emergency?: { at: Instant; reference: string } | undefined
  rollNumber?: number | undefined
  sure: boolean
}
type NewReply = {
  mailEntryId: MailEntryId
  registerId?: MailRegisterId | undefined
  fields: Patch<MailFields>
  fileIds: string[]
  messageId?: string
}

/** The act that gives a letter its number, for ever. */
export function createRegistering(parts: MailParts & { twins: Twins }) {
  const { database, commands, clock, settings, people, contacts, registers, store, chain } = parts
  const hashOf = database.prepare<{ hash: string }>('SELECT hash FROM files WHERE id = ?')

  /** A number of the roll that is on a label already, else the next one. */
  const takeNumber = (write: Write, registerId: MailRegisterId, year: number, roll?: number) => {
    if (roll === undefined) return write.nextNumber(seriesOf(registerId), year)
    const label = database
      .prepare<Tables['mail_roll']>(
        'SELECT * FROM mail_roll WHERE register_id = ? AND year = ? AND number = ?',
      )
      .get(registerId, year, roll)
    if (!label) throw new Failure('NOT_POSSIBLE', { reason: 'number_not_on_roll' })
    if (label.used_at !== null || label.struck_at !== null)
      throw new Failure('TAKEN', { entity: 'mailEntry', field: 'number', value: String(roll) })
    const key = { register_id: registerId, year, number: roll }
    write.update('mail_roll', key, { used_at: write.at })
    return roll
  }

  /** Number, link and entry, within a command. `hash` is that of the main file where it is known already. */
  const add = (write: Write, desk: Desk, entry: NewEntry): MailEntryId => {
    const register = registers.writable(entry.registerId)
    const fields = given(entry.fields) as NewFields
    if (fields.contactId) contacts.standing(fields.contactId)
    if (fields.forStaffId) people.get(fields.forStaffId)
    const hashes = entry.fileIds.map((id) => found(hashOf.get(id), 'file', id).hash)
    const contentHash = hashes[0] ?? ''
    const letterReference = fields.letterReference ?? ''
    const letterDate = fields.letterDate ?? null
    if (!entry.sure) {
      const { partyName } = fields
      const look = { contentHash, emailId: entry.messageId, partyName, letterReference, letterDate }
      const [twin] = parts.twins(look)
      if (twin)
        throw new Failure('TAKEN', { entity: 'mailEntry', field: 'twin', value: twin.row.id })
    }
    const year = registers.year()
    const captured = {
      id: newId<MailEntryId>(),
      register_id: register.id,
      year,
      number: takeNumber(write, register.id, year, entry.rollNumber),
      registered_at: write.at,
      registered_by: desk.actor,
      direction: fields.direction,
      medium: fields.medium ?? 'letter',
      party_name: fields.partyName,
      party_address: fields.partyAddress ?? '',
      subject: fields.subject,
      content_hash: contentHash,
      email_id: entry.messageId,
      emergency_at: entry.emergency?.at ?? null,
      emergency_reference: entry.emergency?.reference ?? '',
    }
    // The office of an outgoing letter is the one that sends it: nobody collects it there.
    const isRouted =
      Boolean(fields.forStaffId) || (fields.direction === 'in' && Boolean(fields.office))
    const { id } = captured
    write.touch('mailEntry', id)
    write.insert('mail_entries', {
      ...captured,
      ...chain.next(captured),
      state: isRouted ? 'routed' : 'registered',
      contact_id: null,
      deadline_on: null,
      for_staff_id: null,
      office: '',
      carrier: '',
      tracking_number: '',
      postage: null,
      note: '',
      ...handledColumns(fields),
      letter_date: letterDate,
      letter_reference: letterReference,
      arrived_on: fields.arrivedOn ?? clock.today(),
      confidential: fields.confidential ? 1 : 0,
      reply_to_id: entry.replyToId ?? null,
      routed_at: isRouted ? write.at : null,
      handed_over_at: null,
      collected_by: '',
      annulled_at: null,
      annulled_actor: '',
      annulled_authority: '',
      annulled_reason: '',
      version: 1,
    } as Row)
    fields.furtherParties?.forEach((name, position) =>
      write.insert('mail_parties', { mail_entry_id: id, position, name }),
    )
    entry.fileIds.forEach((fileId, position) =>
      write.insert('mail_files', { mail_entry_id: id, position, file_id: fileId }),
    )
    store.addEvent(write, desk, id, 'registered')
    store.indexWords(id)
    return id
  }

  /** The letter that is answered counts as answered; both are linked. */
  const link = (write: Write, desk: Desk, answeredId: MailEntryId, answerId: MailEntryId) => {
    const answered = store.standing(answeredId)
    const patch = { state: 'answered', version: answered.version + 1 }
    write.update('mail_entries', { id: answeredId }, patch)
    store.addEvent(write, desk, answeredId, 'answered', store.get(answerId).shownNumber)
  }

  /** The answer to a letter, within a command: what is known of the letter comes along, both are linked. */
  const addReply = (write: Write, desk: Desk, input: NewReply): MailEntryId => {
    const letter = store.get(store.standing(input.mailEntryId).id)
    const words = wordsFor(settings().language)
    const prefix = words.text('mail.reply')
    const subject = letter.subject.startsWith(prefix)
      ? letter.subject
      : `${prefix} ${letter.subject}`.slice(0, 500)
    const fields = {
      direction: letter.direction === 'in' ? ('out' as const) : ('in' as const),
      medium: letter.medium,
      partyName: letter.partyName,
      partyAddress: letter.partyAddress,
      contactId: letter.contactId,
      letterReference: letter.letterReference,
      confidential: letter.confidential,
      office: letter.office,
      subject,
      ...given(input.fields),
    } as NewFields
    const id = add(write, desk, {
      registerId: input.registerId ?? letter.registerId,
      fields,
      fileIds: input.fileIds as FileId[],
      messageId: input.messageId ?? '',
      replyToId: letter.id,
      // The same reference as in the letter that is answered is just what an answer bears.
      sure: true,
    })
    link(write, desk, letter.id, id)
    return id
  }

  return {
    add,
    link,

    /** Fails as TAKEN `twin`, NOT_POSSIBLE `year_closed` or `number_not_on_roll`, WRONG_STATE `retired`. */
    register: (desk: Desk, input: Command & NewEntry): MailEntry =>
      commands.run(desk, 'mail.register', input, (write) => {
        const id = add(write, desk, input)
        if (input.replyToId) link(write, desk, input.replyToId, id)
        return store.get(id)
      }),

    addReply,

    /** The answer to a letter, with what is known of it already. */
    reply: (desk: Desk, input: Command & NewReply): MailEntry =>
      commands.run(desk, 'mail.reply', input, (write) => store.get(addReply(write, desk, input))),
  }
}
