import type { Instant } from '../../../../shared/base/dates.ts'
import type { PersonRecord } from '../../../../shared/people/contract/privacy.ts'
import type { Forgetter, PersonalTable } from '../../base/forget.ts'
import type { Database } from '../../database/database.ts'

export type Entity = PersonRecord['entity']
export type Chosen = Pick<PersonRecord, 'entity' | 'id'>
type Row = Record<string, string | number | null>
type Hit = { text: string; fate: PersonRecord['fate'] }
/** Where a kind of record stands, when it was, what it is called, and when its texts are not for everybody. */
type Place = { table: string; at: string; title: string; hidden?: string }

const OF_HIDDEN_LETTER =
  'EXISTS (SELECT 1 FROM mail_entries m WHERE m.id = mail_entry_id AND m.confidential = 1)'
const PLACES: Record<Entity, Place> = {
  contact: { table: 'contacts', at: 'NULL', title: 'name' },
  entry: { table: 'reception_entries', at: 'log_at', title: 'person_name' },
  message: { table: 'reception_messages', at: 'taken_at', title: 'person_name' },
  request: { table: 'requests', at: 'received_at', title: 'title' },
  mailEntry: {
    table: 'mail_entries',
    at: 'registered_at',
    title: 'subject',
    hidden: 'confidential = 1',
  },
  mailArrival: {
    table: 'mail_arrivals',
    at: 'fetched_at',
    title: 'subject',
    hidden: OF_HIDDEN_LETTER,
  },
  outgoingMail: {
    table: 'mail_outbox',
    at: 'queued_at',
    title: 'subject',
    hidden: OF_HIDDEN_LETTER,
  },
  document: { table: 'documents', at: 'created_at', title: 'title', hidden: 'confidential = 1' },
  agendaEntry: {
    table: 'agenda_entries',
    at: 'created_at',
    title: 'title',
    hidden:
      'private = 1 OR EXISTS (SELECT 1 FROM agenda_overrides o WHERE o.agenda_entry_id = agenda_entries.id AND o.private = 1)',
  },
  trip: { table: 'agenda_trips', at: 'created_at', title: 'title' },
  dossier: { table: 'archive_dossiers', at: 'NULL', title: 'title' },
  loan: { table: 'archive_loans', at: 'lent_at', title: 'borrower_name' },
}
export const ENTITIES = Object.keys(PLACES) as Entity[]
const ERASED: ReadonlySet<Entity> = new Set(['contact', 'entry', 'message', 'request'])
const DOTS = '•••'
const LONGEST_FOUND = 200
const MOST_FOUND = 10_000

const isWords = ({ columns }: PersonalTable) => columns.join() === 'word'
const placeOf = ({ table, from }: PersonalTable) => from ?? table

/** The records of all features that may name a person, and what is written in them. */
export function createPersonRecords(database: Database, forgetter: Pick<Forgetter, 'tablesOf'>) {
  const tablesOf = (entity: Entity) =>
    forgetter.tablesOf(entity).filter((one) => !isWords(one) && one.columns.length > 0)

  /** The records of one kind in whose texts `matches` finds something; what is kept weighs more than what goes. */
  const search = (entity: Entity, matches: (text: string) => boolean): Map<string, Hit> => {
    const hits = new Map<string, Hit>()
    for (const one of tablesOf(entity)) {
      const { owner, columns, kept = false } = one
      const fate = kept ? 'kept' : ERASED.has(entity) ? 'erased' : 'unnamed'
      const names = [...new Set([owner, ...columns])].join(', ')
      for (const row of database.prepare<Row>(`SELECT ${names} FROM ${placeOf(one)}`).iterate()) {
        const id = String(row[owner])
        const before = hits.get(id)
        if (before && (before.fate === fate || before.fate === 'kept')) continue
        const texts = columns.map((column) => String(row[column] ?? ''))
        if (!matches(texts.join('\n'))) continue
        const text = texts.find(matches) ?? texts.filter(Boolean).join(' ')
        hits.set(id, { text: text.slice(0, LONGEST_FOUND), fate })
      }
    }
    return hits
  }

  const describe = (entity: Entity, hits: Map<string, Hit>): PersonRecord[] => {
    const { table, at, title, hidden = '0' } = PLACES[entity]
    return database
      .prepare<{ id: string; at: Instant | null; title: string; hidden: number }>(
        `SELECT id, ${at} AS at, ${title} AS title, (${hidden}) AS hidden FROM ${table}
         WHERE id IN (SELECT value FROM json_each(?)) ORDER BY at DESC, title LIMIT ${MOST_FOUND}`,
      )
      .all(JSON.stringify([...hits.keys()]))
      .map((row) => {
        const { text, fate } = hits.get(row.id)!
        const shown =
          row.hidden === 1 ? { title: DOTS, found: '' } : { title: row.title, found: text }
        return { entity, id: row.id, at: row.at, ...shown, fate }
      })
  }

  return {
    /** Every record in whose texts `matches` finds something. */
    find: (matches: (text: string) => boolean): PersonRecord[] =>
      ENTITIES.flatMap((entity) => describe(entity, search(entity, matches))).slice(0, MOST_FOUND),

    /** All rows of the records of one kind; of hidden ones only that they exist. */
    contentOf: (entity: Entity, ids: readonly string[]) => {
      const { table, hidden = '0' } = PLACES[entity]
      const list = JSON.stringify(ids)
      const open = new Set(
        database
          .prepare<{ id: string }>(
            `SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?)) AND NOT (${hidden})`,
          )
          .all(list)
          .map(({ id }) => id),
      )
      const sources = new Map(
        tablesOf(entity).map((one) => [
          one.table,
          {
            owner: one.owner,
            rows: database
              .prepare<Row>(
                `SELECT * FROM ${placeOf(one)} WHERE ${one.owner} IN (SELECT value FROM json_each(?))`,
              )
              .all(list),
          },
        ]),
      )
      return ids.map((id) => ({
        entity,
        id,
        ...(open.has(id)
          ? Object.fromEntries(
              [...sources].map(([name, { owner, rows }]) => [
                name,
                rows.filter((row) => row[owner] === id),
              ]),
            )
          : {}),
      }))
    },
  }
}
