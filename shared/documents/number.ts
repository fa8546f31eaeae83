/** How a document's number is written: "D2026-0017". */
export function writeDocumentNumber(year: number, number: number): string {
  return `D${year}-${String(number).padStart(4, '0')}`
}
