import { Failure } from '../../../../shared/base/errors.ts'
import type { ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { ItemFields } from '../../../../shared/stock/contract/items.ts'
import type { Patch } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Database } from '../../database/database.ts'

type Row = Tables['stock_items']

/** The codes that name an item: its barcodes, its own code, and the part numbers of its offers. */
export function createCodes(database: Database) {
  const one = database.prepare<Row>('SELECT * FROM stock_items WHERE id = ?')
  const byCode = database.prepare<Row>(
    "SELECT * FROM stock_items WHERE code = ? AND code <> '' AND retired_at IS NULL",
  )
  const barcodesOf = database.prepare<{ code: string; quantity: number }>(
    'SELECT code, quantity FROM stock_barcodes WHERE item_id = ? ORDER BY code',
  )
  const barcode = database.prepare<{ item_id: ItemId; quantity: number }>(
    'SELECT item_id, quantity FROM stock_barcodes WHERE code = ?',
  )
  const byPart = database.prepare<{ item_id: ItemId; pack_quantity: number }>(
    'SELECT item_id, pack_quantity FROM stock_offers WHERE part_number = ? AND retired_at IS NULL LIMIT 2',
  )
  const fullest = database.prepare<{ place_id: PlaceId }>(
    'SELECT place_id FROM stock_levels WHERE item_id = ? ORDER BY quantity DESC LIMIT 1',
  )

  /** TAKEN where another item has one of them. */
  const requireFree = (fields: Patch<ItemFields>, itemId: ItemId | null) => {
    const holder = fields.code ? byCode.get(fields.code) : undefined
    if (holder && holder.id !== itemId)
      throw new Failure('TAKEN', { entity: 'item', field: 'code', value: holder.code })
    for (const { code } of fields.barcodes ?? []) {
      const other = barcode.get(code)
      if (other && other.item_id !== itemId)
        throw new Failure('TAKEN', { entity: 'item', field: 'barcode', value: code })
    }
  }
  const setBarcodes = (
    write: Write,
    itemId: ItemId,
    barcodes: ItemFields['barcodes'] | undefined,
  ) => {
    if (!barcodes) return
    for (const { code } of barcodesOf.all(itemId)) write.remove('stock_barcodes', { code })
    for (const { code, quantity } of new Map(
      barcodes.map((entry) => [entry.code, entry]),
    ).values()) {
      write.insert('stock_barcodes', { code, item_id: itemId, quantity })
    }
  }

  return {
    requireFree,
    setBarcodes,
    barcodesOf: (itemId: ItemId) => barcodesOf.all(itemId),
    byCode: (code: string) => byCode.get(code),

    /** The item that a scanned or typed code names: barcode, then item code, then part number. */
    find: (input: { code: string }) => {
      const scanned = barcode.get(input.code)
      const item = scanned ? one.get(scanned.item_id) : byCode.get(input.code)
      const parts = item ? [] : byPart.all(input.code)
      const row = item ?? (parts.length === 1 ? one.get(parts[0]!.item_id) : undefined)
      if (!row || row.retired_at !== null)
        throw new Failure('NOT_FOUND', { entity: 'item', id: input.code })
      const quantity = scanned?.quantity ?? parts[0]?.pack_quantity ?? 1
      return {
        itemId: row.id,
        name: row.name,
        quantity,
        placeId: fullest.get(row.id)?.place_id ?? null,
      }
    },
  }
}
