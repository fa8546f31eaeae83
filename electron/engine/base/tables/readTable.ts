import type { FileLike } from '../../../../shared/base/schemas.ts'
import { MAXIMUM_FILE } from './limits.ts'
import { readCsv } from './readCsv.ts'
import type { RawTable } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import { unreadable } from './tableFailure.ts'

/** A table read from a file: texts only, every row as long as the headings. */
export type Table = {
  headers: string[]
  rows: string[][]
  /** The line of the file that each row stands on, as a person counts: headings are 1. */
  firstRow: number
  /** `utf-8`, `windows-1252` …; `xlsx` for a workbook. */
  encoding: string
  /** Empty for a workbook. */
  delimiter: string
}

export type Watch = { progress?: (done: number, total: number) => void; signal?: AbortSignal }

/**
 * Reads a CSV file or the first sheet of an XLSX workbook, told apart by content, not by name.
 * Fails as FILE_UNREADABLE with a FileReason; aborts with the signal.
 */
export async function readTable(file: FileLike, watch: Watch = {}): Promise<Table> {
  if (file.size > MAXIMUM_FILE) throw unreadable(file.name, 'too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length > MAXIMUM_FILE) throw unreadable(file.name, 'too_large')
  if (bytes.length === 0) throw unreadable(file.name, 'empty')
  watch.signal?.throwIfAborted()
  const table = await readBytes(file.name, bytes, watch)
  watch.signal?.throwIfAborted()
  return withHeaders(file.name, table)
}

async function readBytes(name: string, bytes: Uint8Array, watch: Watch): Promise<RawTable> {
  if (startsWith(bytes, [0x50, 0x4b])) {
    return { rows: await readXlsx(name, bytes, watch.signal), encoding: 'xlsx', delimiter: '' }
  }
  // Office's older container holds .xls workbooks, and .xlsx ones locked with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const locked = Buffer.from(bytes.subarray(0, 65_536)).includes('EncryptedPackage', 0, 'utf16le')
    throw unreadable(name, locked ? 'password' : 'old_excel')
  }
  if (KNOWN_OTHERS.some((start) => startsWith(bytes, start))) throw unreadable(name, 'not_a_table')
  return readCsv(name, bytes, watch)
}

/** PDF, PNG, JPEG, GIF, gzip, 7z, RTF: never a table, whatever the name says. */
const KNOWN_OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** Rows tidied before other work gets a turn. */
const SLICE = 500

/** Splits off the headings: the first row that holds anything. Rows of nothing are dropped. */
async function withHeaders(name: string, { rows, encoding, delimiter }: RawTable): Promise<Table> {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const heading = rows[at]
  if (!heading) throw unreadable(name, 'empty')
  let width = heading.length
  while (width > 1 && (heading[width - 1] ?? '').trim() === '') width--
  const headers = distinct(heading.slice(0, width).map((cell) => cell.normalize('NFC').trim()))
  const filled = headers.filter((header) => header !== '')
  const numbers = filled.filter((header) => /^[\d.,\s-]+$/.test(header))
  if (filled.length === 0 || numbers.length === filled.length) throw unreadable(name, 'no_header')
  const body = rows.slice(at + 1)
  if (body.length === 0 && headers.length === 1) throw unreadable(name, 'not_a_table')
  if (!body.some((row) => row.some((cell) => cell.trim() !== ''))) throw unreadable(name, 'no_rows')
  const tidied: string[][] = []
  for (const row of body) {
    tidied.push(headers.map((_, index) => tidy(row[index])))
    if (tidied.length % SLICE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    headers,
    rows: tidied,
    firstRow: at + 2,
    encoding,
    delimiter,
  }
}

/** Cells as a person sees them: no outer blanks, one form of letters, no control characters. */
function tidy(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const text = PLAIN.test(cell) ? cell : cell.normalize('NFC').replace(CONTROL, '')
  return text.trim()
}

const PLAIN = /^[\t\n\r -~]*$/
// oxlint-disable-next-line no-control-regex -- control characters are just what is to be taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Two columns of one name get a number, so that each can be chosen. */
function distinct(headers: string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const count = (seen.get(header) ?? 0) + 1
    seen.set(header, count)
    return count === 1 || header === '' ? header : `${header} (${count})`
  })
}
