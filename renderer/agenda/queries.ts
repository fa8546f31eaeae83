import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../shared/base/dates.ts'
import type { AgendaEntryId, StaffId } from '../../shared/base/ids.ts'
import type { RecurrenceId } from '../../shared/agenda/contract/base.ts'
import type { Calendar, Resource } from '../../shared/agenda/contract/calendars.ts'
import type { StaffMember } from '../../shared/people/contract/staff.ts'
import { orpc } from '../app/client/queries.ts'
import type { Colleague } from '../base/form/StaffField.tsx'

const noCalendars: Calendar[] = []
const noResources: Resource[] = []
const nobody: StaffMember[] = []

/** Dates between two days; the view before stays while they are on their way. */
export const useDates = (from: Day, to: Day) =>
  useQuery({
    ...orpc.agenda.list.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })

/** When colleagues are at the front, away or off. */
export const useBusy = (from: Day, to: Day, enabled: boolean) =>
  useQuery({ ...orpc.agenda.busy.queryOptions({ input: { from, to } }), enabled })

export const useEntry = (agendaEntryId: AgendaEntryId, recurrenceId: RecurrenceId) =>
  useQuery(orpc.agenda.get.queryOptions({ input: { agendaEntryId, recurrenceId } }))

/** The calendars; the office's own, which a fresh office has without a name, is called so. */
export function useCalendars(retired = false): readonly Calendar[] {
  const { t } = useTranslation('agenda')
  const { data = noCalendars } = useQuery(
    orpc.agenda.calendars.list.queryOptions({ input: { retired } }),
  )
  return useMemo(
    () => data.map((one) => ({ ...one, name: one.name || t('calendars.ofOffice') })),
    [data, t],
  )
}

export function useResources(retired = false): readonly Resource[] {
  const { data = noResources } = useQuery(
    orpc.agenda.resources.list.queryOptions({ input: { retired } }),
  )
  return data
}

/** The colleagues in the office, to choose some from. */
export function useColleagues(): readonly Colleague<StaffId>[] {
  const { data = nobody } = useQuery(orpc.people.staff.list.queryOptions({ input: {} }))
  return useMemo(
    () => data.map(({ id, name, colour, role }) => ({ id, name, colour, detail: role })),
    [data],
  )
}
