import { useEffect, useState } from 'react'

/** A text as it was `pause` milliseconds ago: nothing is asked between two strokes of a typist. */
export function useLater(text: string, pause: number): string {
  const [later, setLater] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return later
}
