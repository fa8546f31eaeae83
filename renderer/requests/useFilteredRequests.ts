import { useQuery } from '@tanstack/react-query'
import { orpc } from '../app/client/queries.ts'
import { useOpenRequests } from './queries.ts'
import type { RequestFilter } from './store.ts'

/** The open requests of the office, or those of whoever sits here; `all` are the office's. */
export function useFilteredRequests(filter: RequestFilter) {
  const open = useOpenRequests()
  const my = filter === 'mine' ? 'owned' : 'followed'
  const mine = useQuery(
    orpc.requests.list.queryOptions({
      input: { open: true, my, limit: 2000 },
      enabled: filter === 'mine' || filter === 'followed',
    }),
  )
  const shown = filter === 'open' ? open : mine
  return { rows: shown.data, all: open.data, error: shown.error ?? open.error }
}
