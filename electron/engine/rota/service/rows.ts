/** Rows of the rota's tables as the contract tells them. */
import type {
  Absence,
  Opening,
  Override,
  Swap,
  Turn,
} from '../../../../shared/rota/contract/plan.ts'
import type { Validity } from '../../../../shared/rota/dayPlan.ts'
import type { Tables } from '../../database/tables.ts'

export const openingOf = (row: Tables['rota_opening']): Opening & Validity => ({
  weekday: row.weekday,
  from: row.opens,
  to: row.closes,
  needed: row.needed,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
})

export const turnOf = (row: Tables['rota_turns']): Turn => ({
  id: row.id,
  staffId: row.staff_id,
  weekday: row.weekday,
  from: row.starts,
  to: row.ends,
  lunchFrom: row.lunch_starts,
  lunchTo: row.lunch_ends,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
})

export const overrideOf = (row: Tables['rota_overrides']): Override => ({
  id: row.id,
  day: row.day,
  staffId: row.staff_id,
  kind: row.kind as Override['kind'],
  from: row.starts,
  to: row.ends,
  reason: row.reason,
  swapId: row.swap_id,
})

export const absenceOf = (row: Tables['rota_absences']): Absence => ({
  id: row.id,
  staffId: row.staff_id,
  kind: row.kind as Absence['kind'],
  fromDay: row.from_day,
  toDay: row.to_day,
  from: row.starts,
  to: row.ends,
  note: row.note,
})

export const swapOf = (row: Tables['rota_swaps']): Swap => ({
  id: row.id,
  state: row.state as Swap['state'],
  askedById: row.asked_by_id,
  day: row.day,
  otherId: row.other_id,
  otherDay: row.other_day,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  answeredByName: row.answered_by,
})
