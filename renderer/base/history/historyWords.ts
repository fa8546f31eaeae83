import type { TFunction } from 'i18next'

/**
 * Words for what the journal holds. Each feature brings those of its own commands, tables and fields, in its words'
 * `history.commands.<command>`, `history.tables.<table>`, `history.fields.<table>.<column>` and, where a value is a
 * word of the program, `history.values.<table>.<column>.<value>`. A column that means the same in many tables is named
 * once, in `history.columns.<column>`. Without words the stored name is shown.
 *
 * `spaces` are the files of words that there are.
 */
export function createHistoryWords(t: TFunction, spaces: readonly string[]) {
  const words = (stored: string, ...paths: string[]): string =>
    t(
      paths.flatMap((path) => spaces.map((space) => `${space}:history.${path}`)),
      { defaultValue: stored },
    )
  return {
    command: (name: string) => words(name, `commands.${name}`),
    table: (name: string) => words(name, `tables.${name}`),
    field: (table: string, column: string) =>
      words(column, `fields.${table}.${column}`, `columns.${column}`),
    /** A value that is a word of the program; `stored` where it is none. */
    value: (table: string, column: string, stored: string) =>
      words(stored, `values.${table}.${column}.${stored}`),
  }
}
