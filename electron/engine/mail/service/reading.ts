import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, endOfDay, instantOf, startOfDay } from '../../../../shared/base/dates.ts'
import { wordsOf } from '../../../../shared/base/fold.ts'
import type {
  ContactId,
  MailEntryId,
  MailRegisterId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { MailDetail, MailEntry, MailState } from '../../../../shared/mail/contract/entry.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { Tables } from '../../database/tables.ts'
import type { EntryRow } from './entryStore.ts'
import { MASK, SEEN, SELECT_MAIL, entryOf } from './entryStore.ts'
import type { MailParts, Viewer } from './parts.ts'

export type MailQuery = {
  registerId?: MailRegisterId | undefined
  direction?: 'in' | 'out' | undefined
  from?: Day | undefined
  to?: Day | undefined
  states?: MailState[] | undefined
  forStaffId?: StaffId | undefined
  contactId?: ContactId | undefined
  dueBy?: Day | undefined
  uncollectedDays?: number | undefined
  text?: string | undefined
  before?: MailEntryId | undefined
  limit: number
}

/** Word for word the condition of the index, so that SQLite uses it. */
const OPEN_DUE = "e.deadline_on IS NOT NULL AND e.state NOT IN ('answered', 'closed')"
const OPEN = "e.state IN ('registered', 'routed', 'handed_over')"
const OPEN_STATES: MailState[] = ['registered', 'routed', 'handed_over']
const LED_BY = 'e.id IN (SELECT mail_entry_id FROM mail_words WHERE word >= @low AND word < @high)'
const HOLDS = `EXISTS (SELECT 1 FROM mail_words w INDEXED BY mail_words_entry
  WHERE w.mail_entry_id = e.id AND w.word >= @low AND w.word < @high)`
/** Entries that hold a word from which on it is common. */
const COMMON = 5000
const DAY = 86_400_000
const UNCOLLECTED_AFTER = 3
const SHOWN = 200

/** What is asked of the register: lists, one entry, what waits, a contact's letters. */
export function createReading({ database, clock, store, requestsOf }: MailParts) {
  const files = database.prepare<{
    fileId: MailDetail['fileList'][number]['fileId']
    position: number
    name: string
    bytes: number
    mediaType: string
  }>(
    `SELECT f.id AS fileId, m.position, f.name, c.bytes, c.media_type AS mediaType
     FROM mail_files m JOIN files f ON f.id = m.file_id JOIN file_contents c ON c.hash = f.hash
     WHERE m.mail_entry_id = ? ORDER BY m.position`,
  )
  const corrections = database.prepare<Tables['mail_corrections']>(
    'SELECT * FROM mail_corrections WHERE mail_entry_id = ? ORDER BY position',
  )
  const events = database.prepare<Tables['mail_events']>(
    'SELECT * FROM mail_events WHERE mail_entry_id = ? ORDER BY position',
  )
  const replies = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.reply_to_id = ? ORDER BY e.registered_at, e.id`,
  )
  const due = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE ${OPEN_DUE} AND e.deadline_on <= ? AND e.annulled_at IS NULL ORDER BY e.deadline_on, e.id LIMIT 1000`,
  )
  const uncollected = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.state = 'routed' AND e.routed_at <= ? AND e.annulled_at IS NULL ORDER BY e.routed_at, e.id LIMIT 1000`,
  )
  const ofContacts = database.prepare<EntryRow>(
    `${SELECT_MAIL} WHERE e.contact_id IN (SELECT value FROM json_each(?))
     ORDER BY e.registered_at DESC, e.id DESC LIMIT ${SHOWN}`,
  )
  const counted = database.prepare<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM mail_words WHERE word >= ? AND word < ? LIMIT ${COMMON})`,
  )
  /** A rare word leads to its entries; of common ones the newest entries soon hold enough. */
  const ratedWords = (text: string) =>
    wordsOf(text)
      .map((typed) => {
        // A number written with its leading zeros is that one; other words are beginnings.
        const from = typed.replace(/^0+(?=\d)/, '')
        const to = from === typed ? `${from}\u{10ffff}` : `${from}\u0000`
        return { from, to, count: counted.get(from, to)!.count }
      })
      .toSorted((one, other) => one.count - other.count)
      .map((word, index) => ({ ...word, led: index === 0 && word.count < COMMON }))
  const daysAgo = (days: number) => instantOf(Date.parse(clock.now()) - days * DAY)

  return {
    /** Newest first. Masked entries are not found by what they hide. */
    list: (viewer: Viewer, query: MailQuery): MailEntry[] => {
      const zone = clock.zone()
      const conditions: string[] = []
      const values: Record<string, unknown> = { actor: viewer.actor, actorId: viewer.actorId }
      const ask = (condition: string, more: Record<string, unknown> = {}) => {
        conditions.push(condition)
        Object.assign(values, more)
      }
      const { registerId, direction, from, to, states, forStaffId, contactId, dueBy } = query
      if (registerId) ask('e.register_id = @registerId', { registerId })
      if (direction) ask('e.direction = @direction', { direction })
      if (from) ask('e.registered_at >= @from', { from: startOfDay(from, zone) })
      if (to) ask('e.registered_at <= @to', { to: endOfDay(to, zone) })
      if (states?.every((state) => OPEN_STATES.includes(state))) ask(OPEN)
      if (states)
        ask('e.state IN (SELECT value FROM json_each(@states))', { states: JSON.stringify(states) })
      if (forStaffId) ask('e.for_staff_id = @forStaffId', { forStaffId })
      if (contactId)
        ask(
          `e.contact_id IN (WITH RECURSIVE own (id) AS (SELECT @contactId UNION
             SELECT c.id FROM contacts c JOIN own ON c.merged_into_id = own.id) SELECT id FROM own) AND ${SEEN}`,
          { contactId },
        )
      if (dueBy) ask(`${OPEN_DUE} AND e.deadline_on <= @dueBy AND e.annulled_at IS NULL`, { dueBy })
      if (query.uncollectedDays !== undefined)
        ask("e.state = 'routed' AND e.routed_at <= @routedBefore AND e.annulled_at IS NULL", {
          routedBefore: daysAgo(query.uncollectedDays),
        })
      for (const [index, { from: low, to: high, led }] of ratedWords(query.text ?? '').entries())
        ask(
          (led ? LED_BY : HOLDS).replace('@low', `@low${index}`).replace('@high', `@high${index}`),
          { [`low${index}`]: low, [`high${index}`]: high },
        )
      if (query.text) ask(SEEN)
      if (query.before)
        ask(
          '(e.registered_at, e.id) < (SELECT registered_at, id FROM mail_entries WHERE id = @before)',
          { before: query.before },
        )
      const order = dueBy ? 'e.deadline_on, e.id' : 'e.registered_at DESC, e.id DESC'
      return database
        .prepare<EntryRow>(
          `${SELECT_MAIL} WHERE ${conditions.join(' AND ') || '1'} ORDER BY ${order} LIMIT @limit`,
        )
        .all({ ...values, limit: query.limit })
        .map((row) => entryOf(row, viewer))
    },

    get: (id: MailEntryId): MailDetail => {
      const row = store.row(id)
      return {
        ...entryOf(row),
        fileList: files.all(id).map(({ position, ...file }) => ({ ...file, main: position === 0 })),
        corrections: corrections.all(id).map(({ field, before, after, at, actor, reason }) => ({
          field,
          before,
          after,
          at,
          byName: actor,
          reason,
        })),
        events: events
          .all(id)
          .map(({ at, actor, kind, text }) => ({ at, byName: actor, kind, text })),
        replies: replies.all(id).map((reply) => {
          const { shownNumber, subject } = entryOf(reply)
          return { id: reply.id, shownNumber, subject }
        }),
        requests: requestsOf(id),
        chain: row.chain,
      }
    },

    /** What waits in the register: open letters due by tomorrow, and those not collected for days. */
    waiting: (viewer: Viewer) => ({
      due: due.all(addDays(clock.today(), 1)).map((row) => entryOf(row, viewer)),
      uncollected: uncollected.all(daysAgo(UNCOLLECTED_AFTER)).map((row) => entryOf(row, viewer)),
    }),

    historyOf: (contactIds: ContactId[]): ContactEvent[] =>
      ofContacts.all(JSON.stringify(contactIds)).map((row) => ({
        kind: 'mail',
        id: row.id,
        at: row.registered_at,
        title: row.confidential === 1 ? MASK : entryOf(row).subject,
        state: row.state,
      })),
  }
}
