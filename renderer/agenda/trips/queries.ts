import { useQuery } from '@tanstack/react-query'
import type { TripId } from '../../../shared/base/ids.ts'
import type { Rate } from '../../../shared/agenda/contract/trips.ts'
import { orpc } from '../../app/client/queries.ts'

const noRates: Rate[] = []

export const useTrips = () => useQuery(orpc.agenda.trips.list.queryOptions({ input: {} }))

export const useTrip = (tripId: TripId) =>
  useQuery(orpc.agenda.trips.get.queryOptions({ input: { tripId } }))

export function useRates(): readonly Rate[] {
  const { data = noRates } = useQuery(orpc.agenda.trips.rates.list.queryOptions())
  return data
}

/** The currency that the office pays in. */
export const useHomeCurrency = (): string =>
  useQuery(orpc.office.settings.get.queryOptions()).data?.currency ?? 'EUR'
