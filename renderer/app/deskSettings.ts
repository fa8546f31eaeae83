import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { StaffId } from '../../shared/base/ids.ts'
import type { Language } from '../../shared/base/schemas.ts'

export type Scheme = 'auto' | 'light' | 'dark'
export type Contrast = 'auto' | 'more'

/** Text sizes to choose from, in percent. */
export const textSizes = [90, 100, 110, 125, 150] as const

type DeskSettings = {
  /** Null: the system's language. */
  language: Language | null
  scheme: Scheme
  contrast: Contrast
  textSize: (typeof textSizes)[number]
  /** Who is at this desk; null for nobody in particular. */
  staffId: StaffId | null
  /** Whether the panel of the other half stands beside the view. */
  dock: boolean
}

/** How this desk is set up; kept between starts, apart from the office's own data. */
export const useDeskSettings = create<DeskSettings>()(
  persist(
    (): DeskSettings => ({
      language: null,
      scheme: 'auto',
      contrast: 'auto',
      textSize: 100,
      staffId: null,
      dock: false,
    }),
    { name: 'counterpart.desk' },
  ),
)
