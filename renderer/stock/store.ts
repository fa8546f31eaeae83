import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ItemId, PlaceId } from '../../shared/base/ids.ts'
import type { MoveKind } from '../../shared/stock/contract/movements.ts'

/** A booking that has a form: the kinds of movement, and a count. */
export type BookingKind = MoveKind | 'count'

/** What a scan said of the next booking: how many one code stands for, and where the item lies. */
export type Scanned = { itemId: ItemId; quantity: number; placeId: PlaceId | null }

/** How this desk looks at the items, and what it booked last. Never the engine's data. */
type Store = {
  category: string | null
  setCategory: (category: string | null) => void
  showRetired: boolean
  setShowRetired: (showRetired: boolean) => void
  ticked: ReadonlySet<string>
  setTicked: (ticked: ReadonlySet<string>) => void
  /** Where each kind was booked last at this desk. */
  lastPlace: Partial<Record<BookingKind, PlaceId>>
  setLastPlace: (kind: BookingKind, placeId: PlaceId) => void
  /** The latest scan; a booking form of its item takes quantity and place from it. */
  scanned: Scanned | null
  setScanned: (scanned: Scanned | null) => void
  /** A code that no item has, while the user says whose it is. */
  unknownCode: string | null
  setUnknownCode: (code: string | null) => void
}

export const useStockStore = create<Store>()(
  persist(
    (set) => ({
      category: null,
      setCategory: (category) => set({ category }),
      showRetired: false,
      setShowRetired: (showRetired) => set({ showRetired }),
      ticked: new Set<string>(),
      setTicked: (ticked) => set({ ticked }),
      lastPlace: {},
      setLastPlace: (kind, placeId) =>
        set(({ lastPlace }) => ({ lastPlace: { ...lastPlace, [kind]: placeId } })),
      scanned: null,
      setScanned: (scanned) => set({ scanned }),
      unknownCode: null,
      setUnknownCode: (unknownCode) => set({ unknownCode }),
    }),
    {
      name: 'counterpart.stock',
      partialize: ({ category, lastPlace }) => ({ category, lastPlace }),
    },
  ),
)
