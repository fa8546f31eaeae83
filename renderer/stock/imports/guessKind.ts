import { guessColumns, missingColumns } from '../../../shared/stock/columns.ts'
import type { ImportKind } from '../../../shared/stock/contract/papers.ts'

/** What a file with these headers is: dated take-outs of coded items are uses, all else is stock. */
export function guessKind(headers: string[]): ImportKind {
  return missingColumns('uses', guessColumns('uses', headers)).length === 0 ? 'uses' : 'stock'
}
