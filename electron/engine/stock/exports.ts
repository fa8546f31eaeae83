import { dayAt } from '../../../shared/base/dates.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import type { ExportCell, ExportTable } from '../base/tables/writeTable.ts'
import { writeCsv, writeXlsx } from '../base/tables/writeTable.ts'
import type { Words } from '../base/words.ts'
import { wordsFor } from '../base/words.ts'
import type { Stock } from './service.ts'

export type ExportKind = 'items' | 'movements' | 'orders' | 'toOrder'
type Reader = (stock: Stock, words: Words) => { columns: string[]; rows: ExportCell[][] }

/** A list of the stock as a CSV or XLSX file, headed in the office's language. */
export async function exportStock(
  stock: Stock,
  input: { what: ExportKind; format: 'csv' | 'xlsx' },
): Promise<Paper> {
  const { settings, clock } = stock.parts
  const words = wordsFor(settings().language)
  const name = words.text(`export.file.${input.what}`)
  const { columns, rows } = readers[input.what](stock, words)
  const headings = columns.map((column) => words.text(`export.column.${column}`))
  const table: ExportTable = { name, headings, rows }
  const bytes = input.format === 'csv' ? writeCsv(table) : await writeXlsx(table)
  return makePaper(`${name} ${clock.today()}`, input.format, bytes)
}

const readers: Record<ExportKind, Reader> = {
  items: (stock, words) => ({
    columns: [
      'code',
      'name',
      'category',
      'unit',
      'onHand',
      'onOrder',
      'reserved',
      'reorderPoint',
      'runOut',
      'status',
      'supplier',
    ],
    rows: stock.items
      .list({})
      .map((item) => [
        item.code,
        item.name,
        item.category,
        item.unit,
        item.onHand,
        item.onOrder,
        item.reserved,
        item.reorderPoint,
        item.runOut,
        words.text(`export.status.${item.status}`),
        item.supplier,
      ]),
  }),

  movements: (stock, words) => {
    const dayOf = daysIn(stock.parts.clock.zone())
    const rows = stock.parts.database.prepare<MovementRow>(MOVEMENTS).all()
    const kinds = new Map(rows.map(({ kind }) => [kind, words.text(`export.kind.${kind}`)]))
    return {
      columns: [
        'date',
        'code',
        'name',
        'kindOfMove',
        'quantity',
        'unit',
        'place',
        'reason',
        'actor',
      ],
      rows: rows.map((row) => [
        dayOf(row.happened_at),
        row.code,
        row.name,
        kinds.get(row.kind) ?? row.kind,
        row.quantity,
        row.unit,
        row.place,
        row.reason,
        row.actor,
      ]),
    }
  },

  orders: (stock, words) => {
    const dayOf = daysIn(stock.parts.clock.zone())
    const orders = stock.orders.list({}).map((summary) => stock.orders.read(summary.id))
    return {
      columns: [
        'order',
        'supplier',
        'status',
        'created',
        'sent',
        'expected',
        'partNumber',
        'name',
        'pack',
        'packQuantity',
        'packs',
        'received',
        'price',
        'currency',
        'total',
      ],
      rows: orders.flatMap((order) =>
        order.lineList.map((line) => [
          order.number,
          order.supplierName,
          words.text(`export.state.${line.cancelled ? 'cancelled' : order.state}`),
          dayOf(order.createdAt),
          order.sentAt ? dayOf(order.sentAt) : null,
          order.expected,
          line.partNumber,
          line.itemName,
          line.packName,
          line.packQuantity,
          line.packs,
          line.received,
          line.price ? line.price.amount / 100 : null,
          line.price?.currency ?? null,
          line.price ? (line.price.amount * line.packs) / 100 : null,
        ]),
      ),
    }
  },

  toOrder: (stock, words) => ({
    columns: [
      'supplier',
      'partNumber',
      'name',
      'unit',
      'onHand',
      'onOrder',
      'reorderPoint',
      'pack',
      'packQuantity',
      'packs',
      'price',
      'currency',
      'must',
      'runOut',
    ],
    rows: stock
      .toOrder({})
      .suppliers.flatMap((supplier) =>
        supplier.lines.map((line) => [
          supplier.supplierName,
          line.partNumber,
          line.itemName,
          line.unit,
          line.onHand,
          line.onOrder,
          line.reorderPoint,
          line.packName,
          line.packQuantity,
          line.packs,
          line.price ? line.price.amount / 100 : null,
          line.price?.currency ?? null,
          words.text(line.must ? 'export.yes' : 'export.no'),
          line.runOut,
        ]),
      ),
  }),
}

type MovementRow = {
  happened_at: Instant
  code: string
  name: string
  kind: string
  quantity: number
  unit: string
  place: string
  reason: string
  actor: string
}

const MOVEMENTS = `
  SELECT m.happened_at, i.code, i.name, m.kind, m.quantity, i.unit, p.name AS place, m.reason, m.actor
  FROM stock_movements m JOIN stock_items i ON i.id = m.item_id JOIN stock_places p ON p.id = m.place_id
  ORDER BY m.happened_at, m.id`

/** Days of moments; kept, since many rows share a moment and the calendar is slow. */
function daysIn(zone: string) {
  const known = new Map<Instant, string>()
  return (moment: Instant) => {
    const day = known.get(moment) ?? dayAt(moment, zone)
    known.set(moment, day)
    return day
  }
}
