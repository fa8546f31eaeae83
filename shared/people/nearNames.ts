import { wordsOf } from '../base/fold.ts'

/** Slips forgiven in a name of that many letters: none in a short one, where every letter makes another name. */
function slipsIn(letters: number): number {
  return letters < 5 ? 0 : letters < 9 ? 1 : 2
}

/**
 * True when two names may be one person's or one organisation's: the same words in any order ("Berg, Anna"), one a
 * few slips away from the other ("Ana Berg"), or initials ("A. Berg"). Case and accents do not count.
 */
export function isNearName(one: string, other: string): boolean {
  const words = wordsOf(one)
  const others = wordsOf(other)
  if (words.length === 0 || others.length === 0) return false
  const text = words.toSorted().join(' ')
  const otherText = others.toSorted().join(' ')
  if (text === otherText) return true
  return (
    isSlip(words, others) ||
    isSlip(words.toSorted(), others.toSorted()) ||
    haveInitials(words, others)
  )
}

/** True when a few slips make the one of the other, but not two in one short word: "Hansen" is not "Larsen". */
function isSlip(words: string[], others: string[]): boolean {
  const text = words.join(' ')
  const otherText = others.join(' ')
  const slips = slipsIn(Math.min(text.length, otherText.length))
  if (editDistance(text, otherText, slips) > slips) return false
  if (words.length !== others.length) return true
  return words.every((word, at) => {
    const most = Math.max(slipsIn(Math.min(word.length, others[at]!.length)), 1)
    return editDistance(word, others[at]!, most) <= most
  })
}

/** "a berg" and "anna berg", word by word: at least one written out in both, the others equal or initials. */
function haveInitials(words: string[], others: string[]): boolean {
  if (words.length !== others.length || words.length < 2) return false
  let whole = 0
  for (const [at, word] of words.entries()) {
    const other = others[at]!
    if (word === other && word.length > 1) whole += 1
    else if (word[0] !== other[0] || (word.length > 1 && other.length > 1)) return false
  }
  return whole > 0
}

/**
 * Letters to add, take out, change or swap with a neighbour to get from one text to the other (optimal string
 * alignment, Damerau 1964); any number above `most` stands for "more".
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1]
      let cost = Math.min(above[at]! + 1, line[at - 1]! + 1, above[at - 1]! + (same ? 0 : 1))
      const swapped =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (swapped) cost = Math.min(cost, before[at - 2]! + 1)
      line.push(cost)
    }
    if (Math.min(...line) > most) return most + 1
    before = above
    above = line
  }
  return above[other.length]!
}
