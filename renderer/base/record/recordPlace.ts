import { createContext, use, useMemo } from 'react'
import { useLocation, useParams } from 'wouter'

/** Where the user is on a page of records, and the ways on; the parts of a RecordPage ask for it. */
export type RecordPlace = {
  /** The open record, 'new' for the form of a new one. */
  id: string | undefined
  /** The tab of the open record; undefined for its first one. */
  view: string | undefined
  /** Opens a record, at its first tab unless one is named. */
  open: (id: string, view?: string) => void
  /** Shows another tab of the open record, the first one when none is named. */
  show: (view?: string) => void
  close: () => void
}

export const RecordPlaceContext = createContext<RecordPlace | null>(null)

/** The place on the page of records at `address`, whose own address is `<address>/:id?/:view?`. */
export function useRecordPlaceAt(address: string): RecordPlace {
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [, go] = useLocation()
  return useMemo(() => {
    const open = (next: string, at?: string) => go(`${address}/${next}${at ? `/${at}` : ''}`)
    const show = (next?: string) =>
      go(`${address}/${id}${next ? `/${next}` : ''}`, { replace: true })
    return { id, view, open, show, close: () => go(address) }
  }, [address, id, view, go])
}

/** The place that the page around has given. */
export function useRecordPlace(): RecordPlace {
  const place = use(RecordPlaceContext)
  if (!place) throw new Error('a part of a record stands outside a RecordPage')
  return place
}

/** The record of that id in a list: null when it is not there, undefined while the list is on the way. */
export function findRecord<Row extends { id: string }>(
  rows: readonly Row[] | undefined,
  id: string,
): Row | null | undefined {
  return rows && (rows.find((row) => row.id === id) ?? null)
}
