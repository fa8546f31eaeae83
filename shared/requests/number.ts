/** How a request's number is written: "2026-017". */
export function writeRequestNumber(year: number, number: number): string {
  return `${year}-${String(number).padStart(3, '0')}`
}
