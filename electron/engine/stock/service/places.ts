import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, ItemId, PlaceId } from '../../../../shared/base/ids.ts'
import type { Place, PlaceFields } from '../../../../shared/stock/contract/places.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'

type Row = Tables['stock_places']
type Command = { commandId?: CommandId | undefined }

/** Storage places as a tree, and what each should hold. */
export function createPlaces({ database, commands }: StockParts) {
  const all = database.prepare<Row>('SELECT * FROM stock_places')
  const one = database.prepare<Row>('SELECT * FROM stock_places WHERE id = ?')
  const holding = database.prepare<{ count: number }>(
    'SELECT count(*) AS count FROM stock_levels WHERE place_id = ? AND quantity <> 0',
  )
  const byCode = database.prepare<Row>(
    'SELECT * FROM stock_places WHERE code = ? AND retired_at IS NULL',
  )

  /** Places in the order of their paths, so that children follow their parent. */
  const list = (input: { retired?: boolean | undefined } = {}): Place[] => {
    const rows = new Map(all.all().map((row) => [row.id, row]))
    return [...rows.values()]
      .filter((row) => input.retired || row.retired_at === null)
      .map((row) => placeOf(row, rows))
      .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  }
  const get = (placeId: PlaceId): Place => {
    found(one.get(placeId), 'place', placeId)
    return list({ retired: true }).find((place) => place.id === placeId)!
  }
  const requireFreeCode = (code: string | undefined, placeId: PlaceId | null) => {
    if (!code) return
    const holder = byCode.get(code)
    if (holder && holder.id !== placeId)
      throw new Failure('TAKEN', { entity: 'place', field: 'code', value: code })
  }

  /** Adds a place within a command that is under way. */
  const add = (write: Write, fields: Patch<PlaceFields> & { name: string }): PlaceId => {
    requireFreeCode(fields.code, null)
    if (fields.parentId) found(one.get(fields.parentId), 'place', fields.parentId)
    if (fields.refillFromId) found(one.get(fields.refillFromId), 'place', fields.refillFromId)
    const id = newId<PlaceId>()
    write.touch('place', id)
    write.insert('stock_places', {
      id,
      name: fields.name,
      parent_id: fields.parentId ?? null,
      refill_from_id: fields.refillFromId ?? null,
      code: fields.code ?? '',
      version: 1,
      retired_at: null,
    })
    return id
  }

  return {
    list,
    get,
    add,
    find: (code: string): PlaceId | null => byCode.get(code)?.id ?? null,
    create: (desk: Desk, input: Command & { fields: Patch<PlaceFields> & { name: string } }) =>
      commands.run(desk, 'stock.places.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { placeId: PlaceId; version: number; fields: Patch<PlaceFields> },
    ) =>
      commands.run(desk, 'stock.places.update', input, (write) => {
        const row = found(one.get(input.placeId), 'place', input.placeId)
        requireVersion('place', row.id, row.version, input.version)
        const fields = given(input.fields)
        requireFreeCode(fields.code, row.id)
        for (
          let parent = fields.parentId ?? null;
          parent !== null;
          parent = found(one.get(parent), 'place', parent).parent_id
        ) {
          if (parent === row.id)
            throw new Failure('NOT_POSSIBLE', { reason: 'place_inside_itself' })
        }
        if (fields.refillFromId === row.id)
          throw new Failure('NOT_POSSIBLE', { reason: 'refill_from_itself' })
        write.touch('place', row.id)
        write.update(
          'stock_places',
          { id: row.id },
          {
            ...given({ name: fields.name, code: fields.code }),
            ...(fields.parentId === undefined ? {} : { parent_id: fields.parentId }),
            ...(fields.refillFromId === undefined ? {} : { refill_from_id: fields.refillFromId }),
            version: row.version + 1,
          },
        )
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { placeId: PlaceId; retired: boolean }) =>
      commands.run(desk, 'stock.places.retire', input, (write) => {
        const row = found(one.get(input.placeId), 'place', input.placeId)
        if (input.retired && (holding.get(row.id)?.count ?? 0) > 0) {
          throw new Failure('IN_USE', { entity: 'place', id: row.id, by: 'stock' })
        }
        const inside = list().find((place) => place.parentId === row.id)
        if (input.retired && inside)
          throw new Failure('IN_USE', { entity: 'place', id: row.id, by: 'place' })
        if (!input.retired) requireFreeCode(row.code, row.id)
        write.touch('place', row.id)
        write.update(
          'stock_places',
          { id: row.id },
          { retired_at: input.retired ? write.at : null, version: row.version + 1 },
        )
        return get(row.id)
      }),

    setPar: (
      desk: Desk,
      input: Command & { lines: { itemId: ItemId; placeId: PlaceId; par: number | null }[] },
    ) =>
      commands.run(desk, 'stock.places.setPar', input, (write) => {
        for (const line of input.lines) {
          found(one.get(line.placeId), 'place', line.placeId)
          found(
            database.prepare('SELECT id FROM stock_items WHERE id = ?').get(line.itemId),
            'item',
            line.itemId,
          )
          const key = { item_id: line.itemId, place_id: line.placeId }
          write.touch('item', line.itemId)
          write.remove('stock_par_levels', key)
          if (line.par !== null) write.insert('stock_par_levels', { ...key, par: line.par })
        }
        return { changed: input.lines.length }
      }),
  }
}

function placeOf(row: Row, rows: Map<PlaceId, Row>): Place {
  const names: string[] = []
  for (
    let at: Row | undefined = row;
    at && names.length < 50;
    at = at.parent_id ? rows.get(at.parent_id) : undefined
  ) {
    names.unshift(at.name)
  }
  return {
    id: row.id,
    name: row.name,
    parentId: row.parent_id,
    refillFromId: row.refill_from_id,
    code: row.code,
    path: names.join(' › '),
    version: row.version,
    retired: row.retired_at !== null,
  }
}
