import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { OfferId } from '../../../shared/base/ids.ts'
import type { Money } from '../../../shared/base/money.ts'

/** Another pack of the same supplier, taken this once. */
export type OtherPack = {
  offerId: OfferId
  partNumber: string
  packName: string
  packQuantity: number
  price: Money | null
}

/** What this desk changed of a proposed line and has not ordered yet. */
export type LineEdit = { ticked?: boolean; packs?: number; pack?: OtherPack }

type Store = {
  edits: Record<string, LineEdit>
  edit: (itemId: string, part: LineEdit) => void
  forget: (itemIds: readonly string[]) => void
}

/** The ticks and packs of To order until they become an order; they outlive a reload and an engine crash. */
export const useToOrderStore = create<Store>()(
  persist(
    (set) => ({
      edits: {},
      edit: (itemId, part) =>
        set(({ edits }) => ({ edits: { ...edits, [itemId]: { ...edits[itemId], ...part } } })),
      forget: (itemIds) =>
        set(({ edits }) => ({
          edits: Object.fromEntries(Object.entries(edits).filter(([id]) => !itemIds.includes(id))),
        })),
    }),
    {
      name: 'counterpart.toOrder',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ edits }) => ({ edits }),
    },
  ),
)
