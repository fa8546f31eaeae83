import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { dayOfLocal, isWholeDay, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { addDays } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'

/** When it is: "Tue 24 Nov 09:00–10:00"; of whole days the first and the last. */
export function useSpanText() {
  const { day } = useFormats()
  return ({ start, end }: { start: LocalTime; end: LocalTime }): string => {
    const first = dayOfLocal(start)
    if (isWholeDay(start)) {
      const last = addDays(dayOfLocal(end), -1)
      return last <= first ? day(first) : `${day(first)} – ${day(last)}`
    }
    const last = dayOfLocal(end)
    return first === last
      ? `${day(first)} ${wallTimeOfLocal(start)}–${wallTimeOfLocal(end)}`
      : `${day(first)} ${wallTimeOfLocal(start)} – ${day(last)} ${wallTimeOfLocal(end)}`
  }
}
