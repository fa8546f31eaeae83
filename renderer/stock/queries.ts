import { useQuery } from '@tanstack/react-query'
import { orpc } from '../app/client/queries.ts'
import { CURRENCIES } from '../../shared/base/money.ts'

/** The items of the office with level and status; with `retired` those out of use too. */
export const useItems = (retired = false) =>
  useQuery(orpc.stock.items.list.queryOptions({ input: retired ? { retired } : {} }))

/** The places in use, parents before children. */
export const usePlaces = (retired = false) =>
  useQuery(orpc.stock.places.list.queryOptions({ input: retired ? { retired } : {} }))

export const useSuppliers = (retired = false) =>
  useQuery(orpc.stock.suppliers.list.queryOptions({ input: retired ? { retired } : {} }))

export const usePrinters = (retired = false) =>
  useQuery(orpc.stock.printers.list.queryOptions({ input: retired ? { retired } : {} }))

export type OfficeCurrency = (typeof CURRENCIES)[number]

/** The currency the office counts in. */
export function useCurrency(): OfficeCurrency {
  const health = useQuery(orpc.office.health.queryOptions())
  return health.data?.settings?.currency ?? CURRENCIES[0]
}
