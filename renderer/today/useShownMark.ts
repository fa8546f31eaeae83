import { useEffect } from 'react'

/** Marks, in the browser's own timeline, when the first screen stood with its data: `npm run bench` reads it. */
export function useShownMark(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    // The first task after the frame: by then what was rendered has been painted.
    requestAnimationFrame(() => setTimeout(() => performance.mark('shown')))
  }, [shown])
}
