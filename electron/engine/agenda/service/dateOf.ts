import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { addLocal, localOf, momentOf, wallBetween } from '../../../../shared/agenda/localTime.ts'
import type { EntryRow, OverrideRow } from './entryStore.ts'

/** One date of an entry: local times in its zone, moments in milliseconds since 1970. */
export type DateOf = {
  recurrenceId: RecurrenceId
  start: LocalTime
  end: LocalTime
  zone: string
  begins: number
  ends: number
  cancelled: boolean
}

/** How long an entry lasts: on the wall, and (of times) exactly. */
function lengthOf(entry: EntryRow): { wall: number; exact: number | null } {
  const [starts, ends] = [entry.starts as LocalTime, entry.ends as LocalTime]
  const wall = wallBetween(starts, ends)
  if (entry.all_day === 1 || entry.nominal === 1) return { wall, exact: null }
  const exact = momentOf(ends, entry.end_zone ?? entry.zone) - momentOf(starts, entry.zone)
  return { wall, exact }
}

/**
 * Where one date of an entry stands. `officeZone` says when the days of whole-day entries begin. Of times the exact
 * length repeats, unless the entry was given a nominal one (RFC 5545, 3.8.5.3).
 */
export function createDateOf(entry: EntryRow, officeZone: string) {
  const { wall, exact } = lengthOf(entry)
  return (recurrenceId: RecurrenceId, override: OverrideRow | undefined): DateOf => {
    const cancelled = entry.cancelled_at !== null || (override?.cancelled_at ?? null) !== null
    const wholeDay = entry.all_day === 1
    const zone = wholeDay ? officeZone : (override?.zone ?? entry.zone)
    if (override?.starts && override.ends) {
      const [start, end] = [override.starts as LocalTime, override.ends as LocalTime]
      const endZone = wholeDay ? officeZone : (override.end_zone ?? zone)
      const ends = momentOf(end, endZone)
      const shown = endZone === zone ? end : localOf(ends, zone)
      return {
        recurrenceId,
        start,
        end: shown,
        zone,
        begins: momentOf(start, zone),
        ends,
        cancelled,
      }
    }
    const start = recurrenceId === '' ? (entry.starts as LocalTime) : recurrenceId
    const begins = momentOf(start, zone)
    const nominal = addLocal(start, wall)
    const ends = exact === null ? momentOf(nominal, zone) : begins + exact
    const end = exact === null ? nominal : localOf(ends, zone)
    return { recurrenceId, start, end, zone, begins, ends, cancelled }
  }
}
