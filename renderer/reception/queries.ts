import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '../../shared/base/dates.ts'
import type { EntryId, StaffId } from '../../shared/base/ids.ts'
import type { Whereabouts } from '../../shared/rota/contract/cover.ts'
import { orpc } from '../app/client/queries.ts'

/** Entries that have not ended, of any day, oldest first. */
export const useOpenEntries = () =>
  useQuery(orpc.reception.list.queryOptions({ input: { open: true, limit: 1000 } }))

/** All entries of a day, newest first. */
export const useDayEntries = (day: Day) =>
  useQuery(orpc.reception.list.queryOptions({ input: { from: day, to: day, limit: 1000 } }))

export const useEntry = (entryId: EntryId) =>
  useQuery(orpc.reception.get.queryOptions({ input: { entryId } }))

/** Slips not yet settled, those back at the desk first. */
export const useOpenMessages = () =>
  useQuery(orpc.reception.messages.list.queryOptions({ input: { open: true, limit: 1000 } }))

export const useStaff = () => useQuery(orpc.people.staff.list.queryOptions({ input: {} }))

/** Where everybody is now, asked anew each minute. */
export function useOnDuty() {
  const duty = useQuery(
    orpc.rota.onDuty.queryOptions({ input: {}, refetchInterval: 60_000, staleTime: 30_000 }),
  ).data
  const people = duty?.people ?? none
  const byId = useMemo(
    () => new Map<StaffId, Whereabouts>(people.map((each) => [each.staffId, each])),
    [people],
  )
  return { at: duty?.at, people, byId }
}
const none: readonly Whereabouts[] = []
