import type { Day, Instant } from '../../../../shared/base/dates.ts'
import {
  addDays,
  dayAt,
  endOfDay,
  startOfDay,
  wallTimeAt,
  weekdayOf,
} from '../../../../shared/base/dates.ts'
import type { EntryKind } from '../../../../shared/reception/contract/entries.ts'
import { entryKind } from '../../../../shared/reception/contract/entries.ts'
import { nearestRank } from '../../../../shared/reception/nearestRank.ts'
import type { ReceptionGiven } from './parts.ts'

/**
 * What came on a day of UTC; `times` are its hours, or its hours and minutes, one after the other, `waits` the minutes
 * that those who waited did, with commas between.
 */
type Bucket = {
  kind: EntryKind
  day: string
  times: string
  waits: string | null
  entries: number
  people: number
  spared: number
}

const HOUR = 3_600_000
const KINDS = entryKind.options

/** Who came, as far as counting goes: not what was written down by mistake, nor who never came. */
const CAME = `log_at >= @from AND log_at <= @to AND state <> 'cancelled' AND arrived_at IS NOT NULL`

/** Counts over a span of days. They rest on rows whose names may have faded. */
export function createCounts({ database, clock }: ReceptionGiven) {
  // One walk through the year. Minutes are whole; one whose turn never came waited to the end, unless a rule ended it.
  const buckets = database.prepare<Bucket>(
    `SELECT kind, substr(log_at, 1, 10) AS day, group_concat(substr(log_at, 12, @length), '') AS times,
       group_concat(iif(kind <> 'call' AND (started_at IS NOT NULL OR (ended_at IS NOT NULL AND outcome <> 'auto')),
         (unixepoch(coalesce(started_at, ended_at)) - unixepoch(arrived_at)) / 60, NULL)) AS waits,
       count(*) AS entries, sum(party) AS people, sum(spared) AS spared
     FROM reception_entries WHERE ${CAME} GROUP BY day, kind ORDER BY day`,
  )
  const answers = database.prepare<{ minutes: number | null; count: number }>(
    `SELECT (unixepoch(answered_at) - unixepoch(taken_at)) / 60 AS minutes, count(*) AS count
     FROM reception_messages WHERE taken_at >= @from AND taken_at <= @to GROUP BY minutes ORDER BY minutes`,
  )

  return ({ from, to }: { from: Day; to: Day }) => {
    const zone = clock.zone()
    const span = { from: startOfDay(from, zone), to: endOfDay(to, zone) }
    const length = timeLength(span.from, zone)
    const hours = buckets.all({ ...span, length })
    const slips = answers.all(span)
    const answered = slips.flatMap(({ minutes, count }) =>
      minutes === null ? [] : [{ minutes, count }],
    )
    const sumOf = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)
    return {
      kinds: KINDS.map((kind) => {
        const own = hours.filter((hour) => hour.kind === kind)
        const times = countWaits(own)
        return {
          kind,
          entries: own.reduce((sum, { entries }) => sum + entries, 0),
          people: own.reduce((sum, { people }) => sum + people, 0),
          medianWait: nearestRank(times, 0.5),
          p85Wait: nearestRank(times, 0.85),
        }
      }),
      ...inWallTime(hours, length, zone),
      spared: hours.reduce((sum, { spared }) => sum + spared, 0),
      messages: {
        taken: sumOf(slips),
        answered: sumOf(answered),
        medianMinutes: nearestRank(answered, 0.5),
        p85Minutes: nearestRank(answered, 0.85),
      },
    }
  }
}

/** How many waited how many minutes, rising. */
function countWaits(buckets: Bucket[]): { minutes: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { waits } of buckets)
    for (const text of waits?.split(',') ?? []) {
      const minutes = Number(text)
      counts.set(minutes, (counts.get(minutes) ?? 0) + 1)
    }
  return [...counts]
    .map(([minutes, count]) => ({ minutes, count }))
    .toSorted((a, b) => a.minutes - b.minutes)
}

/** Zones that differ from UTC by whole hours are counted by the hour, others by the minute. */
const timeLength = (at: Instant, zone: string) =>
  wallTimeAt(at, zone).endsWith(at.slice(14, 16)) ? 'HH'.length : 'HH:MM'.length

type DayCount = { day: Day; kind: EntryKind; entries: number }
type HourCount = { weekday: number; hour: number; kind: EntryKind; entries: number }
/** A day of the office, and an hour of it by its number. */
type WallHour = { day: Day; weekday: number; hour: number }

/** The same counts by day, and by weekday and hour, of the office's own clocks. Buckets come in the order of time. */
function inWallTime(
  buckets: Bucket[],
  length: number,
  zone: string,
): { days: DayCount[]; hours: HourCount[] } {
  const days = new Map<Day, Map<EntryKind, DayCount>>()
  const hours = new Map<number, HourCount>()
  const wallHourAt = createWallHours(zone)
  let utcDay = ''
  let known = new Map<string, WallHour>()
  for (const { kind, day: from, times } of buckets) {
    if (from !== utcDay) [utcDay, known] = [from, new Map()]
    for (let start = 0; start < times.length; start += length) {
      const time = times.slice(start, start + length)
      let at = known.get(time)
      if (!at)
        known.set(time, (at = wallHourAt(`${from}T${time.padEnd(5, ':00')}:00.000Z` as Instant)))
      const { day, weekday, hour } = at
      let ofDay = days.get(day)
      if (!ofDay) days.set(day, (ofDay = new Map()))
      const dayCount = ofDay.get(kind)
      if (dayCount) dayCount.entries += 1
      else ofDay.set(kind, { day, kind, entries: 1 })
      const key = (weekday * 24 + hour) * KINDS.length + KINDS.indexOf(kind)
      const hourCount = hours.get(key)
      if (hourCount) hourCount.entries += 1
      else hours.set(key, { weekday, hour, kind, entries: 1 })
    }
  }
  const byKey = <Count>([one]: [string | number, Count], [other]: [string | number, Count]) =>
    one < other ? -1 : 1
  return {
    days: [...days].toSorted(byKey).flatMap(([, kinds]) => [...kinds.values()]),
    hours: [...hours].toSorted(byKey).map(([, count]) => count),
  }
}

type DayClocks = {
  day: Day
  weekday: number
  begins: Instant
  ends: Instant
  hourAt(at: Instant): number
}

/** Tells the day and hour on the wall; a day of UTC lies in two of the office's, whose clocks are remembered. */
function createWallHours(zone: string): (at: Instant) => WallHour {
  let clocks: DayClocks[] = []
  return (at) => {
    let own = clocks.find(({ begins, ends }) => begins <= at && at < ends)
    if (!own) {
      own = readClocks(dayAt(at, zone), zone)
      clocks = [...clocks.slice(-1), own]
    }
    return { day: own.day, weekday: own.weekday, hour: own.hourAt(at) }
  }
}

/** Tells the hour on the wall of a day. One of 24 hours is told from its start: asking the calendar each time is slow. */
function readClocks(day: Day, zone: string): DayClocks {
  const ends = startOfDay(addDays(day, 1), zone)
  const begins = startOfDay(day, zone)
  const start = Date.parse(begins)
  const isPlain = Date.parse(ends) - start === 24 * HOUR
  return {
    day,
    weekday: weekdayOf(day),
    begins,
    ends,
    hourAt: (at) =>
      isPlain
        ? Math.floor((Date.parse(at) - start) / HOUR)
        : Number(wallTimeAt(at, zone).slice(0, 2)),
  }
}
