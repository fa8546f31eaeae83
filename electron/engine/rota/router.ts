import type { Procedures } from '../base/context.ts'
import type { Rota } from './service.ts'

/** The rota contract, answered by the service. */
export function createRotaRouter(_procedures: Procedures, _rota: Rota) {
  return {}
}
