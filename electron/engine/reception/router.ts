import type { Procedures } from '../base/context.ts'
import type { Reception } from './service.ts'

/** The reception contract, answered by the service. */
export function createReceptionRouter(_procedures: Procedures, _reception: Reception) {
  return {}
}
