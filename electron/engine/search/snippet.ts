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

type Mark = { word: string; start: number; end: number }

/**
 * A piece of a text around the words found, with \u0001 and \u0002 around each; its beginning when none of them stands
 * in it. The words are folded, the text is as people wrote it.
 */
export function makeSnippet(text: string, typed: Typed): string {
  const clean = text.slice(0, FURTHEST).replace(UNSHOWN, ' ')
  let marks: Mark[] = []
  let most = 0
  for (let start = 0; start < clean.length && most < typed.words.length;) {
    const end = endOfPart(clean, start)
    const found = findMarks(clean.slice(start, end), typed, start)
    const words = new Set(found.map(({ word }) => word)).size
    if (words > most) [marks, most] = [found, words]
    start = end
  }
  return cut(clean, marks)
}

// oxlint-disable-next-line no-control-regex -- the marks themselves may stand in no text
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f]/g
/** A word as written; accents may stand as letters of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Letters that fold to two. */
const DOUBLE = /[æœßÆŒẞ]/g
const LETTER = /[\p{L}\p{N}]/u
/** True where a letter or digit stands; half of a letter beyond the first 65,536 counts as one. */
function isLetter(text: string, at: number): boolean {
  const letter = text[at]
  return letter !== undefined && (LETTER.test(letter) || (letter >= '\ud800' && letter <= '\udfff'))
}

function endOfPart(text: string, start: number): number {
  if (start + PART >= text.length) return text.length
  const space = text.indexOf(' ', start + PART)
  return space < 0 || space > start + 2 * PART ? start + PART : space
}

/** Where the words stand in a part of the text, which begins at `offset`. */
function findMarks(part: string, typed: Typed, offset: number): Mark[] {
  const folded = foldText(part)
  // Most parts of a long text hold none: told without taking them apart.
  if (!typed.words.some((word) => folded.includes(word))) return []
  const double = [...part.matchAll(DOUBLE)].map(({ index }, at) => index + at)
  if (folded.length !== part.length + double.length) return findOneByOne(part, typed, offset)
  // Letter by letter the same, but for those that fold to two.
  const written = (index: number) => index - double.filter((at) => at < index).length
  return typed.words
    .flatMap((word, at) => {
      const isWhole = !typed.unfinished || at < typed.words.length - 1
      const marks: Mark[] = []
      for (let index = folded.indexOf(word); index >= 0; index = folded.indexOf(word, index + 1)) {
        const end = index + word.length
        if (isLetter(folded, index - 1) || (isWhole && isLetter(folded, end))) continue
        // Half of a letter that folds to two is marked whole.
        const stop = double.includes(end - 1) ? end + 1 : end
        marks.push({ word, start: written(index) + offset, end: written(stop) + offset })
      }
      return marks
    })
    .toSorted((a, b) => a.start - b.start)
}

/** The same for a text in which accents stand as letters of their own. */
function findOneByOne(part: string, typed: Typed, offset: number): Mark[] {
  return [...part.matchAll(WORD)].flatMap((match) => {
    const word = foundBy(foldText(match[0]), typed)
    if (word === undefined) return []
    const start = match.index + offset
    return [{ word, start, end: start + lengthOf(match[0], word.length) }]
  })
}

/** How much of a word as written folds to so many letters: some fold to two, some to none. */
function lengthOf(written: string, letters: number): number {
  let length = 0
  let folded = 0
  for (const letter of written) {
    const more = foldText(letter).length
    if (folded >= letters && more > 0) break
    folded += more
    length += letter.length
  }
  return length
}

function cut(text: string, marks: Mark[]): string {
  const around = marks[0]?.start ?? 0
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

function afterSpace(text: string, at: number, latest: number): number {
  const space = text.slice(at, latest).search(/\s/)
  return space < 0 ? at : at + space + 1
}
function beforeSpace(text: string, at: number): number {
  const space = text.slice(at - 30, at).search(/\s\S*$/)
  return space < 0 ? at : at - 30 + space
}
