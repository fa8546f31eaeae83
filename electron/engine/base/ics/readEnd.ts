/** Where an appointment of a calendar file ends (RFC 5545, 3.6.1). */
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { addLocal, isWholeDay, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Component, Property } from './content.ts'
import { propertiesOf, valueOf } from './content.ts'
import type { ReadTime } from './eventFault.ts'
import { EventFault } from './eventFault.ts'

const DAY = 86_400_000
const DURATION =
  /^\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/

type End = { end: LocalTime; endZone: string | null; nominal: boolean }

/** From DTEND or DURATION, else by the rule: one day of days, nothing of times. Throws an EventFault. */
export function readEnd(
  raw: Component,
  { local: start }: ReadTime,
  zone: string,
  readTimes: (property: Property) => ReadTime[],
): End {
  const wholeDay = isWholeDay(start)
  const whole = (local: LocalTime): End => ({ end: local, endZone: null, nominal: false })
  const duration = valueOf(raw, 'duration')
  const [given] = propertiesOf(raw, 'dtend')
  if (given && given[3].trim() !== '') {
    const [end] = readTimes(given)
    if (!end) throw new EventFault('end_unreadable')
    if (isWholeDay(end.local) !== wholeDay) throw new EventFault('days_beside_times')
    if (wholeDay) {
      if (end.local < start) throw new EventFault('ends_before_it_begins')
      // Some programs end a day on itself.
      return whole(end.local === start ? addLocal(start, DAY) : end.local)
    }
    const endZone = end.zone ?? zone
    if (momentOf(end.local, endZone) < momentOf(start, zone))
      throw new EventFault('ends_before_it_begins')
    return { ...whole(end.local), endZone: endZone === zone ? null : endZone }
  }
  if (duration === '') return whole(wholeDay ? addLocal(start, DAY) : start)
  const parts = DURATION.exec(duration)
  if (!parts) throw new EventFault('end_unreadable')
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((one) => Number(one ?? 0))
  const nominal = (weeks! * 7 + days!) * DAY
  const exact = (hours! * 3600 + minutes! * 60 + seconds!) * 1000
  if (wholeDay)
    return whole(addLocal(start, Math.max(DAY, Math.ceil((nominal + exact) / DAY) * DAY)))
  // Days repeat on the wall, hours exactly (RFC 5545, 3.8.2.5).
  const later = addLocal(start, nominal)
  const end = exact === 0 ? later : localOf(momentOf(later, zone) + exact, zone)
  return { end, endZone: null, nominal: nominal > 0 }
}
