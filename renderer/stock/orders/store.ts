import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { PlaceId } from '../../../shared/base/ids.ts'

export type OrderFilter = 'open' | 'done' | 'all'

/** How this desk looks at orders, and where it last received one. */
type Store = {
  filter: OrderFilter
  setFilter: (filter: OrderFilter) => void
  receivedAt: PlaceId | null
  setReceivedAt: (placeId: PlaceId) => void
}

export const useOrdersStore = create<Store>()(
  persist(
    (set) => ({
      filter: 'open',
      setFilter: (filter) => set({ filter }),
      receivedAt: null,
      setReceivedAt: (receivedAt) => set({ receivedAt }),
    }),
    {
      name: 'counterpart.orders',
      partialize: ({ filter, receivedAt }) => ({ filter, receivedAt }),
    },
  ),
)
