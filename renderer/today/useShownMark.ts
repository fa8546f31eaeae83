import { useEffect } from 'react'

/** Marks, in the browser's own timeline, when the first screen stood with its data: `npm run bench` reads it. */
export function useShownMark(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    // The frame after next: by then what was rendered has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')))
  }, [shown])
}
