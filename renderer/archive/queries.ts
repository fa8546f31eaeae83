import { useQuery } from '@tanstack/react-query'
import type {
  ArchivePlaceId,
  DisposalId,
  DocumentId,
  DossierId,
  MailEntryId,
} from '../../shared/base/ids.ts'
import { orpc } from '../app/client/queries.ts'

/** Buildings, rooms and shelves, parents before children. */
export const useArchivePlaces = (retired = false) =>
  useQuery(orpc.archive.places.list.queryOptions({ input: { retired } }))

/** The shelves below a place with the boxes on them. */
export const useShelfMap = (placeId: ArchivePlaceId | undefined) =>
  useQuery(orpc.archive.map.queryOptions({ input: placeId ? { placeId } : {} }))

/** The file plan, parents before children. */
export const useClasses = (retired = false) =>
  useQuery(orpc.archive.classes.list.queryOptions({ input: { retired } }))

export const useSchedules = (retired = false) =>
  useQuery(orpc.archive.schedules.list.queryOptions({ input: { retired } }))

export const useDossier = (dossierId: string) =>
  useQuery(orpc.archive.dossiers.get.queryOptions({ input: { dossierId: dossierId as DossierId } }))

/** Where a paper is now, and the way it took. */
export const useTrail = (of: {
  mailEntryId?: MailEntryId
  documentId?: DocumentId
  dossierId?: DossierId
}) => useQuery(orpc.archive.trail.queryOptions({ input: of }))

export const useLoans = (out: boolean) =>
  useQuery(orpc.archive.loans.list.queryOptions({ input: { out, limit: 1000 } }))

export const useHolds = (released = false) =>
  useQuery(orpc.archive.holds.list.queryOptions({ input: { released } }))

export const useDisposal = (disposalId: string) =>
  useQuery(
    orpc.archive.disposals.get.queryOptions({ input: { disposalId: disposalId as DisposalId } }),
  )

export const useRules = () => useQuery(orpc.archive.rules.get.queryOptions())

export const useStaff = () =>
  useQuery(orpc.people.staff.list.queryOptions({ input: {} })).data ?? none

const none: never[] = []
