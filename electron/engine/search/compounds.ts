import { foldText } from '../../../shared/base/fold.ts'
import type { Database } from '../database/database.ts'
import type { IndexedRecord } from '../base/indexed.ts'
import type { Typed } from './typed.ts'
import { foundBy, matchOfWord, piecesOf } from './typed.ts'
import type { Place, createReadAll } from './places.ts'
import { keyOf } from './places.ts'
import type { Asked } from './asked.ts'
import { bind, select } from './asked.ts'

/** Titles that are read for one word inside compounds. */
const MOST_PIECES = 100
/** Above so many records that hold a word it is not told which of the candidates do. */
const MOST_HOLDERS = 1000
const NONE: ReadonlySet<number> = new Set()

/** Records in whose title a word stands inside another, and every other word somewhere. */
export function createInsideCompounds(
  database: Database,
  places: (numbers: readonly number[]) => Place[],
  readAll: ReturnType<typeof createReadAll>,
) {
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
  return (typed: Typed, asked: Asked, known: ReadonlySet<number>): Place[] => {
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
    const candidates = places(numbers).toSorted((a, b) => b.number - a.number)
    const records = readAll(candidates)
    return candidates.filter((place) => {
      const record = records.get(keyOf(place))
      return record !== undefined && holdsAll(record, typed)
    })
  }
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
