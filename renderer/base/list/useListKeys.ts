import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { foldText } from '../../../shared/base/fold.ts'

type Options = {
  count: number
  /** Index of the row under the cursor, -1 for none. */
  cursor: number
  pageRows: () => number
  moveTo: (index: number) => void
  open: (index: number) => void
  /** Null when rows cannot be ticked. */
  tick: ((index: number) => void) | null
  tickAll: () => void
  act: (index: number) => void
  /** The text that typing jumps to, by row. */
  labelOf: (index: number) => string
  focusSearch: (() => void) | null
  /** False where letters are keys of the page. */
  lettersJump: boolean
}

const PAUSE_MS = 800

/** The keys of a list: arrows, pages, Home/End, Enter, Space, Ctrl+Enter, Ctrl+A, letters to jump. */
export function useListKeys(options: Options) {
  const typed = useRef({ text: '', at: 0 })

  const jump = (letter: string) => {
    const now = performance.now()
    const text = (now - typed.current.at < PAUSE_MS ? typed.current.text : '') + foldText(letter)
    typed.current = { text, at: now }
    // The same letter again goes on to the next row that begins with it.
    const again = text.length > 1 && text === text[0]?.repeat(text.length)
    const wanted = again ? (text[0] ?? '') : text
    const from = Math.max(options.cursor, 0) + (text.length === 1 || again ? 1 : 0)
    for (let step = 0; step < options.count; step++) {
      const index = (from + step) % options.count
      if (foldText(options.labelOf(index)).startsWith(wanted)) return options.moveTo(index)
    }
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return
    const { count, cursor } = options
    const control = event.ctrlKey || event.metaKey
    const last = count - 1
    const move = (index: number) => count > 0 && options.moveTo(Math.min(Math.max(index, 0), last))
    if (event.key === 'ArrowDown') move(cursor + 1)
    else if (event.key === 'ArrowUp' && cursor <= 0 && options.focusSearch) options.focusSearch()
    else if (event.key === 'ArrowUp') move(cursor - 1)
    else if (event.key === 'PageDown') move(cursor + options.pageRows())
    else if (event.key === 'PageUp') move(cursor - options.pageRows())
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(last)
    else if (event.key === 'Enter' && control && cursor >= 0) options.act(cursor)
    else if (event.key === 'Enter' && cursor >= 0) options.open(cursor)
    else if (event.key === ' ' && options.tick && cursor >= 0) options.tick(cursor)
    else if (event.key === 'a' && control && options.tick) options.tickAll()
    else if (options.lettersJump && !control && /^[\p{L}\p{N}]$/u.test(event.key)) jump(event.key)
    else return
    event.preventDefault()
  }
}
