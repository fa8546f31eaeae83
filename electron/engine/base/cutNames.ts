import { foldText } from '../../../shared/base/fold.ts'

/** What stands where a name was. */
const GAP = '…'

export type NameCutter = {
  /** False only where no name can be: a quick look. */
  mayBeIn(text: string): boolean
  isIn(text: string): boolean
  /** `text` with … for each of the names, and how many there were. */
  cut(text: string): { text: string; mentions: number }
}

/**
 * Finds names in texts however they are written there: case, accents, what stands between the words ("anna.kvist"),
 * the surname first, a genitive's or a case's ending ("Kvists", "Kvista"). Parts of other words are left alone:
 * erasing "Ann" must not touch "Annual".
 */
export function createNameCutter(names: readonly string[]): NameCutter {
  const patterns = names.flatMap((name) => patternsOf(lettersOf(name)))
  if (patterns.length === 0)
    return { mayBeIn: () => false, isIn: () => false, cut: (text) => ({ text, mentions: 0 }) }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const longest = names
    .map((name) =>
      lettersOf(name).reduce((most, word) => (word.length > most.length ? word : most), ''),
    )
    .filter((word) => word !== '')

  const fold = (text: string) => (isPlain(text) ? text.toLowerCase() : foldText(text))
  const hasWord = (folded: string) => longest.some((word) => folded.includes(word))
  const isIn = (text: string): boolean => {
    const folded = fold(text)
    return hasWord(folded) && folded.search(pattern) >= 0
  }
  return {
    mayBeIn: (text) => hasWord(fold(text)),
    isIn,
    cut: (text) => {
      if (!isIn(text)) return { text, mentions: 0 }
      const { folded, places } = foldWithPlaces(text)
      let cut = ''
      let from = 0
      let mentions = 0
      for (const match of folded.matchAll(pattern)) {
        cut += text.slice(from, places[match.index]) + GAP
        from = places[match.index + match[0].length] ?? text.length
        mentions += 1
      }
      cut += text.slice(from)
      return { text: cut, mentions }
    },
  }
}

// oxlint-disable-next-line no-control-regex -- all of ASCII is meant
const isPlain = (text: string) => /^[\u0001-\u007f]*$/.test(text)

const lettersOf = (name: string): string[] => foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []

const BETWEEN = '[^\\p{L}\\p{N}]{1,3}'

/** The words are letters and digits alone: none needs escaping. */
function patternsOf(words: string[]): string[] {
  const [first] = words
  if (first === undefined) return []
  if (words.length === 1) return [`${first}(?:['’]?s)?`]
  const turned = [words.at(-1)!, ...words.slice(0, -1)]
  return [words, turned].map((order) => `${order.join(BETWEEN)}(?:['’]s|\\p{L}{0,2})`)
}

/** The folded text, and for each of its letters where it came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = foldText(letter)
    for (let count = 0; count < plain.length; count += 1) places.push(at)
    folded += plain
    at += letter.length
  }
  return { folded, places }
}

/** The same within the strings of a JSON text, whose form stays whole. */
export function cutInJson(json: string, cutter: NameCutter): { text: string; mentions: number } {
  let mentions = 0
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const { text, mentions: found } = cutter.cut(value)
      mentions += found
      return text
    }
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry)]))
  }
  const text = JSON.stringify(walk(JSON.parse(json)))
  return mentions === 0 ? { text: json, mentions } : { text, mentions }
}
