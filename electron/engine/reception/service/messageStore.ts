import { wordsOf } from '../../../../shared/base/fold.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { MessageId } from '../../../../shared/base/ids.ts'
import type { Message, MessageFields } from '../../../../shared/reception/contract/messages.ts'
import { returnsAt } from '../../../../shared/reception/slipAge.ts'
import type { Parts } from '../../base/parts.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Rules } from './rules.ts'

type Row = Tables['reception_messages']
export type MessageRow = Row & { for_staff_name: string }

/** Where every reading of slips begins. */
export const SELECT_MESSAGE = `SELECT m.*, s.name AS for_staff_name
  FROM reception_messages m JOIN staff s ON s.id = m.for_staff_id`

export type MessageStore = ReturnType<typeof createMessageStore>

/** The rows of message slips, read and written within a command that is under way. */
export function createMessageStore({ database }: Parts, rules: Rules) {
  const one = database.prepare<MessageRow>(`${SELECT_MESSAGE} WHERE m.id = ?`)
  const dropWords = database.prepare('DELETE FROM message_words WHERE message_id = ?')
  const addWord = database.prepare('INSERT INTO message_words (word, message_id) VALUES (?, ?)')
  const row = (messageId: MessageId): MessageRow => found(one.get(messageId), 'message', messageId)
  const index = ({ id, ...slip }: Row): void => {
    dropWords.run(id)
    const text = `${slip.person_name}\n${slip.organisation_name}\n${slip.phone}\n${slip.body}`
    for (const word of wordsOf(text)) addWord.run(word, id)
  }

  return {
    row,
    read: (messageId: MessageId): Message => messageOf(row(messageId)),
    reindex: (messageId: MessageId): void => {
      const slip = one.get(messageId)
      if (slip) index(slip)
    },

    add: (write: Write, slip: Omit<Row, 'fades_on'>): void => {
      const made = { ...slip, fades_on: rules.fadesOn('call', slip.taken_at) }
      write.touch('message', made.id)
      write.insert('reception_messages', made)
      index(made)
      if (made.contact_id !== null) write.alsoChanged.add('people')
    },

    /** Changes columns of a slip. WRONG_STATE `faded` once its names are gone. */
    patch: (
      write: Write,
      before: MessageRow,
      columns: Partial<Row>,
      { evenFaded = false } = {},
    ): void => {
      if (before.faded_at !== null && !evenFaded)
        throw new Failure('WRONG_STATE', { entity: 'message', state: 'faded' })
      write.touch('message', before.id)
      write.update(
        'reception_messages',
        { id: before.id },
        { ...columns, version: before.version + 1 },
      )
      index({ ...before, ...columns })
      if (before.contact_id !== null || columns.contact_id) write.alsoChanged.add('people')
    },
  }
}

export function messageOf(row: MessageRow): Message {
  const slip = {
    state: row.state as Message['state'],
    urgency: row.urgency as Message['urgency'],
    wish: row.wish as Message['wish'],
    takenAt: row.taken_at,
    triedAt: row.tried_at,
  }
  return {
    ...slip,
    id: row.id,
    version: row.version,
    entryId: row.entry_id,
    forStaffId: row.for_staff_id,
    forStaffName: row.for_staff_name,
    contactId: row.contact_id,
    personName: row.person_name,
    organisationName: row.organisation_name,
    phone: row.phone,
    body: row.body,
    bestTime: row.best_time,
    readBack: row.read_back === 1,
    takenByName: row.taken_by,
    deliveredAt: row.delivered_at,
    seenAt: row.seen_at,
    answeredAt: row.answered_at,
    answer: row.answer,
    returnsAt: returnsAt(slip),
    tries: row.tries,
    fadesOn: row.fades_on,
    faded: row.faded_at !== null,
  }
}

/** The columns of the fields that do not say who it is; what was left out stays out. */
export function slipColumns(fields: {
  [Field in keyof MessageFields]?: MessageFields[Field] | undefined
}): Partial<Row> {
  const columns = {
    for_staff_id: fields.forStaffId,
    body: fields.body,
    urgency: fields.urgency,
    wish: fields.wish,
    best_time: fields.bestTime,
    read_back: fields.readBack === undefined ? undefined : Number(fields.readBack),
  }
  return Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  ) as Partial<Row>
}
