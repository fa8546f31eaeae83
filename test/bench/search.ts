/** The search over everything at 200,000 records of about 100 words, against FTS5 alone on the same texts. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { instantOf } from '../../shared/base/dates.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { RequestId } from '../../shared/base/ids.ts'
import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'
import { createRandom } from './seed.ts'

const QUERIES = 44
const WORDS = 40_000
const SYLLABLES =
  'ba be bi bo da de di do fa fi fø ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po præ ra re ri ro sa se si so sko sta stra ta te ti to va ve vi vo åb še ža šti'.split(
    ' ',
  )

type Query = { words: string; match: string }

/** Requests with texts whose words are as unequally common as those of a language. Gives queries that find some. */
function fillTexts(database: Database, records: number): Query[] {
  const random = createRandom(4711)
  const words = Array.from({ length: WORDS }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 4) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!,
    ).join(''),
  )
  // The n-th most common word comes once for n times of the most common one.
  const word = () => words[Math.floor(WORDS ** random()) - 1]!
  const text = (length: number) => Array.from({ length }, word)
  const insert = database.prepare(
    `INSERT INTO requests (id, year, number, state, title, body, kind, person_name, phone, email, source_kind, urgent,
       received_at, told_by, answer, waiting_for, next_step, version)
     VALUES (?, 2016, ?, 'told', ?, ?, '', '', '', '', 'none', 0, ?, '', '', '', '', 1)`,
  )
  const queries: Query[] = []
  const every = Math.floor(records / QUERIES)
  const now = Date.now()
  database.transaction(() => {
    for (let number = 1; number <= records; number += 1) {
      const title = text(6)
      const body = text(60 + Math.floor(random() * 80))
      const at = instantOf(now - (records - number) * 1_500_000)
      insert.run(newId<RequestId>(), number, title.join(' '), body.join(' '), at)
      if (number % every !== 0 || queries.length === QUERIES) continue
      const [whole, other] = [body[3]!, body.find((each, at) => at > 10 && each.length > 5)!]
      const begun = other.slice(0, 4)
      queries.push({ words: `${whole} ${begun}`, match: `"${whole}" "${begun}"*` })
    }
  })
  return queries
}

/** FTS5 alone: the same tokenizer and prefixes, external content, top 50 by rank with snippet and row. */
function openRaw(file: string, office: string) {
  const database = openDatabase(file)
  database.exec(`ATTACH '${office}' AS office;
    CREATE TABLE texts (number INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    INSERT INTO texts SELECT number, title, body FROM office.requests;
    DETACH office;
    CREATE VIRTUAL TABLE words USING fts5(title, body, content='texts', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='2 3')`)
  const start = performance.now()
  database.exec("INSERT INTO words (words) VALUES ('rebuild')")
  const taken = performance.now() - start
  const find = database.prepare(
    `SELECT t.number, t.title, t.body, snippet(words, 1, '<', '>', '…', 24) AS snippet FROM words
     JOIN texts t ON t.number = words.rowid WHERE words MATCH ? ORDER BY rank LIMIT 50`,
  )
  return { taken, find: (match: string) => find.all(match), close: () => database.close() }
}

const ninetieth = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.9)]!

/** Fills an office of its own with `records` requests, indexes it, and asks the same of both. */
export async function measureSearch(
  records: number,
  rounds: number,
): Promise<{ rows: Row[]; facts: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  const options = { folder, version: 'bench' }
  try {
    await (await openEngine(options)).stop()
    const file = join(folder, 'office.db')
    const database = openDatabase(file)
    const queries = fillTexts(database, records)
    database.close()
    const before = statSync(file).size
    const raw = openRaw(join(folder, 'raw.db'), file)

    const engine = await openEngine(options)
    const context = engine.contextFor({ desk: 'bench', origin: 'test' })
    const client: OfficeClient = createRouterClient(engine.router, { context })
    const start = performance.now()
    while ((await client.search.query({ text: 'zz' })).waiting > 0);
    const taken = performance.now() - start

    const [ours, alone]: [number[], number[]] = [[], []]
    for (const { words, match } of queries) {
      const times: [number[], number[]] = [[], []]
      for (let round = -1; round < rounds; round += 1) {
        const first = performance.now()
        await client.search.query({ text: words })
        const second = performance.now()
        raw.find(match)
        if (round < 0) continue
        times[0].push(second - first)
        times[1].push(performance.now() - second)
      }
      ours.push(median(times[0]))
      alone.push(median(times[1]))
    }
    // As somebody types: every beginning of a common and of a rare word.
    const typing: number[] = []
    for (const { words } of queries.slice(0, 6))
      for (let length = 2; length <= words.length; length += 1) {
        const begun = performance.now()
        await client.search.query({ text: words.slice(0, length) })
        typing.push(performance.now() - begun)
      }
    raw.close()
    await engine.stop()
    const shown = records.toLocaleString('en')
    return {
      rows: [
        compare(`Search of ${shown} texts, median`, median(ours), median(alone), 'ms: FTS5', 1.3),
        compare('Search, 90th percentile', ninetieth(ours), ninetieth(alone), 'ms: FTS5', 1.5),
        compare('Index of the search made anew', taken, raw.taken, 'ms: rebuild of FTS5', 5),
      ],
      facts: [
        `Search as one types: median ${median(typing).toFixed(1)} ms, 90th percentile ${ninetieth(typing).toFixed(1)} ms, longest ${Math.max(...typing).toFixed(0)} ms (${typing.length} keys)`,
        `Index of ${shown} texts: ${((statSync(file).size - before) / 1e6).toFixed(0)} MB beside ${(before / 1e6).toFixed(0)} MB of records`,
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
