import { isSameName } from '../../../../shared/stock/importRows.ts'
import { writeReason } from '../../../../shared/stock/importCells.ts'
import type { UseRow } from '../../../../shared/stock/importRows.ts'
import type { Known, KnownItem } from './known.ts'
import { plainName } from './known.ts'

export type UseAct = { row: UseRow; item: KnownItem; creates: boolean }
export type UsePlan = {
  acts: UseAct[]
  duplicates: number
  skipped: { row: number; reason: string }[]
}

/**
 * What an import of uses would do. A row whose key is booked already is a duplicate. An item that is not
 * known is made where the file names it; a row without a name for it is left out.
 */
export function planUses(
  rows: UseRow[],
  known: Known,
  isBooked: (key: string) => boolean,
): UsePlan {
  const plan: UsePlan = { acts: [], duplicates: 0, skipped: [] }
  for (const row of rows) {
    const found = known.byCode.get(row.code)
    if (!found && row.name === '') {
      plan.skipped.push({ row: row.row, reason: writeReason('unknown_code', { code: row.code }) })
      continue
    }
    if (found && row.name !== '' && !isSameName(found.name, row.name)) {
      const data = { code: row.code, first: found.name, name: row.name }
      plan.skipped.push({ row: row.row, reason: writeReason('code_has_two_names', data) })
      continue
    }
    if (isBooked(row.key)) {
      plan.duplicates++
      continue
    }
    const item = found ?? { id: null, name: row.name }
    if (!found) {
      known.byCode.set(row.code, item)
      const name = plainName(row.name)
      if (!known.byName.has(name)) known.byName.set(name, item)
    }
    plan.acts.push({ row, item, creates: !found })
  }
  return plan
}
