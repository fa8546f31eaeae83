import { create } from 'zustand'

export const DOSSIER_VIEWS = [
  'all',
  'open',
  'closed',
  'due',
  'lent',
  'held',
  'withoutBox',
  'ended',
] as const
export type DossierView = (typeof DOSSIER_VIEWS)[number]

const none: ReadonlySet<string> = new Set()

type ArchiveStore = {
  /** The class whose files alone are listed. */
  classId: string | null
  showClass: (classId: string | null) => void
  view: DossierView
  showView: (view: DossierView) => void
  /** The dossiers ticked in the list. */
  ticked: ReadonlySet<string>
  tick: (ticked: ReadonlySet<string>) => void
  /** The box scanned last, and when (milliseconds since 1970): the next shelf takes it. */
  carried: { code: string; at: number } | null
  carry: (carried: { code: string; at: number } | null) => void
}

/** What the archive's pages remember while the window is open. */
export const useArchiveStore = create<ArchiveStore>((set) => ({
  classId: null,
  showClass: (classId) => set({ classId, view: 'all', ticked: none }),
  view: 'all',
  showView: (view) => set({ view, ticked: none }),
  ticked: none,
  tick: (ticked) => set({ ticked }),
  carried: null,
  carry: (carried) => set({ carried }),
}))
