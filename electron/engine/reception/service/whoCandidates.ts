import type { Instant } from '../../../../shared/base/dates.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId, EntryId } from '../../../../shared/base/ids.ts'
import { sortKeyOf } from '../../../../shared/base/nameOrder.ts'
import type { Language } from '../../../../shared/base/schemas.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Numbers } from './parts.ts'

export type LogLine = Pick<
  Tables['reception_entries'],
  | 'id'
  | 'contact_id'
  | 'person_name'
  | 'organisation_name'
  | 'phone'
  | 'log_at'
  | 'kind'
  | 'subject'
  | 'for_staff_id'
> & { log_at: Instant }

/** Words looked at for each word typed, newest first: an answer must come between two keys. */
const LOOKED_AT = 2000
/** Entries and contacts handed on, of which the likeliest eight are shown. */
const ENTRIES = 150
const CONTACTS = 50
const FEWEST_DIGITS = 3

type Index = { table: 'reception_words' | 'contact_words'; key: 'entry_id' | 'contact_id' }
const LOG: Index = { table: 'reception_words', key: 'entry_id' }
const BOOK: Index = { table: 'contact_words', key: 'contact_id' }
const INDEX_OF = {
  reception_words: 'reception_words_entry',
  contact_words: 'contact_words_contact',
}

/** All texts that begin with `prefix` lie from it to (not with) this. */
const after = (prefix: string) => `${prefix}\u{10ffff}`

/**
 * Whom the typed letters or digits may mean. Bounded whatever is typed: the rarest of the words is looked up, the
 * newest of what it finds is held against the others.
 */
export function createCandidates(database: Database, numbers: Numbers, language: () => Language) {
  const counted = ({ table }: Index) =>
    database.prepare<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE word >= ? AND word < ? LIMIT ${LOOKED_AT})`,
    )
  /** The different words of a range, by stepping from one to the next. */
  const wordsIn = ({ table }: Index) =>
    database.prepare<{ word: string }>(
      `WITH RECURSIVE step (word) AS (
         SELECT min(word) FROM ${table} WHERE word >= @from AND word < @to
         UNION ALL SELECT (SELECT min(word) FROM ${table} WHERE word > step.word AND word < @to) FROM step
         WHERE step.word IS NOT NULL LIMIT ${LOOKED_AT}
       ) SELECT word FROM step WHERE word IS NOT NULL`,
    )
  // The newest of each word, which lie together: sorting all of a common beginning would take too long.
  const found = ({ table, key }: Index, others: number) =>
    database.prepare<{ id: string }>(
      `SELECT DISTINCT id FROM (
         SELECT n.value AS id FROM json_each(?) w, json_each((SELECT json_group_array(${key}) FROM (
           SELECT ${key} FROM ${table} WHERE word = w.value ORDER BY ${key} DESC LIMIT ?))) n
       ) c WHERE 1 ${` AND EXISTS (SELECT 1 FROM ${table} w INDEXED BY ${INDEX_OF[table]}
           WHERE w.${key} = c.id AND w.word >= ? AND w.word < ?)`.repeat(others)}
       ORDER BY id DESC LIMIT ?`,
    )
  const byWords = (index: Index, words: string[], limit: number): string[] => {
    const rated = words
      .map((word) => ({ word, count: counted(index).get(word, after(word))!.count }))
      .toSorted((one, other) => one.count - other.count)
    if (rated.length === 0 || rated[0]!.count === 0) return []
    const [{ word: rarest }, ...others] = rated as [(typeof rated)[number], ...typeof rated]
    const meant = wordsIn(index).all({ from: rarest, to: after(rarest) })
    const list = JSON.stringify(meant.map(({ word }) => word))
    const ranges = others.flatMap(({ word }) => [word, after(word)])
    return found(index, others.length)
      .all(list, Math.ceil(LOOKED_AT / meant.length), ...ranges, limit)
      .map(({ id }) => id)
  }
  const bySortKey = database.prepare<{ id: ContactId }>(
    `SELECT id FROM contacts WHERE retired_at IS NULL AND sort_key >= ? AND sort_key < ?
     ORDER BY sort_key, id LIMIT 8`,
  )
  const lines = database.prepare<LogLine>(
    `SELECT e.id, e.contact_id, e.person_name, e.organisation_name, e.phone, e.log_at, e.kind, e.subject, e.for_staff_id
     FROM json_each(?) c JOIN reception_entries e ON e.id = c.value ORDER BY e.log_at DESC, e.id DESC`,
  )
  const logOfNumber = database.prepare<{ id: EntryId }>(
    "SELECT id FROM reception_entries WHERE phone_digits = ? AND phone_digits <> '' ORDER BY log_at DESC LIMIT 50",
  )
  const logOfBeginning = database.prepare<{ id: EntryId }>(
    `SELECT id FROM reception_entries WHERE phone_digits >= ? AND phone_digits < ? AND phone_digits <> '' LIMIT ${ENTRIES}`,
  )
  const bookOfNumber = database.prepare<{ id: ContactId }>(
    'SELECT contact_id AS id FROM contact_phones WHERE digits = ? LIMIT 10',
  )
  const bookOfBeginning = database.prepare<{ id: ContactId }>(
    `SELECT contact_id AS id FROM contact_phones WHERE digits >= ? AND digits < ? LIMIT ${CONTACTS}`,
  )
  const idsOf = <Id>(rows: { id: Id }[]) => rows.map(({ id }) => id)
  const read = (ids: readonly string[]) => lines.all(JSON.stringify(ids))

  return {
    byName: (name: string): { log: LogLine[]; contacts: ContactId[] } => {
      const words = wordsOf(name).slice(0, 8)
      if (words.length === 0) return { log: [], contacts: [] }
      const key = sortKeyOf(name.trim(), language())
      const named = idsOf(bySortKey.all(key, after(key)))
      return {
        log: read(byWords(LOG, words, ENTRIES)),
        contacts: [...named, ...(byWords(BOOK, words, CONTACTS) as ContactId[])],
      }
    },

    /** `whole` is true when somebody has just this number, not one that only begins so. */
    byNumber: (phone: string): { log: LogLine[]; contacts: ContactId[]; whole: boolean } => {
      const digits = numbers.digitsOf(phone)
      if (digits.length < FEWEST_DIGITS) return { log: [], contacts: [], whole: false }
      const log = idsOf(logOfNumber.all(digits))
      const contacts = idsOf(bookOfNumber.all(digits))
      if (log.length + contacts.length > 0) return { log: read(log), contacts, whole: true }
      const parts = numbers.partsOf(phone).filter((part) => part.length >= FEWEST_DIGITS)
      const begun = new Set(parts.flatMap((part) => idsOf(logOfBeginning.all(part, after(part)))))
      return {
        log: read([...begun]),
        contacts: parts.flatMap((part) => idsOf(bookOfBeginning.all(part, after(part)))),
        whole: false,
      }
    },
  }
}
