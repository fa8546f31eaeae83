import { createHash } from 'node:crypto'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { FileLike, ImportReport } from '../../../shared/base/schemas.ts'
import { importFields, missingColumns } from '../../../shared/stock/columns.ts'
import type { ImportKind } from '../../../shared/stock/contract/papers.ts'
import type { Progress } from '../base/changes.ts'
import type { Desk } from '../base/commands.ts'
import { newId } from '../base/ids.ts'
import { unreadable } from '../base/tables/tableFailure.ts'
import type { Write } from '../base/write.ts'
import type { Known } from './imports/known.ts'
import { readKnown } from './imports/known.ts'
import { planStock } from './imports/planStock.ts'
import { planUses } from './imports/planUses.ts'
import type { ReadFile, Skipped } from './imports/readRows.ts'
import { readFile, readStockRows, readUseRows } from './imports/readRows.ts'
import type { Stock } from './service.ts'
import { createBookRows } from './imports/bookRows.ts'

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
  const { database, commands, clock, settings } = stock.parts
  const { bookStock, bookUses } = createBookRows(stock)
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
}

/** What makes a repeated submit the same one: the bytes and how they are read. */
async function hashOf(file: FileLike, how: string): Promise<string> {
  const hash = createHash('sha256').update(how).update('\n')
  return hash.update(new Uint8Array(await file.arrayBuffer())).digest('hex')
}
