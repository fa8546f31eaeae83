import type { FileLike } from '../../../../shared/base/schemas.ts'
import { guessContactColumns } from '../../../../shared/people/columns.ts'
import { readTable } from '../../base/tables/readTable.ts'
import { looksLikeCards } from '../cards/readCards.ts'

/** The headings of a table of contacts and what each is taken for; none for a file of vCards. */
export async function readColumns(file: FileLike, signal?: AbortSignal) {
  const isCards = looksLikeCards(new Uint8Array(await file.arrayBuffer()))
  if (isCards) return { headers: [], columns: {} }
  const { headers } = await readTable(file, signal ? { signal } : {})
  return { headers, columns: guessContactColumns(headers) }
}
