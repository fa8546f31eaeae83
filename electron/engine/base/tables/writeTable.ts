import { stringify } from 'csv-stringify/sync'

/** A cell of an export: numbers stay numbers, so that a spreadsheet can sum them. */
export type ExportCell = string | number | null

export type ExportTable = { name: string; headings: string[]; rows: ExportCell[][] }

/**
 * A CSV with a byte order mark (Excel reads it as UTF-8 only so), CRLF, comma. Strings that a
 * spreadsheet would run as a formula are escaped; numbers are written as numbers.
 */
export function writeCsv({ headings, rows }: ExportTable): Uint8Array<ArrayBuffer> {
  const text = stringify([headings, ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // By default a number is escaped like a text: -5 would become '-5.
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  })
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'))
}

const WIDEST = 60
const SAMPLE = 500

/** An XLSX workbook with one sheet: bold headings that stay in view, columns as wide as their texts. */
export async function writeXlsx({
  name,
  headings,
  rows,
}: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const columns = headings.map((heading, index) => {
    const lengths = rows.slice(0, SAMPLE).map((row) => String(row[index] ?? '').length)
    return { width: Math.min(WIDEST, Math.max(heading.length, ...lengths) + 2) }
  })
  const body = rows.map((row) =>
    row.map((value) =>
      // A typed text is never run as a formula, whatever it begins with.
      typeof value === 'string' ? { value: value.slice(0, 32_767), type: String } : value,
    ),
  )
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const sheet = { sheet: sheetName(name), columns, stickyRowsCount: 1 }
  const buffer = await writeXlsxFile([head, ...body], sheet).toBuffer()
  return new Uint8Array(buffer)
}

/** Excel allows 31 characters, without []:*?/\ */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet1'
  )
}
