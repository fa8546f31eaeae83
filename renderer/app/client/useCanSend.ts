import { useQuery } from '@tanstack/react-query'
import { orpc } from './queries.ts'

/** The accounts that the office sends e-mails by; the first one is taken where nothing is said. */
export const useSenders = () =>
  useQuery(orpc.mail.accounts.list.queryOptions({ input: {} })).data?.filter(
    ({ retired, smtpHost }) => !retired && smtpHost !== '',
  ) ?? []

/** Whether the office sends e-mails itself: one of its accounts has an outgoing server. */
export const useCanSend = (): boolean => useSenders().length > 0
