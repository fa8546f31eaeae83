/** 5 January 1970 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5)
const MS_A_DAY = 86_400_000

/** The name of an ISO weekday (1 is Monday, 7 Sunday): "Mon", "man" (without its point), or "Monday" where it is wanted long. */
export function weekdayName(
  weekday: number,
  locale: string,
  style: 'short' | 'long' = 'short',
): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  return format.format(MONDAY + (weekday - 1) * MS_A_DAY).replace(/\.$/, '')
}

/** The weekdays in words, neighbours drawn together: "Mon–Thu, Sat". */
export function weekdaysText(weekdays: readonly number[], locale: string): string {
  const runs: number[][] = []
  for (const day of [...new Set(weekdays)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => weekdayName(day ?? 1, locale)
  return runs
    .map((run) =>
      run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(', '),
    )
    .join(', ')
}
