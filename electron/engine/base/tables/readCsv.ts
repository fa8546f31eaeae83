import { decodeText } from './decode.ts'
import { MAXIMUM_CELL, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from './limits.ts'
import { unreadable } from './tableFailure.ts'
import type { FileReason } from './tableFailure.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** Characters handed to the parser before other work gets a turn: well under 50 ms. */
const SLICE = 32 * 1024

export type RawTable = { rows: string[][]; encoding: string; delimiter: string }

type Watch = { progress?: (done: number, total: number) => void; signal?: AbortSignal }

/** Reads CSV bytes, guessing encoding and delimiter, in slices between which other work runs. */
export async function readCsv(file: string, bytes: Uint8Array, watch: Watch): Promise<RawTable> {
  const decoded = decodeText(bytes)
  if (!decoded) throw unreadable(file, bytes.includes(0) ? 'not_a_table' : 'encoding')
  const { encoding } = decoded
  const [text, told] = splitSepLine(decoded.text)
  if (text.trim() === '') throw unreadable(file, 'empty')
  const delimiter = told ?? guessDelimiter(text)
  let rows: string[][] | null = null
  // A stray quote inside a cell (a 19" rack) or one never closed is common in hand-made files: what
  // cannot be read strictly is read as it stands.
  for (const quotes of ['strict', 'relaxed', 'none'] as const) {
    rows ??= await parse(file, text, { delimiter, quotes }, watch)
  }
  if (!rows) throw unreadable(file, 'quotes')
  return { rows, encoding, delimiter }
}

/** Excel's own first line `sep=;` names the delimiter. */
function splitSepLine(text: string): [text: string, delimiter: string | null] {
  const match = /^sep=(.)\r?\n/i.exec(text)
  return match ? [text.slice(match[0].length), match[1] ?? null] : [text, null]
}

/** The delimiter that the first lines have most alike, counted outside quotes. */
export function guessDelimiter(text: string): string {
  const lines = sampleLines(text)
  let best: string = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const first = counts[0] ?? 0
    const alike = counts.filter((count) => count === first).length / counts.length
    const score = first === 0 ? 0 : alike * 10 + Math.min(first, 20) / 20
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** The first lines with quoted parts taken out. */
function sampleLines(text: string): string[] {
  const bare = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '""')
  const lines = bare.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  return lines.slice(0, 30)
}

type Style = { delimiter: string; quotes: 'strict' | 'relaxed' | 'none' }

/** The rows, or null where the quotes do not fit. Other faults are thrown as failures. */
async function parse(
  file: string,
  text: string,
  { delimiter, quotes }: Style,
  { progress, signal }: Watch,
): Promise<string[][] | null> {
  const { Parser } = await import('csv-parse')
  const rows: string[][] = []
  let fault: FileReason | null = null
  const parser = new Parser({
    delimiter,
    relax_column_count: true,
    relax_quotes: quotes !== 'strict',
    // Blank lines stay, so that a row bears the number the user sees in a spreadsheet.
    max_record_size: MAXIMUM_CELL * 4,
    ...(quotes === 'none' ? { quote: false } : {}),
  })
  parser.on('readable', () => {
    for (let row = parser.read(); row !== null; row = parser.read()) {
      if (row.length > MAXIMUM_COLUMNS) fault ??= 'too_many_columns'
      else if (rows.length >= MAXIMUM_ROWS) fault ??= 'too_many_rows'
      else if (row.some((cell: string) => cell.length > MAXIMUM_CELL)) fault ??= 'cell_too_long'
      else rows.push(row)
    }
  })
  let code = ''
  const finished = new Promise<void>((resolve) => {
    parser.on('error', (error: NodeJS.ErrnoException) => {
      code = error.code ?? 'unknown'
      resolve()
    })
    parser.on('end', resolve)
  })
  for (let at = 0; at < text.length && !code && !fault; at += SLICE) {
    signal?.throwIfAborted()
    parser.write(text.slice(at, at + SLICE))
    progress?.(Math.min(at + SLICE, text.length), text.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  if (fault) throw unreadable(file, fault)
  parser.end()
  await finished
  if (fault) throw unreadable(file, fault)
  if (code === 'CSV_MAX_RECORD_SIZE' && quotes === 'none') throw unreadable(file, 'cell_too_long')
  return code ? null : rows
}
