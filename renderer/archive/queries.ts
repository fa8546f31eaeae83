import { useQuery } from '@tanstack/react-query'
import type { ArchivePlaceId } from '../../shared/base/ids.ts'
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
