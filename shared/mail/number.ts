/**
 * How a number is written: "2026/0000142", "P-2026/0000142" where the register has a code. At least seven digits
 * (DPR 445/2000 art. 57).
 */
export function writeNumber(code: string, year: number, number: number): string {
  const own = `${year}/${String(number).padStart(7, '0')}`
  return code === '' ? own : `${code}-${own}`
}
