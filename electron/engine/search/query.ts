import { foldText } from '../../../shared/base/fold.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { FoundKind, Hit } from '../../../shared/search/contract.ts'
import type { Database } from '../database/database.ts'
import type { Indexed, IndexedRecord } from '../base/indexed.ts'
import { makeSnippet } from './snippet.ts'
import type { Typed } from './typed.ts'
import { foundBy, matchOf, matchOfWord, piecesOf, readTyped } from './typed.ts'
import { KINDS } from './wordIndex.ts'

/** Above so many matches rank says little and costs much: those found by title, then the newest. */
const MOST_RANKED = 10_000
/** Below so many hits, titles are looked into for words inside compounds too. */
const FEW = 10
/** Titles that are read for one word inside compounds. */
const MOST_PIECES = 100
/** Above so many records that hold a word it is not told which of the candidates do. */
const MOST_HOLDERS = 1000
const NONE: ReadonlySet<number> = new Set()
const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'
/** A word in the title weighs eight times as much as one in the text; the best has the least. */
const RANK = 'bm25(search_words, 8.0, 1.0)'

export type Asked = {
  text: string
  kinds?: FoundKind[] | undefined
  from?: Day | undefined
  to?: Day | undefined
  limit: number
}
type Answer = { hits: Hit[]; counts: { kind: FoundKind; count: number }[] }
type Place = { number: number; kind: FoundKind; id: string }

type Parts = {
  database: Database
  indexed: readonly Indexed[]
  /** The ways a telephone number may stand in the index; none for what is no number. */
  numbersOf: (typed: string) => string[]
}

/** Finds records by words: in a constant number of statements, whatever is found. */
export function createQuery({ database, indexed, numbersOf }: Parts) {
  const places = database.prepare<Place>(
    'SELECT number, kind, id FROM search_records WHERE number IN (SELECT value FROM json_each(?))',
  )
  const providers = new Map(indexed.map((each) => [each.kind, each]))

  const select = (what: string, table: 'search_words' | 'search_pieces', asked: Asked) => {
    const dated = asked.from !== undefined || asked.to !== undefined
    return `SELECT ${what} FROM ${table}
      ${dated ? `JOIN search_records r ON r.number = ${table}.rowid AND r.day BETWEEN @from AND @to` : ''}
      WHERE ${table} MATCH @match`
  }
  const bind = (match: string, { from, to }: Asked) => ({
    match,
    ...(from === undefined && to === undefined
      ? {}
      : { from: from ?? FIRST_DAY, to: to ?? LAST_DAY }),
  })
  const countByKind = (match: string, asked: Asked): number[] => {
    const sums = KINDS.map((_, at) => `sum(search_words.rowid & 15 = ${at})`).join(', ')
    const row = database
      .prepare<{ counts: string }>(select(`json_array(${sums}) AS counts`, 'search_words', asked))
      .get(bind(match, asked))
    return (JSON.parse(row!.counts) as (number | null)[]).map((count) => count ?? 0)
  }
  /**
   * Everything that matches, by rank; null when it is too much. One statement: to find out which words begin so costs
   * more than all the rest, and counting apart would do it again.
   */
  const rankAll = (match: string, asked: Asked): number[] | null => {
    const rows = database
      .prepare<{ number: number; rank: number }>(
        `${select(`search_words.rowid AS number, ${RANK} AS rank`, 'search_words', asked)} LIMIT ${MOST_RANKED + 1}`,
      )
      .all(bind(match, asked))
    if (rows.length > MOST_RANKED) return null
    return rows.sort((a, b) => a.rank - b.rank).map(({ number }) => number)
  }
  const newest = (match: string, asked: Asked): number[] =>
    database
      .prepare<{ number: number }>(
        `${select('search_words.rowid AS number', 'search_words', asked)}
         AND (@kinds >> (search_words.rowid & 15)) & 1 ORDER BY search_words.rowid DESC LIMIT @limit`,
      )
      .all({ ...bind(match, asked), kinds: maskOf(asked.kinds), limit: asked.limit })
      .map(({ number }) => number)
  /** The best of very many: by title when those can be ranked, then the newest. */
  const bestOfMany = (match: string, isShort: boolean, asked: Asked): number[] => {
    const titles = isShort ? null : rankAll(`{title} : (${match})`, asked)
    const first = (titles ?? []).filter((number) => isChosen(kindOf(number), asked.kinds))
    return [...new Set([...first.slice(0, asked.limit), ...newest(match, asked)])].slice(
      0,
      asked.limit,
    )
  }
  /** Those of `numbers` that hold a word as a word, or null where it is too common to tell. */
  const holdersOf = (match: string, numbers: number[]): Set<number> | null => {
    const rows = database
      .prepare<{ number: number }>(
        `SELECT rowid AS number FROM search_words WHERE search_words MATCH ? AND rowid BETWEEN ? AND ?
         LIMIT ${MOST_HOLDERS}`,
      )
      .all(match, Math.min(...numbers), Math.max(...numbers))
    return rows.length < MOST_HOLDERS ? new Set(rows.map(({ number }) => number)) : null
  }
  /** Records in whose title a word stands inside another, and every other word somewhere. */
  const insideCompounds = (typed: Typed, asked: Asked, known: ReadonlySet<number>): Place[] => {
    const pieces = typed.words.map((word) => {
      const match = piecesOf(word)
      if (match === null) return NONE
      const rows = database
        .prepare<{ number: number }>(
          `${select('search_pieces.rowid AS number', 'search_pieces', asked)} ORDER BY search_pieces.rowid DESC LIMIT ${MOST_PIECES}`,
        )
        .all(bind(match, asked))
      return new Set(rows.map(({ number }) => number))
    })
    let numbers = [...new Set(pieces.flatMap((own) => [...own]))].filter((one) => !known.has(one))
    // Most of them lack another word. That the index can tell; read is only what may hold all.
    if (typed.words.length > 1) {
      typed.words.forEach((_word, at) => {
        const inTitle = pieces[at]!
        // Where there were more titles with it, or it is too short to be looked for inside them, it may be in any.
        if (numbers.length === 0 || inTitle.size === MOST_PIECES || inTitle === NONE) return
        const holders = holdersOf(matchOfWord(typed, at), numbers)
        if (holders) numbers = numbers.filter((one) => inTitle.has(one) || holders.has(one))
      })
    }
    if (numbers.length === 0) return []
    const candidates = places.all(JSON.stringify(numbers)).toSorted((a, b) => b.number - a.number)
    const records = readAll(candidates)
    return candidates.filter((place) => {
      const record = records.get(keyOf(place))
      return record !== undefined && holdsAll(record, typed)
    })
  }
  const readAll = (found: Place[]): Map<string, IndexedRecord> => {
    const ids = new Map<FoundKind, string[]>()
    for (const { kind, id } of found) ids.set(kind, [...(ids.get(kind) ?? []), id])
    const records = new Map<string, IndexedRecord>()
    for (const [kind, list] of ids)
      for (const record of providers.get(kind)?.read(list) ?? [])
        records.set(keyOf({ kind, id: record.id }), record)
    return records
  }

  return (asked: Asked): Answer => {
    const typed = readTyped(asked.text)
    if (typed.words.length === 0) return { hits: [], counts: [] }
    const numbers = numbersOf(asked.text).map((number) => ` OR "${number}"*`)
    const match = `(${matchOf(typed)})${numbers.join('')}`
    // Two letters begin so many words that they are never ranked.
    const isShort = typed.words.length === 1 && typed.words[0]!.length < 3
    const ranked = isShort ? null : rankAll(match, asked)
    const counts = ranked ? countOf(ranked) : countByKind(match, asked)
    const best = ranked
      ? ranked.filter((number) => isChosen(kindOf(number), asked.kinds)).slice(0, asked.limit)
      : bestOfMany(match, isShort, asked)
    const found = inOrder(places.all(JSON.stringify(best)), best)
    if (chosen(counts, asked.kinds) < FEW) {
      const known = new Set(best)
      for (const place of insideCompounds(typed, asked, known)) {
        counts[KINDS.indexOf(place.kind)]! += 1
        if (found.length < asked.limit && isChosen(place.kind, asked.kinds)) found.push(place)
      }
    }
    const records = readAll(found)
    const hits = found.flatMap((place) => {
      const record = records.get(keyOf(place))
      return record ? [hitOf(place.kind, record, typed)] : []
    })
    return {
      hits,
      counts: KINDS.map((kind, at) => ({ kind, count: counts[at]! })).filter(
        ({ count }) => count > 0,
      ),
    }
  }
}

