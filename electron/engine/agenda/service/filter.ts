import type { Day } from '../../../../shared/base/dates.ts'
import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type { AgendaCalendarId, ResourceId, StaffId } from '../../../../shared/base/ids.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import { daysBetween } from '../../../../shared/base/dates.ts'
import { refuse } from './rows.ts'

const MOST_DAYS = 400

/** What of the agenda a view asks for, by day. */
export type Filter = {
  from: Day
  to: Day
  calendarIds?: AgendaCalendarId[] | undefined
  staffIds?: StaffId[] | undefined
  resourceIds?: ResourceId[] | undefined
  text?: string | undefined
  cancelled?: boolean | undefined
  zone?: string | undefined
  offset?: number | undefined
  limit?: number | undefined
}

/** Refuses days that are none, and more of them than a view shows. */
export function requireSpan(from: Day, to: Day): void {
  if (to < from) refuse('ends_before_it_begins')
  if (daysBetween(from, to) > MOST_DAYS) refuse('too_many_days')
}

/** What a filter lets through: of the calendars, or of one of the people or resources named; and with every word. */
export function keeps(filter: Omit<Filter, 'from' | 'to'>): (date: Occurrence) => boolean {
  const calendarIds = filter.calendarIds && new Set<string>(filter.calendarIds)
  const staffIds = filter.staffIds && new Set<string>(filter.staffIds)
  const resourceIds = filter.resourceIds && new Set<string>(filter.resourceIds)
  const words = filter.text ? wordsOf(filter.text) : []
  const named = calendarIds ?? staffIds ?? resourceIds
  if (!named && words.length === 0) return () => true
  return (date) => {
    const hit =
      !named ||
      (calendarIds && date.calendarId !== null && calendarIds.has(date.calendarId)) ||
      (staffIds && date.staffIds.some((id) => staffIds.has(id))) ||
      (resourceIds &&
        date.resources.some(
          ({ resourceId, state }) => state !== 'refused' && resourceIds.has(resourceId),
        ))
    if (!hit) return false
    if (words.length === 0) return true
    const text = foldText(
      `${date.title} ${date.place} ${date.resources.map(({ name }) => name).join(' ')}`,
    )
    return words.every((word) => text.includes(word))
  }
}
