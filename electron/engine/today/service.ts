import type { Parts } from '../base/parts.ts'
import type { Reception } from '../reception/service.ts'
import type { Requests } from '../requests/service.ts'
import type { Rota } from '../rota/service.ts'
import type { Stock } from '../stock/service.ts'

export type Today = ReturnType<typeof createToday>

type Given = Parts & { rota: Rota; reception: Reception; requests: Requests; stock: Stock }

/** What waits now in both halves of the office. */
export function createToday(_given: Given) {
  return {}
}
