import type { FoundKind } from '../../../shared/search/contract.ts'
import type { Log } from '../base/log.ts'
import type { Database } from '../database/database.ts'
import type { Check } from '../office/upkeep.ts'
import type { Indexed } from '../base/indexed.ts'
import type { WordIndex } from './wordIndex.ts'
import { FORM } from './wordIndex.ts'

/** Records read in one go. */
const AT_ONCE = 20
/** How long a slice may hold up whoever works meanwhile, in milliseconds. */
const SLICE = 20
/** Between a commit and the indexing of what it changed: work in a row is indexed together. */
const PAUSE = 150
/** Pages of the index that are written anew in one step, while what was forgotten is taken out of its bytes. */
const MERGE_PAGES = 32
/** Where more than this was indexed in a row, the index is written anew after it: it is searched faster in one piece. */
const MANY = 5000
/** How long a search may wait for what was changed just before it. */
const BEFORE_ASKING = 60

type Parts = { database: Database; index: WordIndex; indexed: readonly Indexed[]; log: Log }

/**
 * Keeps the index true. Triggers note every changed record as stale in the transaction that changed it, whoever wrote
 * it; here they are read and indexed, in small slices beside other work. What a crash interrupts is still noted.
 */
export function createKeeper({ database, index, indexed, log }: Parts) {
  const some = database.prepare<{ kind: FoundKind; id: string }>(
    `SELECT kind, id FROM search_stale WHERE kind = (SELECT kind FROM search_stale LIMIT 1) LIMIT ${AT_ONCE}`,
  )
  const done = database.prepare('DELETE FROM search_stale WHERE kind = ? AND id = ?')
  const count = database.prepare<{ count: number }>('SELECT count(*) AS count FROM search_stale')
  const any = database.prepare('SELECT 1 FROM search_stale LIMIT 1')
  const form = database.prepare<{ form: number }>('SELECT form FROM search_form')
  const providers = new Map(indexed.map((each) => [each.kind, each]))
  const isStale = () => any.get() !== undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  /** Tables of the index whose bytes may hold words that were forgotten, each with how far it is written anew. */
  const unclean = new Map<string, 'begin' | 'go on'>()
  const changes = database.prepare<{ count: number }>('SELECT total_changes() AS count')

  let inRow = 0

  const cleanSoon = (): void => {
    for (const table of ['search_words', 'search_pieces']) unclean.set(table, 'begin')
    schedule(0)
  }
  const indexFew = (): boolean => {
    const rows = some.all()
    const kind = rows[0]?.kind
    if (kind === undefined) {
      if (inRow > MANY) cleanSoon()
      inRow = 0
      return false
    }
    inRow += rows.length
    const records = new Map(
      providers
        .get(kind)
        ?.read(rows.map(({ id }) => id))
        .map((record) => [record.id, record]),
    )
    for (const { id } of rows) {
      const record = records.get(id)
      if (record) index.put(kind, record)
      else index.remove(kind, id)
      done.run(kind, id)
    }
    return true
  }
  /** One transaction of about `ms` milliseconds. */
  const indexFor = (ms: number): void => {
    if (!isStale()) return
    const end = performance.now() + ms
    database.transaction(() => {
      while (indexFew() && performance.now() < end);
    })
  }
  /**
   * One step of writing a table anew, without what was taken out of it; false when all is done. FTS5 tells no other
   * way that there is nothing more to merge than by changing fewer than two rows.
   */
  const writeAnew = (): boolean => {
    const [table, state] = unclean.entries().next().value ?? []
    if (table === undefined) return false
    const before = changes.get()!.count
    const pages = state === 'begin' ? -MERGE_PAGES : MERGE_PAGES
    database.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages)
    if (changes.get()!.count - before < 2) unclean.delete(table)
    else unclean.set(table, 'go on')
    // The old pages lie in the database, and in its log, until both are brought together.
    if (unclean.size === 0) database.pragma('wal_checkpoint(TRUNCATE)')
    return true
  }
  const run = (): void => {
    timer = undefined
    try {
      indexFor(SLICE)
      if (isStale() || writeAnew()) schedule(0)
    } catch (error) {
      // A full disk or a busy database: what is noted stays noted, the next commit or search tries again.
      log.bug(error, 'search')
    }
  }
  const schedule = (pause: number): void => {
    if (timer || closed) return
    timer = setTimeout(run, pause)
    timer.unref()
  }
  const markAll = (): void =>
    database.transaction(() => {
      index.clear()
      database.exec('DELETE FROM search_stale')
      for (const { kind, all } of indexed)
        database.exec(`INSERT INTO search_stale (kind, id) SELECT '${kind}', id FROM (${all})`)
      database.exec(`DELETE FROM search_form; INSERT INTO search_form (form) VALUES (${FORM})`)
    })

  return {
    /** Makes the index of an older form anew, and goes on where the last run ended. */
    start: (): void => {
      if (form.get()?.form !== FORM) markAll()
      schedule(0)
    },
    /** After a commit: what it changed is indexed soon. */
    soon: (): void => schedule(PAUSE),
    /** Indexes what was changed just now, so that it is found at once; much more waits. Gives how many still do. */
    catchUp: (): number => {
      indexFor(BEFORE_ASKING)
      const waiting = count.get()!.count
      if (waiting > 0) schedule(0)
      return waiting
    },
    /** Takes the bytes of what was forgotten out of the index, in small steps beside other work. */
    cleanSoon,
    /** Indexes all that waits. */
    finish: (): void => {
      while (isStale()) indexFor(1000)
    },
    /** Makes everything anew in the background: the office's days have changed. */
    rebuild: (): void => {
      markAll()
      schedule(0)
    },
    /** Every record of every feature stands in the index or waits, and nothing else does. */
    check: (): Check[] => {
      const differ = indexed.reduce((sum, { kind, all }) => {
        const noted = `SELECT id FROM search_stale WHERE kind = '${kind}'`
        const own = `SELECT id FROM search_records WHERE kind = '${kind}'`
        const sql = `SELECT (SELECT count(*) FROM (SELECT id FROM (${all}) EXCEPT ${own} EXCEPT ${noted}))
          + (SELECT count(*) FROM (${own} EXCEPT SELECT id FROM (${all}) EXCEPT ${noted})) AS count`
        return sum + database.prepare<{ count: number }>(sql).get()!.count
      }, 0)
      const without = database
        .prepare<{ count: number }>(
          `SELECT abs((SELECT count(*) FROM search_records) - (SELECT count(*) FROM search_words_docsize))
             + abs((SELECT count(*) FROM search_records) - (SELECT count(*) FROM search_pieces_docsize)) AS count`,
        )
        .get()!.count
      const faults = differ + without
      return [{ name: 'search', good: faults === 0, detail: faults === 0 ? 'ok' : String(faults) }]
    },
    stop: (): void => {
      closed = true
      clearTimeout(timer)
    },
  }
}
