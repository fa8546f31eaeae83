import { foldText } from '../../../shared/base/fold.ts'
import type { Typed } from './typed.ts'
import { foundBy } from './typed.ts'

const LONGEST = 180
const BEFORE = 50
/** Texts are looked through in parts of this length, and no further than this. */
const PART = 1500
const FURTHEST = 150_000

const OPEN = '\u0001'
const CLOSE = '\u0002'

type Mark = { start: number; end: number }

/**
 * A piece of a text around the words found, with \u0001 and \u0002 around each; its beginning when none of them stands
 * in it. The words are folded, the text is as people wrote it.
 */
export function makeSnippet(text: string, typed: Typed): string {
  const clean = text.slice(0, FURTHEST).replace(UNSHOWN, ' ')
  let best = { start: 0, words: 0 }
  for (let start = 0; start < clean.length; start = endOfPart(clean, start)) {
    const words = countWords(foldText(clean.slice(start, endOfPart(clean, start))), typed)
    if (words > best.words) best = { start, words }
    if (best.words === typed.words.length) break
  }
  if (best.words === 0) return cut(clean, 0, [])
  const part = clean.slice(best.start, endOfPart(clean, best.start))
  const marks = findMarks(part, typed).map(({ start, end }) => ({
    start: start + best.start,
    end: end + best.start,
  }))
  return cut(clean, marks[0]?.start ?? best.start, marks)
}

// oxlint-disable-next-line no-control-regex -- the marks themselves may stand in no text
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f]/g
const WORD = /[\p{L}\p{N}]+/gu

const endOfPart = (text: string, start: number): number => {
  if (start + PART >= text.length) return text.length
  const space = text.indexOf(' ', start + PART)
  return space < 0 || space > start + 2 * PART ? start + PART : space
}

function countWords(folded: string, typed: Typed): number {
  // Most parts hold none: told without taking them apart.
  if (!typed.words.some((word) => folded.includes(word))) return 0
  return new Set((folded.match(WORD) ?? []).flatMap((word) => foundBy(word, typed) ?? [])).size
}

/** Where the words stand in the text as written: letters may fold to two, or to none. */
function findMarks(text: string, typed: Typed): Mark[] {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = foldText(letter)
    for (let index = 0; index < plain.length; index += 1) places.push(at)
    folded += plain
    at += letter.length
  }
  places.push(at)
  return [...folded.matchAll(WORD)].flatMap((match) => {
    const wanted = foundBy(match[0], typed)
    if (wanted === undefined) return []
    const start = places[match.index]!
    // A letter that folds to two is marked whole, and so are accents that stand on their own after it.
    const last = places[match.index + wanted.length - 1]!
    let end = match.index + wanted.length
    while (end < places.length - 1 && places[end] === last) end += 1
    return [{ start, end: places[end]! }]
  })
}

function cut(text: string, around: number, marks: Mark[]): string {
  const from = around <= BEFORE ? 0 : afterSpace(text, around - BEFORE, around)
  const end = from + LONGEST >= text.length ? text.length : beforeSpace(text, from + LONGEST)
  let shown = ''
  let at = from
  for (const { start, end: stop } of marks) {
    if (start < at || stop > end) continue
    shown += text.slice(at, start) + OPEN + text.slice(start, stop) + CLOSE
    at = stop
  }
  shown += text.slice(at, end)
  const oneLine = shown.replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${oneLine}${end < text.length ? ' …' : ''}`
}

const afterSpace = (text: string, at: number, latest: number): number => {
  const space = text.slice(at, latest).search(/\s/)
  return space < 0 ? at : at + space + 1
}
const beforeSpace = (text: string, at: number): number => {
  const space = text.slice(at - 30, at).search(/\s\S*$/)
  return space < 0 ? at : at - 30 + space
}
