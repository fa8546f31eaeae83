import { foldText } from '../../../../shared/base/fold.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import type { PersonRecord } from '../../../../shared/people/contract/privacy.ts'
import type { Desk } from '../../base/commands.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { wordsFor } from '../../base/words.ts'
import { numberParts } from '../phoneDigits.ts'
import type { PeopleParts } from '../service.ts'

type Entity = PersonRecord['entity']
type Chosen = Pick<PersonRecord, 'entity' | 'id'>
type Row = Record<string, string | number | null>

/** Where each kind of record stands, when it was, what it is called, and where its erasure is noted. */
const RECORDS: Record<Entity, { table: string; at: string; title: string; erasedAt: string }> = {
  contact: { table: 'contacts', at: 'NULL', title: 'name', erasedAt: 'erased_at' },
  entry: { table: 'reception_entries', at: 'log_at', title: 'person_name', erasedAt: 'faded_at' },
  message: {
    table: 'reception_messages',
    at: 'taken_at',
    title: 'person_name',
    erasedAt: 'faded_at',
  },
  request: { table: 'requests', at: 'received_at', title: 'title', erasedAt: 'faded_at' },
}
const ENTITIES = Object.keys(RECORDS) as Entity[]
const LONGEST_FOUND = 200
const MOST_FOUND = 10_000

/** One person's data (GDPR): found, handed out (Art. 15, 20), erased (Art. 17). */
export function createPrivacy(parts: PeopleParts) {
  const { database, commands, clock, settings, forgetter, scrub } = parts
  const supplier = database.prepare('SELECT 1 FROM stock_suppliers WHERE id = ?')

  const family = database.prepare<{ id: string }>(
    `WITH RECURSIVE family (id) AS (
       SELECT value FROM json_each(?)
       UNION SELECT c.id FROM contacts c JOIN family f ON c.merged_into_id = f.id
     ) SELECT id FROM family`,
  )
  /** The ids of one kind; with a contact go those that were merged into it. */
  const idsOf = (records: Chosen[], entity: Entity): string[] => {
    const ids = records.filter((record) => record.entity === entity).map(({ id }) => id)
    if (entity !== 'contact') return [...new Set(ids)]
    return family.all(JSON.stringify(ids)).map(({ id }) => id)
  }

  /** The records of one kind in whose texts `matches` finds something, with the text. */
  const search = (entity: Entity, matches: (text: string) => boolean): Map<string, string> => {
    const found = new Map<string, string>()
    for (const { table, owner, columns } of forgetter.tablesOf(entity)) {
      if (columns.join() === 'word' || columns.length === 0) continue
      const names = [...new Set([owner, ...columns])].join(', ')
      for (const row of database.prepare<Row>(`SELECT ${names} FROM ${table}`).iterate()) {
        const id = String(row[owner])
        if (found.has(id)) continue
        const texts = columns.map((column) => String(row[column] ?? ''))
        if (!matches(texts.join('\n'))) continue
        const text = texts.find(matches) ?? texts.filter(Boolean).join(' ')
        found.set(id, text.slice(0, LONGEST_FOUND))
      }
    }
    return found
  }

  const describe = (entity: Entity, found: Map<string, string>): PersonRecord[] => {
    const { table, at, title } = RECORDS[entity]
    return database
      .prepare<{ id: string; at: Instant | null; title: string }>(
        `SELECT id, ${at} AS at, ${title} AS title FROM ${table} WHERE id IN (SELECT value FROM json_each(?))
         ORDER BY at DESC, title LIMIT ${MOST_FOUND}`,
      )
      .all(JSON.stringify([...found.keys()]))
      .map((row) => ({ entity, ...row, found: found.get(row.id)! }))
  }

  return {
    /** Reads every text there is, so that a name is found wherever it was written. */
    find: (text: string): PersonRecord[] => {
      const matches = matcherOf(text, settings().country)
      return ENTITIES.flatMap((entity) => describe(entity, search(entity, matches))).slice(
        0,
        MOST_FOUND,
      )
    },

    export: (records: Chosen[]): Paper => {
      const { text } = wordsFor(settings().language)
      const all = ENTITIES.flatMap((entity) => {
        const ids = idsOf(records, entity)
        const rows = forgetter
          .tablesOf(entity)
          .filter(({ columns }) => columns.join() !== 'word')
          .map(({ table, owner }) => ({
            owner,
            table,
            rows: database
              .prepare<Row>(
                `SELECT * FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(?))`,
              )
              .all(JSON.stringify(ids)),
          }))
        return ids.map((id) => ({
          entity,
          id,
          ...Object.fromEntries(
            rows.map(({ table, owner, rows: each }) => [
              table,
              each.filter((row) => row[owner] === id),
            ]),
          ),
        }))
      })
      const file = { office: settings().name, made: clock.now(), records: all }
      const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8')
      return makePaper(`${text('export.file.person')} ${clock.today()}`, 'json', bytes)
    },

    /** Cannot be undone. Logs and backups are emptied after the commit, so that no failure leaves half an erasure. */
    erase: (
      desk: Desk,
      input: { commandId?: CommandId | undefined; records: Chosen[]; names: string[] },
    ): { erased: number; mentions: number } => {
      const result = commands.run(desk, 'people.privacy.erase', input, (write) => {
        for (const id of idsOf(input.records, 'contact')) {
          if (supplier.get(id) !== undefined)
            throw new Failure('IN_USE', { entity: 'contact', id, by: 'supplier' })
        }
        let erased = 0
        for (const entity of ENTITIES) {
          const { table, erasedAt } = RECORDS[entity]
          const ids = idsOf(input.records, entity)
          if (ids.length === 0) continue
          forgetter.forget(write, entity, ids)
          const also = entity === 'contact' ? ', retired_at = coalesce(retired_at, @at)' : ''
          erased += database
            .prepare(
              `UPDATE ${table} SET ${erasedAt} = coalesce(${erasedAt}, @at)${also}, version = version + 1
               WHERE id IN (SELECT value FROM json_each(@ids))`,
            )
            .run({ at: write.at, ids: JSON.stringify(ids) }).changes
        }
        const mentions = forgetter.forgetNames(input.names)
        for (const feature of ['reception', 'requests', 'stock', 'rota'] as const)
          write.alsoChanged.add(feature)
        return { erased, mentions }
      })
      scrub(input.names)
      // Erased it is; asked again, the rest is done too.
      if (!forgetter.clean()) throw new Failure('DATABASE_BUSY', {})
      return result
    },
  }
}

/** A name or mail address within a folded text; a number also without its prefixes and however it is grouped. */
function matcherOf(typed: string, country: string): (text: string) => boolean {
  const folded = foldText(typed).trim()
  const isNumber = /^[\d\s+()./-]*\d[\d\s+()./-]*$/.test(typed)
  const parts = isNumber ? numberParts(typed, country).filter((part) => part.length >= 3) : []
  return (text) => {
    if (text === '') return false
    if (foldText(text).includes(folded)) return true
    if (parts.length === 0) return false
    const digits = text.replace(/[\s()./-]/g, '')
    return parts.some((part) => digits.includes(part))
  }
}
