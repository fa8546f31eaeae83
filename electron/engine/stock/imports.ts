import { createHash } from 'node:crypto'
import type { Day, Instant } from '../../../shared/base/dates.ts'
import { startOfDay } from '../../../shared/base/dates.ts'
import type { CommandId, ItemId, PlaceId, SupplierId } from '../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../shared/base/schemas.ts'
import { importFields, missingColumns } from '../../../shared/stock/columns.ts'
import type { ImportKind } from '../../../shared/stock/contract/papers.ts'
import type { Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import { unreadable } from '../base/tables/tableFailure.ts'
import { wordsFor } from '../base/words.ts'
import type { Write } from '../base/write.ts'
import type { Known } from './imports/known.ts'
import { plainName, readKnown } from './imports/known.ts'
import type { StockAct } from './imports/planStock.ts'
import { planStock } from './imports/planStock.ts'
import type { UseAct } from './imports/planUses.ts'
import { planUses } from './imports/planUses.ts'
import type { ReadFile, Skipped } from './imports/readRows.ts'
import { readFile, readStockRows, readUseRows } from './imports/readRows.ts'
import type { Stock } from './service.ts'

/** Skipped rows that a preview lists. */
const PREVIEWED = 200
const SAMPLED = 20

type Given = {
  kind: ImportKind
  file: FileLike
  columns?: Record<string, string> | undefined
}
type RunInput = Given & { commandId?: CommandId | undefined }
type Parts = { stock: Stock; progress: (progress: Progress) => void }

/** Takes tables of items and of uses in: read in slices, planned, then booked as one command. */
export function createImports({ stock, progress }: Parts) {
  const { database, commands, clock, settings, ledger } = stock.parts
  // A row that was reversed is not booked, unless that reversal was reversed in turn.
  const booked = database.prepare<{ found: number }>(
    `SELECT 1 AS found FROM stock_movements m WHERE m.import_key = ? AND NOT EXISTS (
       SELECT 1 FROM stock_movements r WHERE r.reverses_id = m.id AND NOT EXISTS (
         SELECT 1 FROM stock_movements again WHERE again.reverses_id = r.id))`,
  )
  const isBooked = (key: string) => booked.get(key) !== undefined
  const office = () => ({ currency: settings().currency, today: clock.today() })

  /** Plans against what the office holds now; must run within the transaction that books it. */
  const readPlan = async (
    given: Given,
    read: ReadFile,
    watch: Parameters<typeof readUseRows>[3],
  ) => {
    const { file, kind } = given
    if (kind === 'stock') {
      const { rows, skipped } = await readStockRows(file, read, office(), watch)
      return { skipped, plan: (known: Known) => ({ kind, ...planStock(rows, known) }) as const }
    }
    const { rows, skipped } = await readUseRows(file, read, office(), watch)
    return {
      skipped,
      plan: (known: Known) => ({ kind, ...planUses(rows, known, isBooked) }) as const,
    }
  }
  const knownNow = () => readKnown(database, stock.places.list())
  const reportOf = (
    file: FileLike,
    skipped: Skipped[],
    plan: { acts: unknown[]; duplicates: number; skipped: { row: number; reason: string }[] },
  ): ImportReport => ({
    imported: plan.acts.length,
    duplicates: plan.duplicates,
    skipped: [...skipped, ...plan.skipped.map((entry) => ({ file: file.name, ...entry }))].toSorted(
      (one, other) => one.row - other.row,
    ),
  })

  return {
    /** What `run` would do; writes nothing. Fails as FILE_UNREADABLE with a reason of files.json. */
    preview: async (input: Given, signal?: AbortSignal) => {
      const watch = signal ? { signal } : {}
      const read = await readFile(input.kind, input.file, input.columns, watch)
      const { table, columns } = read
      const missing = missingColumns(input.kind, columns)
      const report: ImportReport = { imported: 0, duplicates: 0, skipped: [] }
      if (missing.length === 0) {
        const { skipped, plan } = await readPlan(input, read, watch)
        Object.assign(report, reportOf(input.file, skipped, plan(knownNow())))
      }
      const filled = table.rows.filter((row) => row.some((cell) => cell !== ''))
      return {
        headers: table.headers,
        columns,
        fields: importFields[input.kind],
        encoding: table.encoding,
        delimiter: table.delimiter,
        rows: filled.length,
        sample: filled.slice(0, SAMPLED),
        report: { ...report, skipped: report.skipped.slice(0, PREVIEWED) },
      }
    },

    /** Takes a file in as one command. A cancel is heard until the booking begins. */
    run: async (desk: Desk, input: RunInput, signal?: AbortSignal) => {
      const commandId = input.commandId ?? newId<CommandId>()
      const { kind, file } = input
      const part = (from: number, to: number) => ({
        progress: (done: number, total: number) =>
          progress({
            task: commandId,
            done: Math.round(from + ((to - from) * done) / Math.max(1, total)),
            total: 100,
          }),
        ...(signal ? { signal } : {}),
      })
      const read = await readFile(kind, file, input.columns, part(0, 40))
      const missing = missingColumns(kind, read.columns)
      if (missing.length > 0) throw unreadable(file.name, 'column_missing')
      const { skipped, plan } = await readPlan(input, read, part(40, 95))
      const request = await hashOf(file, JSON.stringify([kind, read.columns]))
      signal?.throwIfAborted()
      const work = (write: Write) => {
        const known = knownNow()
        const todo = plan(known)
        if (todo.kind === 'stock') bookStock(write, desk, todo.acts, known)
        else bookUses(write, desk, todo.acts, known)
        return { ...reportOf(file, skipped, todo), commandId: write.commandId as string }
      }
      const result = commands.run(desk, 'stock.import', { commandId }, work, { request })
      progress({ task: commandId, done: 100, total: 100 })
      return result
    },
  }

  /** The place a row names, else the office's first one; made where there is none. */
  function placeOf(write: Write, name: string, known: Known): PlaceId {
    if (name === '' && known.defaultPlace !== null) return known.defaultPlace
    const wanted = name || wordsFor(settings().language).text('storeRoom')
    const found = known.places.get(plainName(wanted))
    const id = found ?? stock.places.add(write, { name: wanted })
    known.places.set(plainName(wanted), id)
    if (name === '') known.defaultPlace = id
    return id
  }

  function supplierOf(write: Write, name: string, known: Known): SupplierId {
    const found = known.suppliers.get(plainName(name))
    const id = found ?? stock.suppliers.add(write, { name })
    known.suppliers.set(plainName(name), id)
    return id
  }

  function bookStock(write: Write, desk: Desk, acts: StockAct[], known: Known) {
    for (const { row, item, creates, counts, offers, par } of acts) {
      if (creates) {
        item.id = stock.items.add(write, {
          code: row.code,
          name: row.name,
          category: row.category,
          unit: row.unit || undefined,
          note: row.note,
          reorderPoint: row.reorderPoint,
          orderUpTo: row.orderUpTo,
          barcodes: row.barcode ? [{ code: row.barcode, quantity: 1 }] : [],
        })
      }
      const itemId = item.id as ItemId
      write.touch('item', itemId)
      if (counts && row.quantity !== null) {
        const placeId = placeOf(write, row.place, known)
        const happenedAt = write.next()
        const count = { itemId, placeId, happenedAt, counted: row.quantity, reason: '' }
        ledger.count(write, { ...count, actor: desk.actor })
      }
      if (par && row.par !== null) {
        const placeId = placeOf(write, row.place, known)
        write.insert('stock_par_levels', { item_id: itemId, place_id: placeId, par: row.par })
      }
      if (offers) {
        const offer = {
          itemId,
          supplierId: supplierOf(write, row.supplier, known),
          partNumber: row.partNumber,
          packName: '',
          packQuantity: row.packQuantity ?? 1,
          price: row.price as Parameters<Stock['offers']['add']>[1]['price'],
          leadDays: row.leadDays,
          minimumPacks: 1,
          preferred: false,
        }
        stock.offers.add(write, offer, 'import')
      }
    }
  }

  function bookUses(write: Write, desk: Desk, acts: UseAct[], known: Known) {
    const moments = new Map<Day, Instant>()
    const earliest = new Map<string, { itemId: ItemId; placeId: PlaceId; from: Instant }>()
    for (const { row, item, creates } of acts) {
      if (creates) {
        const { code, name, category } = row
        item.id = stock.items.add(write, { code, name, category })
      }
      const itemId = item.id as ItemId
      const placeId = placeOf(write, row.place, known)
      const happenedAt = momentOfDay(row.day, moments)
      ledger.append(write, {
        itemId,
        placeId,
        kind: 'issue',
        quantity: -row.quantity,
        happenedAt,
        actor: desk.actor,
        reason: row.note,
        importKey: row.key,
      })
      const pair = `${itemId} ${placeId}`
      const first = earliest.get(pair)
      if (!first) {
        write.touch('item', itemId)
        earliest.set(pair, { itemId, placeId, from: happenedAt })
      } else if (happenedAt < first.from) first.from = happenedAt
    }
    // Counts made later than these uses still hold.
    for (const { itemId, placeId, from } of earliest.values())
      ledger.reanchor(write, itemId, placeId, from)
  }

  /** A use of an earlier day is booked at that day's start, one of today at the day's start too. */
  function momentOfDay(day: Day, moments: Map<Day, Instant>): Instant {
    const known = moments.get(day)
    if (known) return known
    const moment = startOfDay(day, clock.zone())
    moments.set(day, moment)
    return moment
  }
}

/** What makes a repeated submit the same one: the bytes and how they are read. */
async function hashOf(file: FileLike, how: string): Promise<string> {
  const hash = createHash('sha256').update(how).update('\n')
  return hash.update(new Uint8Array(await file.arrayBuffer())).digest('hex')
}
