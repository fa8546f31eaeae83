import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { RecurrenceId } from '../../shared/agenda/contract/base.ts'
import type { Occurrence } from '../../shared/agenda/contract/entries.ts'
import type { Day } from '../../shared/base/dates.ts'
import { isDay } from '../../shared/base/dates.ts'
import type { AgendaEntryId } from '../../shared/base/ids.ts'
import { DROPPED } from './received/useMessage.ts'
import type { RecordPlace } from '../base/record/recordPlace.ts'

/** Stands in the address for an entry that happens once. */
const ONCE = 'once'

type Params = { day?: string; id?: string; date?: string; view?: string }

/** Where one is in the agenda: the day in view, and the date open beside it (`/agenda/2026-11-24/<entry>/<date>/<tab>`). */
export function useAgendaPlace(today: Day) {
  const params = useParams<Params>()
  const [, go] = useLocation()
  const day = params.day && isDay(params.day) ? params.day : today
  const { id, date, view } = params
  return useMemo(() => {
    const close = () => go(`/agenda/${day}`)
    const open = (next: string, at?: string) =>
      go(`/agenda/${day}/${next}/${ONCE}${at ? `/${at}` : ''}`)
    const show = (next?: string) =>
      go(`/agenda/${day}/${id}/${date ?? ONCE}${next ? `/${next}` : ''}`, { replace: true })
    const place: RecordPlace = { id, view, open, show, close }
    return {
      day,
      place,
      agendaEntryId: id as AgendaEntryId | undefined,
      recurrenceId: (date === undefined || date === ONCE ? '' : date) as RecurrenceId,
      showDay: (next: Day) => go(id ? `/agenda/${next}/${id}/${date ?? ONCE}` : `/agenda/${next}`),
      openDate: (one: Occurrence) => {
        if (one.kind === 'trip') go(`/agenda/trips/${one.tripId}`)
        else go(`/agenda/${day}/${one.agendaEntryId}/${one.recurrenceId || ONCE}`)
      },
      openNew: () => go(`/agenda/${day}/new`),
      openImport: () => go(`/agenda/${day}/import`),
      openDropped: () => go(`/agenda/${day}/message/${DROPPED}`),
    }
  }, [day, id, date, view, go])
}
