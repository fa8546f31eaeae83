import type { Procedures } from '../base/context.ts'
import type { Today } from './service.ts'

/** The today contract, answered by the service. */
export function createTodayRouter(_procedures: Procedures, _today: Today) {
  return {}
}
