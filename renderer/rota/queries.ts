import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '../../shared/base/dates.ts'
import type { StaffId } from '../../shared/base/ids.ts'
import type { StaffMember } from '../../shared/people/contract/staff.ts'
import { orpc } from '../app/client/queries.ts'
import type { Colleague } from '../base/form/StaffField.tsx'

const nobody: StaffMember[] = []

/** Who is at the front on each day between, and where cover is missing. */
export const useCoverage = (from: Day, to: Day) =>
  useQuery({
    ...orpc.rota.coverage.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })

/** All colleagues by id, also those who left: the past names them. */
export function useStaff(): ReadonlyMap<StaffId, StaffMember> {
  const { data = nobody } = useQuery(
    orpc.people.staff.list.queryOptions({ input: { retired: true } }),
  )
  return useMemo(() => new Map(data.map((person) => [person.id, person])), [data])
}

/** The colleagues in the office, to choose one from. */
export function useColleagues(): readonly Colleague<StaffId>[] {
  const { data = nobody } = useQuery(orpc.people.staff.list.queryOptions({ input: {} }))
  return useMemo(
    () => data.map(({ id, name, colour, role }) => ({ id, name, colour, detail: role })),
    [data],
  )
}

export const useSwaps = (from: Day, to: Day) =>
  useQuery(orpc.rota.swap.list.queryOptions({ input: { from, to } }))
