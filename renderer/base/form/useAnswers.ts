import { useEffect, useRef, useState } from 'react'

/** Milliseconds after the last key stroke before the engine is asked. */
const PAUSE = 70

const nothing: readonly never[] = []

/**
 * What `find` answers to a text being typed: asked after a blink of pause, the question before is aborted and its
 * answer dropped. Nothing for `asked` null. A question that fails has no answer; the field is written in all the same.
 */
export function useAnswers<Answer>(
  asked: string | null,
  find: (text: string, signal: AbortSignal) => Promise<readonly Answer[]>,
): readonly Answer[] {
  const [answers, setAnswers] = useState<readonly Answer[]>(nothing)
  const latest = useRef(find)
  latest.current = find
  useEffect(() => {
    if (asked === null) {
      setAnswers(nothing)
      return undefined
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      latest.current(asked, stop.signal).then(
        (found) => stop.signal.aborted || setAnswers(found),
        () => stop.signal.aborted || setAnswers(nothing),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return answers
}
