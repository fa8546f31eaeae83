/**
 * How a number is written: "2026/0000142", "P-2026/0000142" where the register has a code. At least seven digits
 * (DPR 445/2000 art. 57).
 */
export function writeNumber(code: string, year: number, number: number): string {
  const own = `${year}/${String(number).padStart(7, '0')}`
  return code === '' ? own : `${code}-${own}`
}

/** The parts of a number as it is written; null for what is none. */
export function readNumber(shown: string): { code: string; year: number; number: number } | null {
  const [, code = '', year, number] = /^(?:(.+)-)?(\d{4})\/(\d{7,})$/.exec(shown.trim()) ?? []
  return year && number ? { code, year: Number(year), number: Number(number) } : null
}
