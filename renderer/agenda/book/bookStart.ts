import { create } from 'zustand'
import type { Day } from '../../../shared/base/dates.ts'
import type { ResourceId, StaffId } from '../../../shared/base/ids.ts'

/** What a new booking begins with: where the cursor stood, or what was dragged. Minutes after midnight. */
type Start = { day: Day; from?: number; to?: number; staffId?: StaffId; resourceId?: ResourceId }
type Store = { start: Start | null; begin: (start: Start) => void }

export const useBookStart = create<Store>((set) => ({
  start: null,
  begin: (start) => set({ start }),
}))
