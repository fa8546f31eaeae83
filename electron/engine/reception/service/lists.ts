import type { Day } from '../../../../shared/base/dates.ts'
import { endOfDay, startOfDay } from '../../../../shared/base/dates.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type { ContactId, EntryId, MessageId, StaffId } from '../../../../shared/base/ids.ts'
import type { Entry, EntryKind } from '../../../../shared/reception/contract/entries.ts'
import type { Message } from '../../../../shared/reception/contract/messages.ts'
import type { EntryRow } from './entryStore.ts'
import { SELECT_ENTRY, entryOf } from './entryStore.ts'
import type { MessageRow } from './messageStore.ts'
import { SELECT_MESSAGE, messageOf } from './messageStore.ts'
import type { ReceptionGiven } from './parts.ts'

export type EntryQuery = {
  open?: boolean | undefined
  from?: Day | undefined
  to?: Day | undefined
  kinds?: EntryKind[] | undefined
  forStaffId?: StaffId | undefined
  contactId?: ContactId | undefined
  text?: string | undefined
  before?: EntryId | undefined
  limit: number
}
export type MessageQuery = {
  open?: boolean | undefined
  forStaffId?: StaffId | undefined
  entryId?: EntryId | undefined
  text?: string | undefined
  before?: MessageId | undefined
  limit: number
}
type Condition = [sql: string, ...values: unknown[]]

const FEWEST_DIGITS = 3
/** Entries that hold a word from which on it is common. */
const COMMON = 20_000
const IN_RANGES = '(word >= ? AND word < ? OR word >= ? AND word < ?)'
const LED_BY = `e.id IN (SELECT entry_id FROM reception_words WHERE ${IN_RANGES})`
const HOLDS = `EXISTS (SELECT 1 FROM reception_words INDEXED BY reception_words_entry
  WHERE entry_id = e.id AND ${IN_RANGES})`
const after = (prefix: string) => `${prefix}\u{10ffff}`

