import type { RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'

const GAP = 6

/**
 * How many of a row's buttons stand beside each other; the row's last one is More, which is only there for the rest.
 * `words` are what they say: a language with longer words has room for fewer.
 */
export function useFitting(words: string): {
  row: RefObject<HTMLDivElement | null>
  fitting: number
} {
  const row = useRef<HTMLDivElement>(null)
  const [fitting, setFitting] = useState(Infinity)
  useLayoutEffect(() => {
    const element = row.current
    if (!element) return undefined
    const measure = () => {
      const widths = [...element.querySelectorAll<HTMLElement>(':scope > button')].map(
        ({ offsetWidth }) => offsetWidth,
      )
      setFitting(countFitting(widths.slice(0, -1), widths.at(-1) ?? 0, element.clientWidth))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [words])
  return { row, fitting }
}

/** All of them, or as many as leave room for More; the first one always. Widths in pixels. */
export function countFitting(widths: readonly number[], more: number, room: number): number {
  const all = widths.reduce((sum, width) => sum + width + GAP, -GAP)
  if (room === 0 || all <= room) return Infinity
  let left = room - more
  const count = widths.findIndex((width) => (left -= width + GAP) < 0)
  return Math.max(1, count === -1 ? widths.length - 1 : count)
}
