import { useTranslation } from 'react-i18next'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, lastDayOf, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useCalendars } from '../queries.ts'

/** What stands on a date: its title, or that the time is taken. */
export function useDateTitle() {
  const { t } = useTranslation('agenda')
  return (date: Occurrence) => (date.taken ? t('taken') : date.title || t('untitled'))
}

/** When a date is: "Tue 24 Nov 09:00–10:00", or the days of a whole day. */
export function useDateTime() {
  const { day } = useFormats()
  return (date: Occurrence) => {
    const first = dayOfLocal(date.start)
    const last = lastDayOf(date)
    if (date.allDay) return first === last ? day(first) : `${day(first)} – ${day(last)}`
    const end = wallTimeOfLocal(date.end)
    return first === last
      ? `${day(first)} ${wallTimeOfLocal(date.start)}–${end}`
      : `${day(first)} ${wallTimeOfLocal(date.start)} – ${day(last)} ${end}`
  }
}

/** What a date's place in a view says to the eye alone: its day, that it is not settled, recurs or clashes. */
export function useDateRest() {
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  return (date: Occurrence) =>
    [
      '',
      day(dayOfLocal(date.start)),
      date.state === 'confirmed' ? '' : t(`state.${date.state}`),
      date.series ? t('inSeries') : '',
      date.clashing ? t('clashing') : '',
    ]
      .filter((each, index) => each || index === 0)
      .join(', ')
}

/** A date in words, for its name: title, when, where, what is the matter. */
export function useDateWords() {
  const { t } = useTranslation('agenda')
  const title = useDateTitle()
  const time = useDateTime()
  return (date: Occurrence) =>
    [
      title(date),
      time(date),
      date.resources.map(({ name }) => name).join(', ') || date.place,
      date.state === 'confirmed' ? '' : t(`state.${date.state}`),
      date.series ? t('inSeries') : '',
      date.clashing ? t('clashing') : '',
    ]
      .filter(Boolean)
      .join(', ')
}

/** The colour of a date's calendar; trips and what is taken have that of quiet ink. */
export function useDateColour() {
  const calendars = useCalendars(true)
  return ({ calendarId, taken }: Occurrence) =>
    (!taken && calendars.find(({ id }) => id === calendarId)?.colour) || 'var(--calm)'
}
