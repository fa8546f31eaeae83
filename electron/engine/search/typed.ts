import { foldText } from '../../../shared/base/fold.ts'

/** What somebody typed, as words to be found. */
export type Typed = {
  /** Folded words. */
  words: string[]
  /** True while the last word may be the beginning of a longer one. */
  unfinished: boolean
}

const MOST_WORDS = 12

/**
 * The words of a search. A single letter at the end is left out until it grows: as a beginning it would match nearly
 * everything. Nothing to search for gives no words.
 */
export function readTyped(text: string): Typed {
  const folded = foldText(text)
  const words = (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  const unfinished = /[\p{L}\p{N}]$/u.test(folded.trimEnd())
  if (unfinished && !/\s$/.test(text) && (words.at(-1)?.length ?? 0) < 2) words.pop()
  if (words.length === 1 && words[0]!.length < 2) return { words: [], unfinished }
  return { words, unfinished }
}

/** The query for the index of words; each word in quotes, so that none is taken for an operator. */
export function matchOf(typed: Typed): string {
  return typed.words.map((_, at) => matchOfWord(typed, at)).join(' AND ')
}

/** The query for one of the words. */
export function matchOfWord({ words, unfinished }: Typed, at: number): string {
  const word = words[at]!
  return unfinished && at === words.length - 1 && word.length > 1 ? `"${word}"*` : `"${word}"`
}

/** The query for the index of pieces that hold `word`, or null for one too short to be found inside others. */
export function piecesOf(word: string): string | null {
  return Array.from(word).length < 3 ? null : `"${word}"`
}

/** Which of the words typed the folded `word` of a text is, or undefined. */
export function foundBy(word: string, { words, unfinished }: Typed): string | undefined {
  return words.find((wanted, at) =>
    unfinished && at === words.length - 1 ? word.startsWith(wanted) : word === wanted,
  )
}