const kindOf = (number: number): FoundKind => KINDS[number % 16]!
const countOf = (numbers: number[]): number[] => {
  const counts = KINDS.map(() => 0)
  for (const number of numbers) counts[number % 16]! += 1
  return counts
}
const keyOf = ({ kind, id }: Pick<Place, 'kind' | 'id'>) => `${kind} ${id}`
const isChosen = (kind: FoundKind, kinds: FoundKind[] | undefined) =>
  !kinds || kinds.length === 0 || kinds.includes(kind)
const chosen = (counts: number[], kinds: FoundKind[] | undefined): number =>
  counts.reduce((sum, count, at) => sum + (isChosen(KINDS[at]!, kinds) ? count : 0), 0)
const maskOf = (kinds: FoundKind[] | undefined): number =>
  KINDS.reduce((mask, kind, at) => mask + (isChosen(kind, kinds) ? 2 ** at : 0), 0)

function inOrder(found: Place[], numbers: number[]): Place[] {
  const byNumber = new Map(found.map((place) => [place.number, place]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}

function holdsAll(record: IndexedRecord, typed: Typed): boolean {
  const title = foldText(record.title)
  const missing = new Set(typed.words.filter((word) => !title.includes(word)))
  if (missing.size === 0) return true
  const rest = foldText([record.detail, record.body, record.words ?? ''].join('\n'))
  // Most lack one, which is told without taking the text apart.
  for (const word of missing) if (!rest.includes(word)) return false
  for (const word of rest.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const wanted = foundBy(word, typed)
    if (wanted !== undefined && missing.delete(wanted) && missing.size === 0) return true
  }
  return false
}

function hitOf(kind: FoundKind, record: IndexedRecord, typed: Typed): Hit {
  const { id, title, detail, body, day } = record
  return { kind, id, title, detail, day, snippet: makeSnippet(body, typed) }
}
