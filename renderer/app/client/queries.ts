import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { client } from './client.ts'

/**
 * Queries of the contract for TanStack Query: `useQuery(orpc.stock.items.list.queryOptions({ input: {} }))`.
 * What they show is kept true by liveUpdates.ts.
 */
export const orpc = createTanstackQueryUtils(client)
