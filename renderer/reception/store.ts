import { create } from 'zustand'
import type { Day } from '../../shared/base/dates.ts'

/** How this desk looks at the log, while the app runs. */
type Store = {
  /** Null: today, whatever day that is. */
  day: Day | null
  setDay: (day: Day | null) => void
  search: string
  setSearch: (search: string) => void
  shown: 'board' | 'list'
  setShown: (shown: 'board' | 'list') => void
}

export const useReception = create<Store>((set) => ({
  day: null,
  setDay: (day) => set({ day }),
  search: '',
  setSearch: (search) => set({ search }),
  shown: 'board',
  setShown: (shown) => set({ shown }),
}))
