import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const FILTERS = ['open', 'mine', 'followed', 'closed'] as const
export type RequestFilter = (typeof FILTERS)[number]

/** How this desk looks at requests. */
type Store = {
  view: 'board' | 'list'
  setView: (view: Store['view']) => void
  filter: RequestFilter
  setFilter: (filter: RequestFilter) => void
  /** Days that the flow looks back. */
  days: number
  setDays: (days: number) => void
}

export const useRequestsStore = create<Store>()(
  persist(
    (set) => ({
      view: 'board',
      setView: (view) => set({ view }),
      filter: 'open',
      setFilter: (filter) => set({ filter }),
      days: 91,
      setDays: (days) => set({ days }),
    }),
    {
      name: 'counterpart.requests',
      partialize: ({ view, filter, days }) => ({ view, filter, days }),
    },
  ),
)
