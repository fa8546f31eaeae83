import type { Day } from '../../../shared/base/dates.ts'
import type { FoundKind } from '../../../shared/search/contract.ts'

/** One record as the search finds and shows it; no words of the program's own, for every desk reads its own language. */
export type IndexedRecord = {
  id: string
  /** What it is called: its words weigh most, and are found inside compounds too. */
  title: string
  /** A line that tells it from others of the same title. */
  detail: string
  /** The rest of its text; what is shown around the words found comes from here. */
  body: string
  /** Further words to be found by, never shown: digits of telephone numbers. */
  words?: string
  day: Day | null
}

/** How a feature lets its records be found. */
export type Indexed = {
  kind: FoundKind
  /** A SELECT of the `id` of every record that can be found. */
  all: string
  /** Those of `ids` that can be found, in any order. */
  read(ids: readonly string[]): IndexedRecord[]
}

/** The texts that are not empty, in lines. */
export const lines = (...texts: (string | null | undefined)[]): string =>
  texts.filter(Boolean).join('\n')
/** "a · b" of the texts that are not empty. */
export const line = (...texts: (string | null | undefined)[]): string =>
  texts.filter(Boolean).join(' · ')
