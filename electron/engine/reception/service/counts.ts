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
const KINDS = entryKind.options

/** Who came, as far as counting goes: not what was written down by mistake, nor who never came. */
const CAME = `log_at >= @from AND log_at <= @to AND state <> 'cancelled' AND arrived_at IS NOT NULL`

/** Counts over a span of days. They rest on rows whose names may have faded. */
export function createCounts({ database, clock }: ReceptionGiven) {
  const buckets = database.prepare<Bucket>(
    `SELECT kind, substr(log_at, 1, @length) AS begins, count(*) AS entries, sum(party) AS people, sum(spared) AS spared
     FROM reception_entries WHERE ${CAME} GROUP BY begins, kind ORDER BY begins`,
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
      kinds: KINDS.map((kind) => {
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

type DayCount = { day: Day; kind: EntryKind; entries: number }
type HourCount = { weekday: number; hour: number; kind: EntryKind; entries: number }

/** The same counts by day, and by weekday and hour, of the office's own clocks. Buckets come in the order of time. */
function inWallTime(buckets: Bucket[], zone: string): { days: DayCount[]; hours: HourCount[] } {
  const days: DayCount[] = []
  const hours = new Map<number, HourCount>()
  let today = new Map<EntryKind, DayCount>()
  let clocks: DayClocks | null = null
  let begins = ''
  let hour = 0
  for (const { kind, entries, ...bucket } of buckets) {
    if (bucket.begins !== begins || !clocks) {
      begins = bucket.begins
      const at = `${begins}${':00:00.000Z'.slice(begins.length === 16 ? 3 : 0)}` as Instant
      if (!clocks || at >= clocks.ends) {
        clocks = readClocks(dayAt(at, zone), zone)
        today = new Map()
      }
      hour = clocks.hourAt(at)
    }
    const { day, weekday } = clocks
    const ofDay = today.get(kind)
    if (ofDay) ofDay.entries += entries
    else {
      const first = { day, kind, entries }
      today.set(kind, first)
      days.push(first)
    }
    const key = (weekday * 24 + hour) * KINDS.length + KINDS.indexOf(kind)
    const ofHour = hours.get(key)
    if (ofHour) ofHour.entries += entries
    else hours.set(key, { weekday, hour, kind, entries })
  }
  const sorted = [...hours].toSorted(([one], [other]) => one - other)
  return { days, hours: sorted.map(([, count]) => count) }
}

type DayClocks = { day: Day; weekday: number; ends: Instant; hourAt(at: Instant): number }

/** Tells the hour on the wall of a day. One of 24 hours is told from its start: asking the calendar each time is slow. */
function readClocks(day: Day, zone: string): DayClocks {
  const ends = startOfDay(addDays(day, 1), zone)
  const start = Date.parse(startOfDay(day, zone))
  const isPlain = Date.parse(ends) - start === 24 * HOUR
  return {
    day,
    weekday: weekdayOf(day),
    ends,
    hourAt: (at) =>
      isPlain
        ? Math.floor((Date.parse(at) - start) / HOUR)
        : Number(wallTimeAt(at, zone).slice(0, 2)),
  }
}
