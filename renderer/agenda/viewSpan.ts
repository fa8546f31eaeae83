import { addDays, mondayOf } from '../../shared/base/dates.ts'
import type { Day } from '../../shared/base/dates.ts'
import type { AgendaView } from './store.ts'

/** As far as a list goes where nothing else is told. */
export const LIST_DAYS = 60

/** The days a view shows: the first and the last. */
export function spanOf(view: AgendaView, day: Day): { from: Day; to: Day } {
  switch (view) {
    case 'week':
      return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
    case 'month':
      return monthSpan(day)
    case 'list':
      return { from: day, to: addDays(day, LIST_DAYS) }
    default:
      return { from: day, to: day }
  }
}

/** The weeks that a month touches, from a Monday to a Sunday. */
function monthSpan(day: Day): { from: Day; to: Day } {
  const from = mondayOf(`${day.slice(0, 7)}-01` as Day)
  const last = addDays(monthAfter(day, 1), -1)
  return { from, to: addDays(mondayOf(last), 6) }
}

/** The first day of the month that is `months` away. */
export function monthAfter(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}-01` as Day
}

/** The day to show one step on or back. */
export function stepFrom(view: AgendaView, day: Day, step: 1 | -1): Day {
  switch (view) {
    case 'week':
      return addDays(day, 7 * step)
    case 'month':
      return monthAfter(day, step)
    case 'list':
      return addDays(day, LIST_DAYS * step)
    default:
      return addDays(day, step)
  }
}
