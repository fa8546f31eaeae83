import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'

const BATCH = 200
type Act = () => unknown

/** Acts a second, ours against raw statements: in turns, after a round of each that does not count. */
export async function compareWriteRates(
  what: string,
  acts: { ours: Act; raw: Act },
  rounds: number,
): Promise<Row> {
  const rates: Record<keyof typeof acts, number[]> = { ours: [], raw: [] }
  for (let round = -1; round < rounds; round += 1) {
    for (const name of ['ours', 'raw'] as const) {
      const start = performance.now()
      for (let number = 0; number < BATCH; number += 1) await acts[name]()
      if (round >= 0) rates[name].push((BATCH * 1000) / (performance.now() - start))
    }
  }
  return compare(what, median(rates.ours), median(rates.raw), 'a second: raw statements', 0.7, true)
}
