import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { BookingKind } from '../../store.ts'

export type BasketLine = { itemId: ItemId; quantity: number | null }

/** What was collected and not booked yet. It outlives a reload and an engine crash. */
type Basket = {
  kind: BookingKind
  setKind: (kind: BookingKind) => void
  /** Null: each item from the place that holds most of it. */
  placeId: PlaceId | null
  setPlaceId: (placeId: PlaceId | null) => void
  toPlaceId: PlaceId | null
  setToPlaceId: (placeId: PlaceId | null) => void
  reason: string
  setReason: (reason: string) => void
  lines: BasketLine[]
  /** Adds units of an item; an item that is there already gets them on top. */
  add: (itemId: ItemId, quantity: number) => void
  setQuantity: (itemId: ItemId, quantity: number | null) => void
  remove: (itemId: ItemId) => void
  clear: () => void
}

export const useBasket = create<Basket>()(
  persist(
    (set) => ({
      kind: 'issue',
      setKind: (kind) => set({ kind }),
      placeId: null,
      setPlaceId: (placeId) => set({ placeId }),
      toPlaceId: null,
      setToPlaceId: (toPlaceId) => set({ toPlaceId }),
      reason: '',
      setReason: (reason) => set({ reason }),
      lines: [],
      add: (itemId, quantity) =>
        set(({ lines }) => {
          const known = lines.find((line) => line.itemId === itemId)
          const more = { itemId, quantity: (known?.quantity ?? 0) + quantity }
          return { lines: [more, ...lines.filter((line) => line !== known)] }
        }),
      setQuantity: (itemId, quantity) =>
        set(({ lines }) => ({
          lines: lines.map((line) => (line.itemId === itemId ? { itemId, quantity } : line)),
        })),
      remove: (itemId) =>
        set(({ lines }) => ({ lines: lines.filter((line) => line.itemId !== itemId) })),
      clear: () => set({ lines: [], reason: '' }),
    }),
    { name: 'counterpart.basket', storage: createJSONStorage(() => sessionStorage) },
  ),
)
