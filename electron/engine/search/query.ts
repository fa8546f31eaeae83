import type { FoundKind, Hit } from '../../../shared/search/contract.ts'
import type { Database } from '../database/database.ts'
import type { Indexed, IndexedRecord } from '../base/indexed.ts'
import { makeSnippet } from './snippet.ts'
import type { Typed } from './typed.ts'
import { matchOf, readTyped } from './typed.ts'
import { KINDS } from './wordIndex.ts'
import type { Asked } from './asked.ts'
import { bind, select } from './asked.ts'
import type { Place } from './places.ts'
import { keyOf, createReadAll } from './places.ts'
import { createInsideCompounds } from './compounds.ts'

/** Above so many matches rank says little and costs much: those found by title, then the newest. */
const MOST_RANKED = 10_000
/** Below so many hits, titles are looked into for words inside compounds too. */
const FEW = 10
/** A word in the title weighs eight times as much as one in the text; the best has the least. */
const RANK = 'bm25(search_words, 8.0, 1.0)'

type Answer = { hits: Hit[]; counts: { kind: FoundKind; count: number }[] }

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
  const readAll = createReadAll(indexed)
  const placesOf = (numbers: readonly number[]) => places.all(JSON.stringify(numbers))
  const insideCompounds = createInsideCompounds(database, placesOf, readAll)

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
    const found = inOrder(placesOf(best), best)
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

function hitOf(kind: FoundKind, record: IndexedRecord, typed: Typed): Hit {
  const { id, title, detail, body, day } = record
  return { kind, id, title, detail, day, snippet: makeSnippet(body, typed) }
}
