import { useEffect, useRef } from 'react'

/** A part whose first field takes the focus as it appears, where `over` ready to be typed over. */
export function useFocusFirst<Part extends HTMLElement>({ over = true } = {}) {
  const part = useRef<Part>(null)
  useEffect(() => focusFirst(part.current, over), [over])
  return part
}

/** Puts the cursor into the first field of a part; `over` selects what stands there. */
export function focusFirst(part: HTMLElement | null, over = true): void {
  const field = part?.querySelector<HTMLInputElement>('form input:not([type=hidden])')
  field?.focus()
  if (over) field?.select()
}
