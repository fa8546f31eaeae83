import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'
import { loadWithStyles } from '../base/loadWithStyles.ts'
import type { FloatingProps } from './Floating.tsx'

/** Milliseconds after which a window that draws no frame is taken to be out of sight. */
const UNSEEN = 500

type Loaded = { Floating: ComponentType<FloatingProps> }

/** What floats over the pages; null until the first screen was painted and its code has come. */
export function useFloating(): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    const load = () => void loadWithStyles(() => import('./Floating.tsx')).then(setLoaded)
    // The first task after the frame; a window out of sight draws none, and must not wait for it.
    let timer = setTimeout(load, UNSEEN)
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      timer = setTimeout(load)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return loaded
}
