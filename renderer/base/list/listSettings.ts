import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** How a user arranged one list. Columns that are not named stand as the screen declares them. */
export type ListSettings = {
  widths: Record<string, number>
  order: string[]
  shown: Record<string, boolean>
  sort: { id: string; desc: boolean } | null
}

const untouched: ListSettings = { widths: {}, order: [], shown: {}, sort: null }

type Store = {
  lists: Record<string, ListSettings>
  change: (key: string, part: Partial<ListSettings>) => void
  reset: (key: string) => void
}

/** The arrangement of every list at this desk, by its storageKey; kept between starts. */
export const useListSettings = create<Store>()(
  persist(
    (set) => ({
      lists: {},
      change: (key, part) =>
        set(({ lists }) => ({
          lists: { ...lists, [key]: { ...untouched, ...lists[key], ...part } },
        })),
      reset: (key) => set(({ lists }) => ({ lists: { ...lists, [key]: untouched } })),
    }),
    { name: 'counterpart.lists', partialize: ({ lists }) => ({ lists }) },
  ),
)

/** The settings of one list. */
export const settingsOf = (lists: Record<string, ListSettings>, key: string): ListSettings =>
  lists[key] ?? untouched

/** Where the user was in a list: kept while the app runs, so that coming back finds the place. */
export type ListPlace = { search: string; scroll: number; cursor: string | null }

const places = new Map<string, ListPlace>()

export const placeOf = (key: string): ListPlace =>
  places.get(key) ?? { search: '', scroll: 0, cursor: null }

export function keepPlace(key: string, part: Partial<ListPlace>): void {
  places.set(key, { ...placeOf(key), ...part })
}
