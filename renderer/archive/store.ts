import { create } from 'zustand'

type ArchiveStore = {
  /** The class whose files alone are listed. */
  classId: string | null
  showClass: (classId: string | null) => void
}

/** What the archive's pages remember while the window is open. */
export const useArchiveStore = create<ArchiveStore>((set) => ({
  classId: null,
  showClass: (classId) => set({ classId }),
}))
