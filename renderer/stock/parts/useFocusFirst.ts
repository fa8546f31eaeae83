import { useEffect, useRef } from 'react'

/** A part whose first field takes the focus as it appears, ready to be typed over. */
export function useFocusFirst<Part extends HTMLElement>() {
  const part = useRef<Part>(null)
  useEffect(() => focusFirst(part.current), [])
  return part
}

/** Puts the cursor into the first field of a part and selects what stands there. */
export function focusFirst(part: HTMLElement | null): void {
  const field = part?.querySelector<HTMLInputElement>('form input:not([type=hidden])')
  field?.focus()
  field?.select()
}
