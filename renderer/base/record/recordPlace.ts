import { createContext, use } from 'react'

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
