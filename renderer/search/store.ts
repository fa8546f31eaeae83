import { create } from 'zustand'
import type { Day } from '../../shared/base/dates.ts'
import type { FoundKind } from '../../shared/search/contract.ts'

type SearchState = {
  text: string
  /** Null: all kinds. */
  kind: FoundKind | null
  from: Day | null
  to: Day | null
}

/** What was searched for last: it stands there again when somebody comes back from a record. */
export const useSearchStore = create<SearchState>(() => ({
  text: '',
  kind: null,
  from: null,
  to: null,
}))

/** Begins a search of its own: without the filters of the one before. */
export const searchFor = (text: string) =>
  useSearchStore.setState({ text, kind: null, from: null, to: null })
