import type { Resource } from '../../../shared/agenda/contract/calendars.ts'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { weekdayOf } from '../../../shared/base/dates.ts'
import { DAY_MINUTES, isAbove, partOn } from './spans.ts'

/** A part of a day, in minutes after midnight, on which a room cannot be had. */
export type Shade = { kind: 'closed' | 'setUp' | 'clearing'; from: number; to: number }

/** When a room is closed on a day, and when it is made ready for its meetings and cleared after them. */
export function roomShades(
  room: Pick<Resource, 'hours' | 'setUpMinutes' | 'clearingMinutes'>,
  dates: readonly Occurrence[],
  day: Day,
): Shade[] {
  const shades: Shade[] = []
  const add = (kind: Shade['kind'], from: number, to: number) => {
    const [begin, end] = [Math.max(from, 0), Math.min(to, DAY_MINUTES)]
    if (begin < end) shades.push({ kind, from: begin, to: end })
  }
  if (room.hours.length > 0) {
    let from = 0
    const open = room.hours
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((each) => ({ from: minutes(each.from), to: minutes(each.to) }))
      .toSorted((a, b) => a.from - b.from)
    for (const each of open) {
      add('closed', from, each.from)
      from = Math.max(from, each.to)
    }
    add('closed', from, DAY_MINUTES)
  }
  for (const date of dates) {
    if (isAbove(date)) continue
    const part = partOn(date, day)
    if (part.from > 0) add('setUp', part.from - room.setUpMinutes, part.from)
    if (part.to < DAY_MINUTES) add('clearing', part.to, part.to + room.clearingMinutes)
  }
  return shades
}

/** Closing at midnight is written 24:00, or 00:00 of the day after. */
const minutes = (wallTime: string) =>
  Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5))
