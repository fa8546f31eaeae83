import { unreadable } from '../../base/tables/tableFailure.ts'
import { readTable } from '../../base/tables/readTable.ts'
import type { Table, Watch } from '../../base/tables/readTable.ts'
import type { Day } from '../../../../shared/base/dates.ts'
import type { FileLike } from '../../../../shared/base/schemas.ts'
import { guessColumns, importFields } from '../../../../shared/stock/columns.ts'
import type { ImportKind } from '../../../../shared/stock/contract/papers.ts'
import { stockRowReader, useRowReader } from '../../../../shared/stock/importRows.ts'
import type { RowReader, StockRow, UseRow } from '../../../../shared/stock/importRows.ts'

/** Rows typed before other work gets a turn: well under 50 ms. */
const SLICE = 250

export type Skipped = { file: string; row: number; reason: string }
export type FileRows<Row> = { rows: Row[]; skipped: Skipped[] }

export type ReadFile = {
  table: Table
  columns: Record<string, string>
}

/** Reads a file and settles its columns: the given ones, else a guess. */
export async function readFile(
  kind: ImportKind,
  file: FileLike,
  columns: Record<string, string> | undefined,
  watch: Watch,
): Promise<ReadFile> {
  const table = await readTable(file, watch)
  if (!columns) return { table, columns: guessColumns(kind, table.headers) }
  const known = new Set(importFields[kind].map(({ field }) => field as string))
  const chosen = Object.entries(columns).filter(
    ([field, header]) => known.has(field) && header !== '',
  )
  if (chosen.some(([, header]) => !table.headers.includes(header)))
    throw unreadable(file.name, 'column_not_there')
  return { table, columns: Object.fromEntries(chosen) }
}

type Office = { currency: string; today: Day }

export const readStockRows = (file: FileLike, read: ReadFile, office: Office, watch: Watch) =>
  readRows<StockRow>(file, read, stockRowReader(optionsOf(read, office)), watch)

export const readUseRows = (file: FileLike, read: ReadFile, office: Office, watch: Watch) =>
  readRows<UseRow>(file, read, useRowReader(optionsOf(read, office)), watch)

function optionsOf({ table, columns }: ReadFile, office: Office) {
  return { headers: table.headers, columns, delimiter: table.delimiter, ...office }
}

/** Types all rows in two passes, in slices between which other work runs and a cancel is heard. */
async function readRows<Row extends { row: number }>(
  file: FileLike,
  { table }: ReadFile,
  reader: RowReader<Row>,
  { progress, signal }: Watch,
): Promise<FileRows<Row>> {
  const rows: Row[] = []
  const skipped: Skipped[] = []
  const total = table.rows.length
  const pass = async (each: (cells: string[], index: number) => void, from: number) => {
    for (const [index, cells] of table.rows.entries()) {
      each(cells, index)
      if (index % SLICE !== SLICE - 1) continue
      signal?.throwIfAborted()
      progress?.(from + Math.round(index / 2), total)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await pass((cells) => reader.look(cells), 0)
  await pass(
    (cells, index) => {
      const result = reader.read(cells, table.firstRow + index)
      if (result === null) return
      if ('reason' in result) skipped.push({ file: file.name, ...result })
      else rows.push(result)
    },
    Math.round(total / 2),
  )
  signal?.throwIfAborted()
  return { rows, skipped }
}
