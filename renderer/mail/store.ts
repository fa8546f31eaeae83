import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ShownFile } from '../base/files/fileBytes.ts'

export const VIEWS = ['all', 'in', 'out', 'due', 'uncollected'] as const
export type MailView = (typeof VIEWS)[number]

/** How this desk looks at the register, and the scans that still lie beside it. */
type Store = {
  view: MailView
  setView: (view: MailView) => void
  registerId: string | null
  setRegisterId: (registerId: string | null) => void
  /** Files taken in and not registered yet: the morning's post. Kept, so that one may stop midway. */
  pile: ShownFile[]
  addToPile: (files: readonly ShownFile[]) => void
  dropFromPile: (fileId: string) => void
  /** Files of the letter that is being entered. */
  attached: ShownFile[]
  setAttached: (files: ShownFile[]) => void
}

export const useMailStore = create<Store>()(
  persist(
    (set) => ({
      view: 'all',
      setView: (view) => set({ view }),
      registerId: null,
      setRegisterId: (registerId) => set({ registerId }),
      pile: [],
      addToPile: (files) =>
        set(({ pile }) => {
          const known = new Set(pile.map(({ fileId }) => fileId))
          return { pile: [...pile, ...files.filter(({ fileId }) => !known.has(fileId))] }
        }),
      dropFromPile: (fileId) =>
        set(({ pile }) => ({ pile: pile.filter((file) => file.fileId !== fileId) })),
      attached: [],
      setAttached: (attached) => set({ attached }),
    }),
    {
      name: 'counterpart.mail',
      partialize: ({ view, registerId, pile, attached }) => ({ view, registerId, pile, attached }),
    },
  ),
)
