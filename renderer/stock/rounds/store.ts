import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What was typed of one line of a walk sheet, as typed. */
export type TypedCell = { counted: string; refilled: string }

/** The numbers typed of a walk, by round and line; on the desk's own disk until they are booked. */
type Store = {
  walks: Record<string, Record<string, TypedCell>>
  type: (roundId: string, line: string, part: Partial<TypedCell>) => void
  forget: (roundId: string) => void
}

const blank: TypedCell = { counted: '', refilled: '' }

export const useWalks = create<Store>()(
  persist(
    (set) => ({
      walks: {},
      type: (roundId, line, part) =>
        set(({ walks }) => {
          const walk = walks[roundId] ?? {}
          return {
            walks: {
              ...walks,
              [roundId]: { ...walk, [line]: { ...blank, ...walk[line], ...part } },
            },
          }
        }),
      forget: (roundId) =>
        set(({ walks }) => ({
          walks: Object.fromEntries(Object.entries(walks).filter(([id]) => id !== roundId)),
        })),
    }),
    { name: 'counterpart.walks', partialize: ({ walks }) => ({ walks }) },
  ),
)
