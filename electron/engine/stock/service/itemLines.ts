import type { Day } from '../../../../shared/base/dates.ts'
import { dayFromNumber, dayNumber } from '../../../../shared/base/dates.ts'
import type { ItemLine, ItemStatus } from '../../../../shared/stock/contract/items.ts'
import { monthsOfSupply } from '../../../../shared/stock/forecast.ts'
import { isAtOrBelow } from '../../../../shared/stock/reorder.ts'
import { findRunOut } from '../../../../shared/stock/runOut.ts'
import type { ItemState } from './itemState.ts'

/** More months of supply than this is marked as overstock. */
const OVERSTOCK_MONTHS = 18

/** A state's line, made once: a state is replaced, never changed. */
const madeLines = new WeakMap<ItemState, ItemLine>()

export function lineOf(state: ItemState, today: Day): ItemLine {
  let line = madeLines.get(state)
  if (!line) madeLines.set(state, (line = makeLine(state, today)))
  return line
}

function makeLine(state: ItemState, today: Day): ItemLine {
  const { row } = state
  const runOut = findRunOut(state.position, state.use, dayNumber(today))
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    category: row.category,
    unit: row.unit,
    onHand: state.onHand,
    onOrder: state.onOrder,
    reserved: state.reserved,
    reorderPoint: state.levels.reorderPoint,
    runOut: runOut ? dayFromNumber(runOut.day) : null,
    status: statusOf(state),
    flagged: state.flagged,
    supplier: state.supplier?.name ?? '',
    retired: row.retired_at !== null,
  }
}

/** The worst that can be said of an item. */
function statusOf(state: ItemState): ItemStatus {
  if (state.onHand <= 0) return 'empty'
  if (state.flagged) return 'flagged'
  if (isAtOrBelow(state.position, state.levels.reorderPoint)) return 'due'
  if (state.parTotal !== null && state.position < state.parTotal) return 'low'
  const months = monthsOfSupply(state.onHand, state.use.rate)
  return months !== null && months > OVERSTOCK_MONTHS ? 'overstock' : 'ok'
}
