import { isSameName } from '../../../../shared/stock/importRows.ts'
import { writeReason } from '../../../../shared/stock/importCells.ts'
import type { StockRow } from '../../../../shared/stock/importRows.ts'
import type { KnownItem, Known } from './known.ts'
import { plainName } from './known.ts'

/** What one row of a stock file adds; names stand for records that the import itself makes. */
export type StockAct = {
  row: StockRow
  item: KnownItem
  creates: boolean
  counts: boolean
  offers: boolean
  par: boolean
}

export type StockPlan = {
  acts: StockAct[]
  duplicates: number
  skipped: { row: number; reason: string }[]
}

/**
 * What an import of `rows` would do. Nothing that the office knows is overwritten; what it lacks is added:
 * the item, its first count at a place, a supplier's offer, a par level. A row that adds nothing is a
 * duplicate, so that the same file taken in twice changes nothing. `known` is used up by it.
 */
export function planStock(rows: StockRow[], known: Known): StockPlan {
  const plan: StockPlan = { acts: [], duplicates: 0, skipped: [] }
  for (const row of rows) {
    const found = row.code ? known.byCode.get(row.code) : known.byName.get(plainName(row.name))
    if (found && row.code && !isSameName(found.name, row.name)) {
      const data = { code: row.code, first: found.name, name: row.name }
      plan.skipped.push({ row: row.row, reason: writeReason('code_has_two_names', data) })
      continue
    }
    if (!found && row.barcode && known.barcodes.has(row.barcode)) {
      const reason = writeReason('barcode_taken', { barcode: row.barcode })
      plan.skipped.push({ row: row.row, reason })
      continue
    }
    const item = found ?? { id: null, name: row.name }
    const place = placeKey(row.place, known)
    const act = {
      row,
      item,
      creates: !found,
      counts: row.quantity !== null && isNew(known.counted, item, row, place),
      offers: row.supplier !== '' && isNew(known.offered, item, row, supplierKey(row, known)),
      par: row.par !== null && isNew(known.pars, item, row, place),
    }
    if (act.creates) remember(row, item, known)
    if (act.creates || act.counts || act.offers || act.par) plan.acts.push(act)
    else plan.duplicates++
  }
  return plan
}

/** Notes a pair; false when it was there. An item of this import goes by its code or name. */
function isNew(pairs: Set<string>, item: KnownItem, row: StockRow, other: string): boolean {
  const pair = `${item.id ?? (row.code ? `code ${row.code}` : `name ${plainName(row.name)}`)} ${other}`
  if (pairs.has(pair)) return false
  pairs.add(pair)
  return true
}

function remember(row: StockRow, item: KnownItem, known: Known) {
  if (row.code) known.byCode.set(row.code, item)
  const name = plainName(row.name)
  if (!known.byName.has(name)) known.byName.set(name, item)
  if (row.barcode) known.barcodes.add(row.barcode)
}

function placeKey(place: string, known: Known): string {
  if (place === '') return known.defaultPlace ?? ''
  return known.places.get(plainName(place)) ?? `new ${plainName(place)}`
}

function supplierKey(row: StockRow, known: Known): string {
  return known.suppliers.get(plainName(row.supplier)) ?? `new ${plainName(row.supplier)}`
}
