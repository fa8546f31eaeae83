import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BusySpan, Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, weekdayOf } from '../../../shared/base/dates.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useBusy, useCalendars, useColleagues, useResources } from '../queries.ts'
import type { AgendaView } from '../store.ts'
import { spanOf } from '../viewSpan.ts'
import type { GridColumn } from './gridColumn.ts'
import { roomShades } from './roomShades.ts'
import { isOnDay } from './spans.ts'

const FRIDAY = 5
const noSpans: BusySpan[] = []

/** The columns of a view of hours: days, or one day's colleagues or rooms. */
export function useColumns(
  view: AgendaView,
  day: Day,
  dates: readonly Occurrence[],
): readonly GridColumn[] {
  const { t } = useTranslation('agenda')
  const { locale, today } = useFormats()
  const { from, to } = spanOf(view, day)
  const colleagues = useColleagues()
  const resources = useResources()
  const calendars = useCalendars()
  const { data: busy = noSpans } = useBusy(day, day, view === 'people')
  const cover = useQuery({
    ...orpc.rota.coverage.queryOptions({ input: { from, to } }),
    enabled: view === 'day' || view === 'week',
  })
  const now = today()
  return useMemo(() => {
    // Apart: together some languages put words between them, and a narrow column would lose the number.
    const [weekday, number] = ([{ weekday: 'short' }, { day: 'numeric' }] as const).map(
      (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    )
    const write = (noon: Date) => `${weekday!.format(noon)} ${number!.format(noon)}`
    const holidays = new Map(cover.data?.days.map(({ day: on, holiday }) => [on, holiday]))
    const ofDay = (on: Day): GridColumn => ({
      key: on,
      label: write(new Date(`${on}T12:00:00Z`)),
      note: holidays.get(on) ?? '',
      day: on,
      today: on === now,
      dates: dates.filter((date) => isOnDay(date, on)),
      busy: [],
    })
    if (view === 'day') return [ofDay(day)]
    if (view === 'week') {
      const days = Array.from({ length: 7 }, (_, index) => ofDay(addDays(from, index)))
      // An empty weekend leaves its room to the working days.
      const needed = days.some(
        ({ day: on, dates: there }) => weekdayOf(on) > FRIDAY && there.length > 0,
      )
      return needed || weekdayOf(day) > FRIDAY ? days : days.slice(0, FRIDAY)
    }
    if (view === 'people') {
      const owners = new Set(calendars.map(({ ownerId }) => ownerId))
      const taken = new Set(dates.flatMap(({ staffIds }) => staffIds))
      const shown = colleagues.filter(({ id }) => owners.has(id) || taken.has(id))
      return (shown.length > 0 ? shown : colleagues.slice(0, 8)).map(({ id, name }) => ({
        ...ofDay(day),
        key: id,
        label: name,
        note: '',
        staffId: id,
        dates: dates.filter((date) => date.staffIds.includes(id) && isOnDay(date, day)),
        busy: busy.filter(({ staffId }) => staffId === id),
      }))
    }
    return resources.map((room) => {
      const { id, name, seats, place } = room
      const there = dates.filter(
        (date) =>
          isOnDay(date, day) &&
          date.resources.some(({ resourceId, state }) => resourceId === id && state !== 'refused'),
      )
      return {
        ...ofDay(day),
        key: id,
        label: name,
        note: [seats > 0 ? t('seats', { count: seats }) : '', place].filter(Boolean).join(' · '),
        resourceId: id,
        dates: there,
        shades: roomShades(room, there, day),
      }
    })
  }, [t, view, day, from, dates, locale, now, colleagues, resources, calendars, busy, cover.data])
}