/** The log and the slips as lists. Written by hand: which index finds them depends on what is asked. */
export function createLists({ database, clock, numbers }: ReceptionGiven) {
  const run = <Row>(
    select: string,
    conditions: Condition[],
    order: string,
    limit: number | null,
  ): Row[] => {
    const where = conditions.map(([sql]) => sql).join(' AND ') || '1'
    const values = conditions.flatMap(([, ...rest]) => rest)
    const statement = database.prepare<Row>(
      `${select} WHERE ${where} ORDER BY ${order} ${limit === null ? '' : 'LIMIT ?'}`,
    )
    return limit === null ? statement.all(...values) : statement.all(...values, limit)
  }
  /** Each word begins one of the name, the organisation or the subject; or the text is (part of) a number. */
  const entryText = (text: string): Condition[] => {
    const digits = numbers.digitsOf(text)
    if (/^[\d\s+()/.-]+$/.test(text) && digits.length >= FEWEST_DIGITS)
      return [
        [
          "e.phone_digits >= ? AND e.phone_digits < ? AND e.phone_digits <> ''",
          digits,
          after(digits),
        ],
      ]
    const words = wordsOf(text).map((word) => ({
      word,
      ranges: [word, after(word), `:${word}`, after(`:${word}`)],
    }))
    const rated = words
      .map((one) => ({ ...one, count: counted.get(...one.ranges)!.count }))
      .toSorted((one, other) => one.count - other.count)
    // A rare word leads to its entries; of common ones the newest entries of the log soon hold enough.
    return rated.map(({ ranges, count }, index) => [
      index === 0 && count < COMMON ? LED_BY : HOLDS,
      ...ranges,
    ])
  }

  const counted = database.prepare<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM reception_words WHERE ${IN_RANGES} LIMIT ${COMMON})`,
  )
  const out = database.prepare<EntryRow>(
    `${SELECT_ENTRY.replace(' e LEFT', ' e INDEXED BY reception_entries_badges LEFT')}
     WHERE e.badge <> '' AND e.badge_returned_at IS NULL ORDER BY e.log_at, e.id`,
  )

  return {
    /** Entries with a badge or key that is out. */
    badgesOut: (): Entry[] => out.all().map(entryOf),

    list: (query: EntryQuery): Entry[] => {
      const zone = clock.zone()
      const { open = false, from, to, kinds, forStaffId, contactId, text, before } = query
      const conditions: Condition[] = []
      if (open) conditions.push(["e.state IN ('expected', 'waiting', 'active')"])
      if (from) conditions.push(['e.log_at >= ?', startOfDay(from, zone)])
      if (to) conditions.push(['e.log_at <= ?', endOfDay(to, zone)])
      if (kinds)
        conditions.push([`e.kind IN (SELECT value FROM json_each(?))`, JSON.stringify(kinds)])
      if (forStaffId) conditions.push(['e.for_staff_id = ?', forStaffId])
      if (contactId) conditions.push([MERGED_IN('e'), contactId])
      if (text) conditions.push(...entryText(text))
      if (before)
        conditions.push([
          `(e.log_at, e.id) ${open ? '>' : '<'} (SELECT log_at, id FROM reception_entries WHERE id = ?)`,
          before,
        ])
      if (open) {
        // Few are open at a time, and sorting all of them costs less than the first of them: SQLite has another sorter.
        const rows = run<EntryRow>(SELECT_ENTRY, conditions, 'e.log_at, e.id', null)
        return (query.limit < 0 ? rows : rows.slice(0, query.limit)).map(entryOf)
      }
      return run<EntryRow>(SELECT_ENTRY, conditions, 'e.log_at DESC, e.id DESC', query.limit).map(
        entryOf,
      )
    },

    listMessages: (query: MessageQuery): Message[] => {
      const { open = false, forStaffId, entryId, text, before } = query
      const conditions: Condition[] = []
      if (forStaffId) conditions.push(['m.for_staff_id = ?', forStaffId])
      if (entryId) conditions.push(['m.entry_id = ?', entryId])
      for (const word of text ? wordsOf(text) : [])
        conditions.push([
          'm.id IN (SELECT message_id FROM message_words WHERE word >= ? AND word < ?)',
          word,
          after(word),
        ])
      if (open) {
        conditions.push(
          ["m.state IN ('taken', 'delivered', 'seen')"],
          ["NOT (m.state = 'seen' AND m.wish = 'for_information')"],
        )
        return openOnes(
          run<MessageRow>(SELECT_MESSAGE, conditions, 'm.taken_at, m.id', null),
          query,
        )
      }
      if (before)
        conditions.push([
          '(m.taken_at, m.id) < (SELECT taken_at, id FROM reception_messages WHERE id = ?)',
          before,
        ])
      return run<MessageRow>(
        SELECT_MESSAGE,
        conditions,
        'm.taken_at DESC, m.id DESC',
        query.limit,
      ).map(messageOf)
    },
  }

  /** Those that came back to the desk first; each part stays oldest first. */
  function openOnes(rows: MessageRow[], { before, limit }: MessageQuery): Message[] {
    const now = clock.now()
    const slips = rows.map(messageOf)
    const isBack = (slip: Message) => slip.returnsAt !== null && slip.returnsAt <= now
    const ordered = [...slips.filter(isBack), ...slips.filter((slip) => !isBack(slip))]
    const start = before ? ordered.findIndex((slip) => slip.id === before) + 1 : 0
    return ordered.slice(start, start + limit)
  }
}

/** Records of a contact and of those merged into it. */
export const MERGED_IN = (table: string) => `${table}.contact_id IN (
  WITH RECURSIVE own (id) AS (SELECT ? UNION SELECT c.id FROM contacts c JOIN own ON c.merged_into_id = own.id)
  SELECT id FROM own)`
