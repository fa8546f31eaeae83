import { useEffect, useRef } from 'react'
import type { Hotkey } from './hotkeys.ts'
import { addHotkey } from './hotkeys.ts'

/**
 * A key that works while the component is on the screen; it stands in the keyboard map (?).
 * `when: false` takes it away for the time being.
 */
export function useHotkey({ scope, keys, label, run, when = true }: Hotkey & { when?: boolean }) {
  const latest = useRef(run)
  latest.current = run
  useEffect(
    () => (when ? addHotkey({ scope, keys, label, run: () => latest.current() }) : undefined),
    [scope, keys, label, when],
  )
}
