import type { Day } from '../../../../shared/base/dates.ts'
import type { CommandId, ItemId } from '../../../../shared/base/ids.ts'
import type { Item, ItemFields, ItemLine } from '../../../../shared/stock/contract/items.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { lineOf } from './itemLines.ts'
import type { StockParts } from './parts.ts'
import type { Snapshot } from './itemState.ts'
import { createCodes } from './codes.ts'

type Row = Tables['stock_items']
type Command = { commandId?: CommandId | undefined }
type NewItem = Patch<ItemFields> & { name: string }

/** The supplies: what they are, how they stand, what happened to them. */
export function createItems(
  { database, commands, clock }: StockParts,
  readSnapshot: (only?: ItemId | null) => Snapshot,
) {
  const one = database.prepare<Row>('SELECT * FROM stock_items WHERE id = ?')
  const codes = createCodes(database)

  const get = (itemId: ItemId): Item =>
    itemOf(found(one.get(itemId), 'item', itemId), codes.barcodesOf(itemId))

  /** Adds an item within a command that is under way. */
  const add = (write: Write, fields: NewItem): ItemId => {
    codes.requireFree(fields, null)
    const id = newId<ItemId>()
    write.touch('item', id)
    write.insert('stock_items', {
      id,
      code: fields.code ?? '',
      name: fields.name,
      category: fields.category ?? '',
      unit: fields.unit ?? '',
      note: fields.note ?? '',
      reorder_point: fields.reorderPoint ?? null,
      order_up_to: fields.orderUpTo ?? null,
      capacity: fields.capacity ?? null,
      fixed_use_quantity: fields.fixedUse?.quantity ?? null,
      fixed_use_days: fields.fixedUse?.days ?? null,
      fixed_use_from_day: fields.fixedUse ? clock.today() : null,
      snoozed_until: null,
      version: 1,
      retired_at: null,
    })
    codes.setBarcodes(write, id, fields.barcodes)
    return id
  }

  return {
    get,
    add,
    exists: (itemId: ItemId) => found(one.get(itemId), 'item', itemId),
    byCode: codes.byCode,
    find: codes.find,

    list: (input: {
      search?: string | undefined
      category?: string | undefined
      retired?: boolean | undefined
    }): ItemLine[] => {
      const { items, today } = readSnapshot()
      const words = (input.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const lines: ItemLine[] = []
      for (const state of items.values()) {
        const { row } = state
        if (row.retired_at !== null && !input.retired) continue
        if (input.category !== undefined && row.category !== input.category) continue
        if (words.length > 0) {
          const text = `${row.name} ${row.code} ${row.category}`.toLowerCase()
          if (!words.every((word) => text.includes(word))) continue
        }
        lines.push(lineOf(state, today))
      }
      return lines.sort((a, b) =>
        a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
      )
    },

    create: (desk: Desk, input: Command & { fields: NewItem }) =>
      commands.run(desk, 'stock.items.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { itemId: ItemId; version: number; fields: Patch<ItemFields> },
    ) =>
      commands.run(desk, 'stock.items.update', input, (write) => {
        const row = found(one.get(input.itemId), 'item', input.itemId)
        requireVersion('item', row.id, row.version, input.version)
        const fields = given(input.fields)
        codes.requireFree(fields, row.id)
        write.touch('item', row.id)
        const fixed = fields.fixedUse
        write.update('stock_items', { id: row.id }, {
          ...given({
            code: fields.code,
            name: fields.name,
            category: fields.category,
            unit: fields.unit,
            note: fields.note,
          }),
          ...given({
            reorder_point: fields.reorderPoint,
            order_up_to: fields.orderUpTo,
            capacity: fields.capacity,
          }),
          ...(fixed === undefined
            ? {}
            : {
                fixed_use_quantity: fixed?.quantity ?? null,
                fixed_use_days: fixed?.days ?? null,
                fixed_use_from_day: fixed ? (row.fixed_use_from_day ?? clock.today()) : null,
              }),
          version: row.version + 1,
        } as Partial<Row>)
        codes.setBarcodes(write, row.id, fields.barcodes)
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { itemId: ItemId; retired: boolean }) =>
      commands.run(desk, 'stock.items.retire', input, (write) => {
        const row = found(one.get(input.itemId), 'item', input.itemId)
        if (!input.retired) codes.requireFree({ code: row.code }, row.id)
        write.touch('item', row.id)
        write.update(
          'stock_items',
          { id: row.id },
          { retired_at: input.retired ? write.at : null, version: row.version + 1 },
        )
        return get(row.id)
      }),

    snooze: (desk: Desk, input: Command & { itemId: ItemId; until: Day | null }) =>
      commands.run(desk, 'stock.items.snooze', input, (write) => {
        found(one.get(input.itemId), 'item', input.itemId)
        write.touch('item', input.itemId)
        write.update('stock_items', { id: input.itemId }, { snoozed_until: input.until })
        return { itemId: input.itemId, until: input.until }
      }),
  }
}

function itemOf(row: Row, barcodes: { code: string; quantity: number }[]): Item {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    category: row.category,
    unit: row.unit,
    note: row.note,
    reorderPoint: row.reorder_point,
    orderUpTo: row.order_up_to,
    capacity: row.capacity,
    fixedUse:
      row.fixed_use_quantity === null || row.fixed_use_days === null
        ? null
        : { quantity: row.fixed_use_quantity, days: row.fixed_use_days },
    barcodes,
    version: row.version,
    retired: row.retired_at !== null,
  }
}
