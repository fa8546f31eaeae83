/** Medians of work done in turns, so that a change of the machine's speed meets all alike. */

export type Work = () => unknown

/** The middle value of `values`. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/**
 * Runs each work `rounds` times in turn (A B C, A B C, …) after `warmUps` rounds that do not count.
 * `before` runs before each, outside the measure. Answers the median milliseconds of each by its name.
 */
export async function measureInTurns<Name extends string>(
  works: Record<Name, Work>,
  rounds: number,
  before: Work = () => {},
  warmUps = 3,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      await before()
      const start = performance.now()
      await works[name]()
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<
    Name,
    number
  >
}

export type Row = {
  what: string
  ours: string
  measuredAgainst: string
  ratio: number
  limit: string
  kept: boolean
}

/** One line of the table: `ours` may be at most (or, with `least`, must be at least) `limit` times `other`. */
export function compare(
  what: string,
  ours: number,
  other: number,
  against: string,
  limit: number,
  least = false,
): Row {
  const ratio = ours / other
  return {
    what,
    ours: format(ours),
    measuredAgainst: `${against}: ${format(other)}`,
    ratio: Math.round(ratio * 100) / 100,
    limit: `${least ? '≥' : '≤'} ${limit}`,
    kept: least ? ratio >= limit : ratio <= limit,
  }
}

const format = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
