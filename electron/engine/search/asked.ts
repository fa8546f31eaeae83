import type { Day } from '../../../shared/base/dates.ts'
import type { FoundKind } from '../../../shared/search/contract.ts'

export type Asked = {
  text: string
  kinds?: FoundKind[] | undefined
  from?: Day | undefined
  to?: Day | undefined
  limit: number
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** The rows of an index that match, of the days asked for; to be bound by `bind`. */
export function select(
  what: string,
  table: 'search_words' | 'search_pieces',
  asked: Asked,
): string {
  const dated = asked.from !== undefined || asked.to !== undefined
  return `SELECT ${what} FROM ${table}
    ${dated ? `JOIN search_records r ON r.number = ${table}.rowid AND r.day BETWEEN @from AND @to` : ''}
    WHERE ${table} MATCH @match`
}

export const bind = (match: string, { from, to }: Asked) => ({
  match,
  ...(from === undefined && to === undefined
    ? {}
    : { from: from ?? FIRST_DAY, to: to ?? LAST_DAY }),
})
