import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { ListField } from '../../shared/agenda/contract/exchange.ts'

export const VIEWS = ['day', 'week', 'month', 'list', 'people', 'rooms'] as const
export type AgendaView = (typeof VIEWS)[number]

/** How this desk looks at the agenda. */
type AgendaStore = {
  view: AgendaView
  setView: (view: AgendaView) => void
  /** Calendars that are not shown. */
  hidden: readonly string[]
  toggle: (calendarId: string) => void
  /** The columns of a list on paper. */
  listFields: readonly ListField[]
  setListFields: (listFields: readonly ListField[]) => void
}

export const useAgendaStore = create<AgendaStore>()(
  persist(
    (set) => ({
      view: 'week',
      setView: (view) => set({ view }),
      hidden: [],
      toggle: (calendarId) =>
        set(({ hidden }) => ({
          hidden: hidden.includes(calendarId)
            ? hidden.filter((id) => id !== calendarId)
            : [...hidden, calendarId],
        })),
      listFields: ['day', 'time', 'title', 'people', 'resources'],
      setListFields: (listFields) => set({ listFields }),
    }),
    {
      name: 'counterpart.agenda',
      partialize: ({ view, hidden, listFields }) => ({ view, hidden, listFields }),
    },
  ),
)
