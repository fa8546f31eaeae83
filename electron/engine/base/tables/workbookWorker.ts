/** The thread that reads a workbook: gets the file's bytes, answers its rows in portions. */
import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/node'
import { MAXIMUM_CELL, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from './limits.ts'
import type { FileReason } from './tableFailure.ts'
import { unzip, ZipFault, zipStored } from './zip.ts'

export type WorkbookMessage = { rows: string[][] } | { reason: FileReason } | { done: true }

/** Rows of one message: taking it in holds up the engine for a few milliseconds. */
const PORTION = 1000

const say = (message: WorkbookMessage) => parentPort?.postMessage(message)

async function readWorkbook(bytes: Uint8Array): Promise<void> {
  const files = await unzip(bytes, (path) =>
    /^(\[Content_Types\]|_rels\/|xl\/).*\.(xml|rels)$|^\[Content_Types\]\.xml$/.test(path),
  )
  if (!files.has('xl/workbook.xml')) throw new ZipFault('not_a_table')
  const cells = await readCells(zipStored(files))
  if (cells.length > MAXIMUM_ROWS) throw new ZipFault('too_many_rows')
  for (let at = 0; at < cells.length; at += PORTION) {
    say({ rows: cells.slice(at, at + PORTION).map(rowTexts) })
  }
  say({ done: true })
}

async function readCells(workbook: Buffer): Promise<unknown[][]> {
  try {
    // Numbers come as they are written in the file: 0.1 stays "0.1", a long code keeps its digits.
    return await readSheet(workbook, { parseNumber: (text: string) => text, trim: false })
  } catch {
    throw new ZipFault('not_a_table')
  }
}

function rowTexts(row: unknown[]): string[] {
  if (row.length > MAXIMUM_COLUMNS) throw new ZipFault('too_many_columns')
  const texts = row.map(cellText)
  if (texts.some((text) => text.length > MAXIMUM_CELL)) throw new ZipFault('cell_too_long')
  return texts
}

/** Days as ISO days; a moment of a cell keeps its time. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  if (!(cell instanceof Date)) return ''
  if (Number.isNaN(cell.getTime())) return ''
  const text = cell.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

try {
  await readWorkbook(workerData as Uint8Array)
} catch (error) {
  say({ reason: error instanceof ZipFault ? error.reason : 'not_a_table' })
}
