import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { RequestId } from '../../../../shared/base/ids.ts'
import type { Commands } from '../../base/commands.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { numberOf } from './store.ts'

type Row = Pick<
  Tables['requests'],
  'id' | 'year' | 'number' | 'title' | 'kind' | 'person_name' | 'phone' | 'email'
>

const COLUMNS = 'id, year, number, title, kind, person_name, phone, email'
/** Above so many changed records all are read again. */
const FEW = 500

/**
 * Finds requests by parts of their words, accents and case aside. The folded texts are kept in memory, made at the
 * first search and mended by what the journal says was touched since: nothing personal is stored twice.
 */
export function createSearch(database: Database, commands: Commands) {
  const all = database.prepare<Row>(`SELECT ${COLUMNS} FROM requests ORDER BY received_at, id`)
  const some = database.prepare<Row>(
    `SELECT ${COLUMNS} FROM requests WHERE id IN (SELECT value FROM json_each(?)) ORDER BY received_at, id`,
  )
  const since = database.prepare<{ command: string; entity: string; id: RequestId }>(
    `SELECT command, entity, entity_id AS id FROM journal WHERE revision > @seen
     UNION ALL SELECT '', entity, entity_id FROM journal_entities WHERE revision > @seen`,
  )
  let texts: Map<RequestId, string> | null = null
  let seen = 0

  const refresh = (): Map<RequestId, string> => {
    const now = commands.revision()
    if (texts && now === seen) return texts
    const touched = texts ? since.all({ seen }) : []
    // Erasing a person takes names out of records that it does not name.
    const erased = touched.some(({ command }) => command === 'people.privacy.erase')
    const ids = touched.filter(({ entity }) => entity === 'request').map(({ id }) => id)
    const known = texts && !erased && ids.length < FEW ? texts : new Map<RequestId, string>()
    for (const row of known === texts ? some.all(JSON.stringify(ids)) : all.all())
      known.set(row.id, textOf(row))
    seen = now
    texts = known
    return known
  }

  /** The requests that hold each word of `text`, newest first; with `before`, those older than that one. */
  return (text: string, before?: RequestId): RequestId[] => {
    const wanted = wordsOf(text)
    const hits: RequestId[] = []
    for (const [id, folded] of refresh()) {
      if (id === before) break
      if (wanted.every((word) => folded.includes(word))) hits.push(id)
    }
    return hits.toReversed()
  }
}

function textOf(row: Row): string {
  const parts = [numberOf(row), row.title, row.kind, row.person_name, row.email, row.phone]
  return foldText([...parts, row.phone.replace(/\D/g, '')].join('\n'))
}
