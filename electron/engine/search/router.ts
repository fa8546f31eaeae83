import type { Procedures } from '../base/context.ts'
import type { Search } from './service.ts'

/** The search contract, answered by the service. */
export function createSearchRouter({ search: os }: Procedures, search: Search) {
  return { query: os.query.handler(({ input }) => search.query(input)) }
}
