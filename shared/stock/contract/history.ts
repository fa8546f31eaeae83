import * as z from 'zod'
import { instant } from '../../base/schemas.ts'

export const movementKind = z.enum([
  'receive',
  'issue',
  'transfer',
  'count',
  'return',
  'waste',
  'correction',
])
export type MovementKind = z.infer<typeof movementKind>

/** One row of the ledger as its history shows it; `balance` is the item's level after it. */
export const historyRow = z.object({
  id: z.string(),
  kind: movementKind,
  quantity: z.int(),
  balance: z.int(),
  placeName: z.string(),
  happenedAt: instant,
  recordedAt: instant,
  actor: z.string(),
  reason: z.string(),
  commandId: z.string(),
  reversed: z.boolean(),
  reverses: z.boolean(),
})
export type HistoryRow = z.infer<typeof historyRow>
