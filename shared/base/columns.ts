/** What people head a column with, likeliest first, for each field. */
export type Headings = Record<string, string[]>

/** Headings as they stand in the source: `name|full name|navn`. */
export function readHeadings(lists: Record<string, string>): Headings {
  return Object.fromEntries(
    Object.entries(lists).map(([field, list]) => [
      field,
      list.split('|').map((text) => text.trim()),
    ]),
  )
}

/** A header without case, marks and punctuation: "Vare-nr." and "VARE NR" become "vare nr". */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/**
 * The column of each field, by headings written as `plainHeader` gives them: whole headers first, then headers that
 * begin or end with a known word. A column is never given to two fields; the earlier field has the first choice.
 */
export function matchColumns(
  fields: readonly string[],
  headings: Headings,
  headers: readonly string[],
): Record<string, string> {
  const open = headers
    .map((header) => ({ header, plain: plainHeader(header) }))
    .filter(({ header }) => header !== '')
  const columns: Record<string, string> = {}
  const choose = (fits: (plain: string, word: string) => boolean) => {
    for (const field of fields) {
      if (columns[field] !== undefined) continue
      for (const word of headings[field] ?? []) {
        const index = open.findIndex(({ plain }) => fits(plain, word))
        if (index < 0) continue
        const [taken] = open.splice(index, 1)
        if (taken) columns[field] = taken.header
        break
      }
    }
  }
  choose((plain, word) => plain === word)
  choose(
    (plain, word) =>
      word.length >= 4 && (plain.startsWith(`${word} `) || plain.endsWith(` ${word}`)),
  )
  return columns
}
