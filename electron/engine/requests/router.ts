import type { Procedures } from '../base/context.ts'
import type { Requests } from './service.ts'

/** The requests contract, answered by the service. */
export function createRequestsRouter(_procedures: Procedures, _requests: Requests) {
  return {}
}
