import type { CellValue } from './column.ts'

const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV text for the locale's spreadsheet: UTF-8 with byte order mark, CRLF. Where the locale
 * writes a decimal comma, cells are parted by semicolons. Text that a spreadsheet would run as a formula gets
 * a leading apostrophe (OWASP, CSV injection); numbers stay numbers.
 */
export function csvText(headings: string[], rows: CellValue[][], locale: string): string {
  const comma = (1.5).toLocaleString(locale).includes(',')
  const delimiter = comma ? ';' : ','
  const line = (cells: CellValue[]) =>
    cells.map((cell) => cellCsv(cell, delimiter, comma)).join(delimiter)
  return `\ufeff${[headings, ...rows].map(line).join('\r\n')}\r\n`
}

function cellCsv(cell: CellValue, delimiter: string, comma: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return comma ? String(cell).replace('.', ',') : String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  const quoted = safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim()
  return quoted ? `"${safe.replace(/"/g, '""')}"` : safe
}
