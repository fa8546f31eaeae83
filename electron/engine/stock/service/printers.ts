import type { CommandId, ItemId, PlaceId, PrinterId } from '../../../../shared/base/ids.ts'
import type { Printer, PrinterFields } from '../../../../shared/stock/contract/printers.ts'
import { monthsOfSupply } from '../../../../shared/stock/forecast.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { StockParts } from './parts.ts'
import type { ItemState, Snapshot } from './itemState.ts'

type Row = Tables['stock_printers'] & { place_name: string | null }
type Command = { commandId?: CommandId | undefined }

const SELECT =
  'SELECT p.*, l.name AS place_name FROM stock_printers p LEFT JOIN stock_places l ON l.id = p.place_id'

/** Which toner fits which printer, and what is left of it. */
export function createPrinters(
  { database, commands }: StockParts,
  readSnapshot: (only?: ItemId | null) => Snapshot,
) {
  const all = database.prepare<Row>(`${SELECT} ORDER BY p.name, p.id`)
  const one = database.prepare<Row>(`${SELECT} WHERE p.id = ?`)
  const fitting = database.prepare<{ item_id: ItemId }>(
    'SELECT item_id FROM stock_printer_items WHERE printer_id = ? ORDER BY item_id',
  )
  const ofItem = database.prepare<{ id: PrinterId; name: string }>(
    `SELECT p.id, p.name FROM stock_printer_items f JOIN stock_printers p ON p.id = f.printer_id
     WHERE f.item_id = ? AND p.retired_at IS NULL ORDER BY p.name`,
  )

  const printerOf = (row: Row, stateOf: (itemId: ItemId) => ItemState): Printer => {
    const itemIds = fitting.all(row.id).map((fit) => fit.item_id)
    return {
      id: row.id,
      name: row.name,
      model: row.model,
      placeId: row.place_id,
      placeName: row.place_name ?? '',
      itemIds,
      version: row.version,
      retired: row.retired_at !== null,
      fits: itemIds.map((itemId) => {
        const state = stateOf(itemId)
        const months = monthsOfSupply(Math.max(0, state.onHand), state.use.rate)
        return {
          itemId,
          name: state.row.name,
          onHand: state.onHand,
          monthsLeft: months === null ? null : Math.round(months * 10) / 10,
        }
      }),
    }
  }
  // One printer is also read within a command, so its items come from the database and not from the kept snapshot.
  const get = (printerId: PrinterId): Printer =>
    printerOf(found(one.get(printerId), 'printer', printerId), (itemId) =>
      readSnapshot(itemId).items.get(itemId)!,
    )

  const setFitting = (write: Write, printerId: PrinterId, itemIds: ItemId[] | undefined) => {
    if (!itemIds) return
    for (const { item_id } of fitting.all(printerId))
      write.remove('stock_printer_items', { printer_id: printerId, item_id })
    for (const itemId of new Set(itemIds)) {
      found(database.prepare('SELECT id FROM stock_items WHERE id = ?').get(itemId), 'item', itemId)
      write.insert('stock_printer_items', { printer_id: printerId, item_id: itemId })
      write.touch('item', itemId)
    }
  }
  const requirePlace = (placeId: PlaceId | null | undefined) => {
    if (placeId)
      found(
        database.prepare('SELECT id FROM stock_places WHERE id = ?').get(placeId),
        'place',
        placeId,
      )
  }
  /** Adds a printer within a command that is under way. */
  const add = (write: Write, fields: Patch<PrinterFields> & { name: string }): PrinterId => {
    requirePlace(fields.placeId)
    const id = newId<PrinterId>()
    write.touch('printer', id)
    write.insert('stock_printers', {
      id,
      name: fields.name,
      model: fields.model ?? '',
      place_id: fields.placeId ?? null,
      version: 1,
      retired_at: null,
    })
    setFitting(write, id, fields.itemIds)
    return id
  }

  return {
    get,
    add,
    ofItem: (itemId: ItemId) => ofItem.all(itemId),
    list: (input: { retired?: boolean | undefined }): Printer[] => {
      const { items } = readSnapshot()
      return all
        .all()
        .filter((row) => input.retired || row.retired_at === null)
        .map((row) => printerOf(row, (itemId) => items.get(itemId)!))
    },

    create: (desk: Desk, input: Command & { fields: Patch<PrinterFields> & { name: string } }) =>
      commands.run(desk, 'stock.printers.create', input, (write) => get(add(write, input.fields))),

    update: (
      desk: Desk,
      input: Command & { printerId: PrinterId; version: number; fields: Patch<PrinterFields> },
    ) =>
      commands.run(desk, 'stock.printers.update', input, (write) => {
        const row = found(one.get(input.printerId), 'printer', input.printerId)
        requireVersion('printer', row.id, row.version, input.version)
        const fields = given(input.fields)
        requirePlace(fields.placeId)
        write.touch('printer', row.id)
        write.update('stock_printers', { id: row.id }, {
          ...given({ name: fields.name, model: fields.model, place_id: fields.placeId }),
          version: row.version + 1,
        } as Partial<Tables['stock_printers']>)
        setFitting(write, row.id, fields.itemIds)
        return get(row.id)
      }),

    retire: (desk: Desk, input: Command & { printerId: PrinterId; retired: boolean }) =>
      commands.run(desk, 'stock.printers.retire', input, (write) => {
        const row = found(one.get(input.printerId), 'printer', input.printerId)
        write.touch('printer', row.id)
        write.update(
          'stock_printers',
          { id: row.id },
          { retired_at: input.retired ? write.at : null, version: row.version + 1 },
        )
        const printer = get(row.id)
        // Toner on the shelf that nothing in use takes any more.
        const stranded = input.retired
          ? printer.fits.filter((fit) => fit.onHand > 0 && ofItem.all(fit.itemId).length === 0)
          : []
        return {
          printer,
          stranded: stranded.map(({ itemId, name, onHand }) => ({ itemId, name, onHand })),
        }
      }),
  }
}
