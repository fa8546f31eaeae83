import { createContext, useContext } from 'react'
import type { Language } from '../../shared/base/schemas.ts'

/** How this desk looks and speaks, and the ways to change it. The frame provides it. */
export type Look = {
  /** Null: the system's. */
  language: Language | null
  setLanguage: (language: Language | null) => void
  scheme: 'auto' | 'light' | 'dark'
  setScheme: (scheme: 'auto' | 'light' | 'dark') => void
  contrast: 'auto' | 'more'
  setContrast: (contrast: 'auto' | 'more') => void
  /** Percent. */
  textSize: number
  setTextSize: (textSize: number) => void
  textSizes: readonly number[]
}

export const LookContext = createContext<Look | null>(null)

/** The desk's look, for the screen that sets it. */
export function useLook(): Look {
  const look = useContext(LookContext)
  if (!look) throw new Error('useLook needs the frame')
  return look
}
