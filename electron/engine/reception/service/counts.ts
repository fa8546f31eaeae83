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

type Bucket = { kind: EntryKind; begins: string; entries: number; people: number; spared: number }
type Waits = { kind: EntryKind; minutes: number; count: number }

const HOUR = 3_600_000

/** Who came, as far as counting goes: not what was written down by mistake, nor who never came. */
const CAME = `log_at >= @from AND log_at <= @to AND state <> 'cancelled' AND arrived_at IS NOT NULL`

/** Counts over a span of days. They rest on rows whose names may have faded. */
export function createCounts({ database, clock }: ReceptionGiven) {
  const buckets = database.prepare<Bucket>(
    `SELECT kind, substr(log_at, 1, @length) AS begins, count(*) AS entries, sum(party) AS people, sum(spared) AS spared
     FROM reception_entries WHERE ${CAME} GROUP BY kind, begins`,
  )
  // Whole minutes; one whose turn never came waited to the end, unless a rule ended it.
  const waits = database.prepare<Waits>(
    `SELECT kind, (unixepoch(coalesce(started_at, ended_at)) - unixepoch(arrived_at)) / 60 AS minutes, count(*) AS count
     FROM reception_entries WHERE ${CAME} AND kind <> 'call'
       AND (started_at IS NOT NULL OR (ended_at IS NOT NULL AND outcome <> 'auto'))
     GROUP BY kind, minutes ORDER BY minutes`,
  )
  const answers = database.prepare<{ minutes: number | null; count: number }>(
    `SELECT (unixepoch(answered_at) - unixepoch(taken_at)) / 60 AS minutes, count(*) AS count
     FROM reception_messages WHERE taken_at >= @from AND taken_at <= @to GROUP BY minutes ORDER BY minutes`,
  )

  return ({ from, to }: { from: Day; to: Day }) => {
    const zone = clock.zone()
    const span = { from: startOfDay(from, zone), to: endOfDay(to, zone) }
    const hours = buckets.all({ ...span, length: keyLength(span.from, zone) })
    const waited = waits.all(span)
    const slips = answers.all(span)
    const answered = slips.flatMap(({ minutes, count }) =>
      minutes === null ? [] : [{ minutes, count }],
    )
    const sumOf = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)
    return {
      kinds: entryKind.options.map((kind) => {
        const own = hours.filter((hour) => hour.kind === kind)
        const times = waited.filter((wait) => wait.kind === kind)
        return {
          kind,
          entries: own.reduce((sum, { entries }) => sum + entries, 0),
          people: own.reduce((sum, { people }) => sum + people, 0),
          medianWait: nearestRank(times, 0.5),
          p85Wait: nearestRank(times, 0.85),
        }
      }),
      ...inWallTime(hours, zone),
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

/** Zones that differ from UTC by whole hours are counted by the hour, others by the minute. */
const keyLength = (at: Instant, zone: string) =>
  wallTimeAt(at, zone).endsWith(at.slice(14, 16))
    ? 'YYYY-MM-DDTHH'.length
    : 'YYYY-MM-DDTHH:MM'.length

/** The same counts by day, and by weekday and hour, of the office's own clocks. */
function inWallTime(buckets: Bucket[], zone: string) {
  const days = new Map<string, { day: Day; kind: EntryKind; entries: number }>()
  const hours = new Map<
    string,
    { weekday: number; hour: number; kind: EntryKind; entries: number }
  >()
  const moments = new Map<string, { day: Day; hour: number }>()
  const hourOf = createHours(zone)
  for (const { kind, begins, entries } of buckets) {
    let moment = moments.get(begins)
    if (!moment) {
      const at = `${begins}${':00:00.000Z'.slice(begins.length === 16 ? 3 : 0)}` as Instant
      const day = dayAt(at, zone)
      moment = { day, hour: hourOf(at, day) }
      moments.set(begins, moment)
    }
    const weekday = weekdayOf(moment.day)
    add(days, `${moment.day} ${kind}`, { day: moment.day, kind, entries })
    add(hours, `${weekday} ${moment.hour} ${kind}`, { weekday, hour: moment.hour, kind, entries })
  }
  return {
    days: [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    hours: [...hours.values()].toSorted(
      (one, other) => one.weekday - other.weekday || one.hour - other.hour,
    ),
  }
}

/** Tells the hour on the wall. Days of 24 hours are told from their start: asking the calendar each time is slow. */
function createHours(zone: string) {
  const starts = new Map<Day, number>()
  const startOf = (day: Day): number => {
    let start = starts.get(day)
    if (start === undefined) starts.set(day, (start = Date.parse(startOfDay(day, zone))))
    return start
  }
  return (at: Instant, day: Day): number => {
    const start = startOf(day)
    const isPlain = startOf(addDays(day, 1)) - start === 24 * HOUR
    return isPlain
      ? Math.floor((Date.parse(at) - start) / HOUR)
      : Number(wallTimeAt(at, zone).slice(0, 2))
  }
}

function add<Count extends { entries: number }>(all: Map<string, Count>, key: string, one: Count) {
  const before = all.get(key)
  if (before) before.entries += one.entries
  else all.set(key, one)
}
