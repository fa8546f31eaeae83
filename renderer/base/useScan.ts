import { useEffect, useRef } from 'react'

type Handler = (code: string) => void
const handlers: Handler[] = []

/**
 * While the component is on the screen, codes of the barcode scanner come here instead of to the
 * feature's own onScan. The component mounted last has them.
 */
export function useScan(handler: Handler, when = true): void {
  const latest = useRef(handler)
  latest.current = handler
  useEffect(() => {
    if (!when) return
    const mine: Handler = (code) => latest.current(code)
    handlers.push(mine)
    return () => void handlers.splice(handlers.indexOf(mine), 1)
  }, [when])
}

/** Hands a code to the component that wants it; false when there is none. */
export function dispatchScan(code: string): boolean {
  const handler = handlers.at(-1)
  handler?.(code)
  return handler !== undefined
}
