import { QueryClient } from '@tanstack/react-query'
import { isPassing } from './client/limitedLink.ts'

/**
 * What the screens know of the engine. Live updates keep it true; it is asked again after five minutes
 * all the same, because run-out days and overdue orders change with the clock.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 300_000,
      gcTime: 1_800_000,
      retry: (count, error) => count < 3 && isPassing(error),
    },
    mutations: { networkMode: 'always' },
  },
})
