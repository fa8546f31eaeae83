import { daysBetween } from '../../../../shared/base/dates.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import {
  addLocal,
  dayOfLocal,
  isWholeDay,
  wallBetween,
} from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import {
  readRule,
  shiftRule,
  untilOf,
  untilText,
  withParts,
  writeRule,
} from '../../../../shared/agenda/rule.ts'
import { found } from '../../base/records.ts'
import type { EntryRow } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { isSeries, listOf } from './entryStore.ts'
import type { Times } from './rows.ts'
import { refuse, requireOrder, timeColumns } from './rows.ts'

/** What `datesOf` asks for; with `whole` the left-out dates too. */
export function recurrenceOf(entry: EntryRow, whole = false) {
  return {
    start: entry.starts as LocalTime,
    zone: entry.zone,
    rrule: entry.rrule,
    rdates: listOf<LocalTime>(entry.rdates),
    exdates: whole ? [] : listOf<LocalTime>(entry.exdates),
  }
}

export function requireDate(entry: EntryRow, recurrenceId: RecurrenceId): RecurrenceId {
  const [is] =
    recurrenceId === '' ? [] : datesOf(recurrenceOf(entry), { from: recurrenceId, limit: 1 })
  return found(is === recurrenceId ? recurrenceId : undefined, 'agendaDate', recurrenceId)
}

/** Start and rule agree: a series begins on its first date. UNTIL is written as it must be. */
export function fromFirstDate<
  Columns extends Pick<EntryRow, 'starts' | 'ends' | 'zone' | 'rrule' | 'rdates'>,
>(columns: Columns): Columns {
  const parts = readRule(columns.rrule)
  if (parts === null) return columns
  const start = columns.starts as LocalTime
  const until = untilOf(parts, start, columns.zone)
  const rrule =
    until === null
      ? columns.rrule
      : writeRule(withParts(parts, { UNTIL: untilText(until, columns.zone) }))
  const recurrence = { start, zone: columns.zone, rrule, rdates: [], exdates: [] }
  const [first] = datesOf(recurrence, { limit: 1 })
  if (first === undefined) refuse('no_dates')
  const ends = addLocal(first, wallBetween(start, columns.ends as LocalTime))
  return { ...columns, rrule, starts: first, ends }
}

/** Where one date of a series is moved to. */
export function movedColumns(
  entry: EntryRow,
  date: DateOf,
  times: Partial<Times>,
  officeZone: string,
) {
  const start = times.start ?? date.start
  const end = times.end ?? addLocal(start, wallBetween(date.start, date.end))
  if (isWholeDay(start) !== (entry.all_day === 1) || isWholeDay(end) !== (entry.all_day === 1))
    refuse('days_beside_times')
  const zone = times.zone ?? date.zone
  requireOrder(start, end, entry.all_day === 1 ? officeZone : zone, times.endZone ?? null)
  const own = entry.all_day === 1 || zone === entry.zone ? null : zone
  return { starts: start, ends: end, zone: own, end_zone: times.endZone ?? null }
}

/** The columns of a series after the date named was moved, and where each date of it goes. */
export function movedSeries(
  entry: EntryRow,
  date: DateOf,
  times: Partial<Times>,
  officeZone: string,
  now: number,
) {
  const starts = entry.starts as LocalTime
  const start = times.start ?? date.start
  const end = times.end ?? addLocal(start, wallBetween(date.start, date.end))
  const days = daysBetween(dayOfLocal(date.start), dayOfLocal(start))
  const sameKind = isWholeDay(start) === isWholeDay(date.start)
  const by = sameKind ? wallBetween(date.start, start) : 0
  const to = (id: RecurrenceId): RecurrenceId => {
    if (id === '') return ''
    if (sameKind) return addLocal(id, by)
    const day = dayOfLocal(addLocal(dayOfLocal(id) as string as LocalTime, days * 86_400_000))
    return (isWholeDay(start) ? day : `${day}${start.slice(10)}`) as LocalTime
  }
  const staysSeries = isSeries(entry) && times.rrule !== ''
  const first = staysSeries ? (to(starts) as LocalTime) : start
  const zone = times.zone ?? entry.zone
  const rrule = times.rrule ?? movedRule()
  const list = (given: LocalTime[] | undefined, before: string) =>
    given ?? (staysSeries ? listOf<LocalTime>(before).map((one) => to(one) as LocalTime) : [])
  const columns = timeColumns(
    {
      start: first,
      end: addLocal(first, wallBetween(start, end)),
      zone,
      endZone: times.endZone === undefined ? entry.end_zone : times.endZone,
      rrule,
      rdates: list(times.rdates, entry.rdates),
      exdates: list(times.exdates, entry.exdates),
    },
    officeZone,
    now,
  )
  // A meeting that becomes one of a series keeps what belongs to all of its dates.
  return { columns: fromFirstDate(columns), to }

  function movedRule(): string {
    const parts = readRule(entry.rrule)
    if (parts === null || !isSeries(entry)) return entry.rrule
    const shifted = shiftRule(parts, starts, first)
    if (shifted === null) return refuse('rule_needs_choice')
    const until = untilOf(parts, starts, entry.zone)
    if (until === null) return writeRule(shifted)
    const last = to(until) as LocalTime
    return writeRule(withParts(shifted, { UNTIL: untilText(last, zone) }))
  }
}
