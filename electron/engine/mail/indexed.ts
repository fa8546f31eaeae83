import type { Day } from '../../../shared/base/dates.ts'
import type { Indexed } from '../base/indexed.ts'
import { line, lines } from '../base/indexed.ts'
import type { Database } from '../database/database.ts'
import type { EntryRow } from './service/entryStore.ts'
import { SELECT_MAIL, entryOf } from './service/entryStore.ts'

/** Of a long book no more than its first 200,000 characters: about 70 pages. */
const LONGEST = 200_000

/**
 * By what letters are found: by what holds now after corrections, and by the words of their files. Whoever searches:
 * a confidential one only by its number and the references that stand on it.
 */
export function indexedMail(database: Database): Indexed {
  const some = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.id IN (SELECT value FROM json_each(?))`,
  )
  const texts = database.prepare<{ id: string; name: string; text: string | null }>(
    `SELECT m.mail_entry_id AS id, f.name, substr(t.text, 1, ${LONGEST}) AS text FROM mail_files m
     JOIN files f ON f.id = m.file_id LEFT JOIN file_texts t ON t.hash = f.hash
     WHERE m.mail_entry_id IN (SELECT value FROM json_each(?)) ORDER BY m.mail_entry_id, m.position`,
  )
  return {
    kind: 'mail',
    all: 'SELECT id FROM mail_entries',
    read: (ids) => {
      const list = JSON.stringify(ids)
      const files = Map.groupBy(texts.all(list), ({ id }) => id)
      return some.all(list).map((row) => {
        const entry = entryOf(row)
        const { id, shownNumber, arrivedOn } = entry
        const day: Day = arrivedOn
        if (entry.confidential)
          return { id, title: shownNumber, detail: '', body: '', words: entry.letterReference, day }
        const own = files.get(id) ?? []
        return {
          id,
          title: entry.subject,
          detail: line(shownNumber, entry.partyName, entry.office, entry.forStaffName),
          body: lines(
            ...own.map(({ text }) => text),
            entry.note,
            entry.partyAddress,
            ...entry.furtherParties,
          ),
          words: lines(
            entry.letterReference,
            entry.trackingNumber,
            entry.carrier,
            String(entry.number),
            entry.emergency?.reference,
            ...own.map(({ name }) => name),
          ),
          day,
        }
      })
    },
  }
}
