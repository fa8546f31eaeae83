import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MailArrival } from '../../../shared/mail/contract/arrivals.ts'
import { orpc } from '../../app/client/queries.ts'
import type { ShownFile } from '../../base/files/fileBytes.ts'
import { useMailStore } from '../store.ts'

/** A piece of the morning's post: a scan that lies at this desk, or an e-mail that was fetched for all. */
export type Piece = { file: ShownFile; arrival: MailArrival | null }

export const shownOf = ({ fileId, fileName, bytes, mediaType }: MailArrival): ShownFile => ({
  fileId,
  name: fileName,
  bytes,
  mediaType,
})

const none: MailArrival[] = []

/** The scans first, then the e-mails. */
export function usePile() {
  const scans = useMailStore(({ pile }) => pile)
  const query = useQuery(orpc.mail.arrivals.list.queryOptions({ input: {} }))
  const arrivals = query.data ?? none
  const pile = useMemo<Piece[]>(
    () => [
      ...scans.map((file) => ({ file, arrival: null })),
      ...arrivals.map((arrival) => ({ file: shownOf(arrival), arrival })),
    ],
    [scans, arrivals],
  )
  return { pile, error: query.error }
}
