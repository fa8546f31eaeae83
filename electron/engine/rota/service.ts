import type { Parts } from '../base/parts.ts'
import type { People } from '../people/service.ts'

export type Rota = ReturnType<typeof createRota>

/** Who is at the front when. */
export function createRota(_parts: Parts & { people: People }) {
  return {}
}
