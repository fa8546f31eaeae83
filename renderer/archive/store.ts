import { create } from 'zustand'

type ArchiveStore = {
  /** The class whose files alone are listed. */
  classId: string | null
  showClass: (classId: string | null) => void
  /** The box scanned last, and when (milliseconds since 1970): the next shelf takes it. */
  carried: { code: string; at: number } | null
  carry: (carried: { code: string; at: number } | null) => void
}

/** What the archive's pages remember while the window is open. */
export const useArchiveStore = create<ArchiveStore>((set) => ({
  classId: null,
  showClass: (classId) => set({ classId }),
  carried: null,
  carry: (carried) => set({ carried }),
}))
