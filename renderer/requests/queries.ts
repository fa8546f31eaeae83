import { useQuery } from '@tanstack/react-query'
import type { RequestId } from '../../shared/base/ids.ts'
import { orpc } from '../app/client/queries.ts'
import type { Request } from '../../shared/requests/contract.ts'

/** All that is open, by promise and age: what the board shows, and the list at first. */
export const useOpenRequests = () =>
  useQuery(orpc.requests.list.queryOptions({ input: { open: true, limit: 2000 } }))

export const useRequest = (requestId: string) =>
  useQuery(orpc.requests.get.queryOptions({ input: { requestId: requestId as RequestId } }))

/** What runs for whoever sits here, and what lies under it. */
export const useStack = () => useQuery(orpc.requests.stack.queryOptions({ input: {} }))

/** The request that would be left by taking up `other`; null while nothing else runs. */
export function useInTheWay(other: string): Request | null {
  const running = useStack().data?.running
  return running && running.id !== other ? running : null
}

export const useStaff = () =>
  useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? none

const none: never[] = []
