import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StaffId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import type { Colleague } from '../../base/form/StaffField.tsx'

const nobody: never[] = []

/** The colleagues in the office, to choose one from. */
export function useColleagues(): readonly Colleague<StaffId>[] {
  const staff = useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? nobody
  return useMemo(
    () =>
      staff.map(({ id, name, colour, role, room }) => ({
        id,
        name,
        colour,
        detail: [role, room].filter(Boolean).join(' · '),
      })),
    [staff],
  )
}
