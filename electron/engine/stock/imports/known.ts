import type { ItemId, PlaceId, SupplierId } from '../../../../shared/base/ids.ts'
import type { Database } from '../../database/database.ts'

/** Letters' case and blanks make no other name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}

export type KnownItem = { id: ItemId | null; name: string }

/** What the office holds already, as an import needs to know it: read once for all rows. */
export type Known = {
  byCode: Map<string, KnownItem>
  byName: Map<string, KnownItem>
  barcodes: Set<string>
  /** Places by name, path and code; where names are alike the first one. */
  places: Map<string, PlaceId>
  suppliers: Map<string, SupplierId>
  /** `item place` counted before; `item supplier` offered; `item place` with a par level. */
  counted: Set<string>
  offered: Set<string>
  pars: Set<string>
  /** The place of rows that name none; null where the office has no place yet. */
  defaultPlace: PlaceId | null
}

export function readKnown(
  database: Database,
  places: { id: PlaceId; name: string; path: string; code: string }[],
): Known {
  const byCode = new Map<string, KnownItem>()
  const byName = new Map<string, KnownItem>()
  const items = database.prepare<{ id: ItemId; code: string; name: string }>(
    'SELECT id, code, name FROM stock_items WHERE retired_at IS NULL ORDER BY id',
  )
  for (const item of items.all()) {
    const known = { id: item.id, name: item.name }
    if (item.code !== '') byCode.set(item.code, known)
    const name = plainName(item.name)
    if (!byName.has(name)) byName.set(name, known)
  }
  const placeIds = new Map<string, PlaceId>()
  for (const place of places) {
    for (const name of [place.path, place.name, place.code].map(plainName)) {
      if (name !== '' && !placeIds.has(name)) placeIds.set(name, place.id)
    }
  }
  const pairs = (sql: string) =>
    new Set(
      database
        .prepare<{ pair: string }>(sql)
        .all()
        .map((row) => row.pair),
    )
  const suppliers = database.prepare<{ id: SupplierId; name: string }>(
    'SELECT s.id, c.name FROM stock_suppliers s CROSS JOIN contacts c ON c.id = s.id WHERE s.retired_at IS NULL ORDER BY s.id DESC',
  )
  const barcodes = database.prepare<{ code: string }>('SELECT code FROM stock_barcodes')
  return {
    byCode,
    byName,
    places: placeIds,
    defaultPlace: places[0]?.id ?? null,
    suppliers: new Map(suppliers.all().map((row) => [plainName(row.name), row.id])),
    barcodes: new Set(barcodes.all().map((row) => row.code)),
    counted: pairs(
      "SELECT DISTINCT item_id || ' ' || place_id AS pair FROM stock_counts WHERE annulled_by IS NULL",
    ),
    offered: pairs(
      "SELECT item_id || ' ' || supplier_id AS pair FROM stock_offers WHERE retired_at IS NULL",
    ),
    pars: pairs("SELECT item_id || ' ' || place_id AS pair FROM stock_par_levels"),
  }
}
