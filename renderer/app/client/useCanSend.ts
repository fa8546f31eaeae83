import { useQuery } from '@tanstack/react-query'
import { orpc } from './queries.ts'

/** Whether the office sends e-mails itself: one of its accounts has an outgoing server. */
export function useCanSend(): boolean {
  const accounts = useQuery(orpc.mail.accounts.list.queryOptions({ input: {} })).data
  return accounts?.some(({ retired, smtpHost }) => !retired && smtpHost !== '') ?? false
}
