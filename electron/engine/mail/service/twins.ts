import type { MailEntryId } from '../../../../shared/base/ids.ts'
import type { Database } from '../../database/database.ts'
import type { EntryRow } from './entryStore.ts'
import { SELECT_MAIL } from './entryStore.ts'

export type TwinReason = 'bytes' | 'message_id' | 'reference'
type Look = {
  contentHash: string
  emailId: string
  partyName: string
  letterReference: string
  letterDate: string | null
}
/** Twins that are told of; more would help nobody. */
const MOST = 10

export type Twins = ReturnType<typeof createTwins>

/** Entries that may be the same letter: the same bytes, the same Message-ID, or sender, reference and date alike. */
export function createTwins(database: Database) {
  const byBytes = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.content_hash = ? AND e.content_hash <> '' ORDER BY e.registered_at LIMIT ${MOST}`,
  )
  const byEmail = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.email_id = ? AND e.email_id <> '' ORDER BY e.registered_at LIMIT ${MOST}`,
  )
  const byReference = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.letter_reference = ? AND e.letter_reference <> '' AND e.party_name = ? AND e.letter_date IS ?
     ORDER BY e.registered_at LIMIT ${MOST}`,
  )

  /** Annulled entries too where `annulled` is set: what was annulled on purpose is not taken in again by an import. */
  return (look: Look, annulled = false): { row: EntryRow; because: TwinReason }[] => {
    const found = new Map<MailEntryId, { row: EntryRow; because: TwinReason }>()
    const add = (rows: EntryRow[], because: TwinReason) => {
      for (const row of rows)
        if ((annulled || row.annulled_at === null) && !found.has(row.id))
          found.set(row.id, { row, because })
    }
    add(byBytes.all(look.contentHash), 'bytes')
    add(byEmail.all(look.emailId), 'message_id')
    add(byReference.all(look.letterReference, look.partyName, look.letterDate), 'reference')
    return [...found.values()]
  }
}
