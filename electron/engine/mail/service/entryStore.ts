import { wordsOf } from '../../../../shared/base/fold.ts'
import type { MailEntryId } from '../../../../shared/base/ids.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { MailEntry } from '../../../../shared/mail/contract/entry.ts'
import { readNumber, writeNumber } from '../../../../shared/mail/number.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './parts.ts'

export type EntryRow = Tables['mail_entries'] & {
  register_code: string
  for_staff_name: string | null
  files: number
  /** JSON: names of further recipients. */
  further: string
  /** JSON: corrected values by field, the newest last. */
  corrected: string
}
/** What happened with a letter, as its chronology names it. */
export type EventKind =
  | 'registered'
  | 'changed'
  | 'corrected'
  | 'annulled'
  | 'files'
  | 'routed'
  | 'handed_over'
  | 'answered'
  | 'sent'
  | 'undone'

/** CROSS JOIN: without statistics SQLite would begin with the few registers and read all of their entries. */
export const SELECT_MAIL = `SELECT e.*, r.code AS register_code, s.name AS for_staff_name,
    (SELECT count(*) FROM mail_files f WHERE f.mail_entry_id = e.id) AS files,
    (SELECT json_group_array(name) FROM (SELECT name FROM mail_parties p WHERE p.mail_entry_id = e.id ORDER BY position)) AS further,
    (SELECT json_group_object(field, after) FROM (SELECT field, after FROM mail_corrections c WHERE c.mail_entry_id = e.id ORDER BY position)) AS corrected
  FROM mail_entries e CROSS JOIN mail_registers r ON r.id = e.register_id LEFT JOIN staff s ON s.id = e.for_staff_id`

/** What stands in the place of what is not for everybody's eyes. */
export const MASK = '•••'

export type EntryStore = ReturnType<typeof createEntryStore>

/** The rows of the register, read as they hold now: corrected, and masked for who is not named. */
export function createEntryStore(database: Database) {
  const one = database.prepare<EntryRow>(`${SELECT_MAIL} WHERE e.id = ?`)
  const byNumber = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.register_id = (SELECT id FROM mail_registers WHERE code = ?) AND e.year = ? AND e.number = ?`,
  )
  const addEvent = database.prepare(
    `INSERT INTO mail_events (mail_entry_id, position, at, actor, kind, text)
     SELECT @id, coalesce(max(position), -1) + 1, @at, @actor, @kind, @text FROM mail_events WHERE mail_entry_id = @id`,
  )
  const dropWords = database.prepare('DELETE FROM mail_words WHERE mail_entry_id = ?')
  const addWord = database.prepare(
    'INSERT OR IGNORE INTO mail_words (word, mail_entry_id) VALUES (?, ?)',
  )
  const row = (id: MailEntryId): EntryRow => found(one.get(id), 'mailEntry', id)

  return {
    row,
    get: (id: MailEntryId): MailEntry => entryOf(row(id)),
    /** The entry whose number is on a label, written as it is shown. */
    findByNumber: (shown: string): MailEntry | null => {
      const parts = readNumber(shown)
      const entry = parts && byNumber.get(parts.code, parts.year, parts.number)
      return entry ? entryOf(entry) : null
    },
    /** An entry that can be worked on. WRONG_STATE `annulled`. */
    standing: (id: MailEntryId): EntryRow => {
      const entry = row(id)
      if (entry.annulled_at !== null)
        throw new Failure('WRONG_STATE', { entity: 'mailEntry', state: 'annulled' })
      return entry
    },
    /** Written past the journal's rows, so that no undo takes it out again. */
    addEvent: (write: Write, desk: Desk, id: MailEntryId, kind: EventKind, text = ''): void => {
      write.touch('mailEntry', id)
      addEvent.run({ id, at: write.at, actor: desk.actor, kind, text })
    },
    /** Makes anew what lists find the entry by. */
    indexWords: (id: MailEntryId): void => {
      const entry = entryOf(row(id))
      dropWords.run(id)
      const text = [
        entry.partyName,
        entry.partyAddress,
        ...entry.furtherParties,
        entry.subject,
        entry.letterReference,
        entry.trackingNumber,
        entry.office,
        String(entry.year),
        String(entry.number),
        entry.emergency?.reference ?? '',
      ].join('\n')
      for (const word of wordsOf(text)) addWord.run(word, id)
    },
  }
}

type Named = { for_staff_id: EntryRow['for_staff_id']; registered_by: string | null }
/** Who was named for a letter, and who registered it, see what is masked for others. */
export const sees = (viewer: Viewer, row: Named) =>
  (viewer.actorId !== null && viewer.actorId === row.for_staff_id) ||
  viewer.actor === row.registered_by

/** The condition of `sees`, for lists that look into texts. */
export const SEEN = `(e.confidential = 0 OR e.for_staff_id IS @actorId AND @actorId IS NOT NULL OR e.registered_by = @actor)`

/** An entry as `viewer` may see it; without one, whole. */
export function entryOf(row: EntryRow, viewer?: Viewer): MailEntry {
  const corrected = JSON.parse(row.corrected) as Partial<
    Record<'medium' | 'partyName' | 'partyAddress' | 'subject', string>
  >
  const entry: MailEntry = {
    id: row.id,
    version: row.version,
    registerId: row.register_id,
    registerCode: row.register_code,
    year: row.year,
    number: row.number,
    shownNumber: writeNumber(row.register_code, row.year, row.number),
    registeredAt: row.registered_at,
    registeredByName: row.registered_by,
    direction: row.direction as MailEntry['direction'],
    medium: (corrected.medium ?? row.medium) as MailEntry['medium'],
    partyName: corrected.partyName ?? row.party_name,
    partyAddress: corrected.partyAddress ?? row.party_address,
    subject: corrected.subject ?? row.subject,
    contentHash: row.content_hash,
    state: row.state as MailEntry['state'],
    contactId: row.contact_id,
    furtherParties: JSON.parse(row.further) as string[],
    letterDate: row.letter_date,
    letterReference: row.letter_reference,
    arrivedOn: row.arrived_on,
    deadlineOn: row.deadline_on,
    forStaffId: row.for_staff_id,
    forStaffName: row.for_staff_name ?? '',
    office: row.office,
    confidential: row.confidential === 1,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    postage: row.postage,
    note: row.note,
    emergency:
      row.emergency_at === null
        ? null
        : { at: row.emergency_at, reference: row.emergency_reference },
    annulled:
      row.annulled_at === null
        ? null
        : {
            at: row.annulled_at,
            byName: row.annulled_actor,
            authority: row.annulled_authority,
            reason: row.annulled_reason,
          },
    replyToId: row.reply_to_id,
    files: row.files,
    handedOverAt: row.handed_over_at,
    collectedBy: row.collected_by,
  }
  if (!viewer || !entry.confidential || sees(viewer, row)) return entry
  return { ...entry, ...masked }
}

const masked = {
  partyName: MASK,
  partyAddress: '',
  subject: MASK,
  contactId: null,
  furtherParties: [],
  letterReference: '',
  trackingNumber: '',
  note: '',
}
