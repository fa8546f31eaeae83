import { useTranslation } from 'react-i18next'
import type { MailAccount } from '../../../shared/mail/contract/accounts.ts'
import { StatusMark } from '../../base/StatusMark.tsx'

/** Whether an account can be worked with, in a word. */
export function AccountState({ account }: { account: MailAccount }) {
  const { t } = useTranslation('email')
  const { tone, key } = stateOf(account)
  return <StatusMark tone={tone} label={t(key)} />
}

export function stateOf({ hasPassword, fetching, last, imapHost, smtpHost }: MailAccount) {
  if (imapHost === '' && smtpHost === '') return { tone: 'idle', key: 'accounts.noServer' } as const
  if (fetching) return { tone: 'busy', key: 'fetch.now' } as const
  if (!hasPassword) return { tone: 'warn', key: 'password.none' } as const
  if (last?.problem) return { tone: 'bad', key: 'fetch.problem' } as const
  return { tone: last ? 'good' : 'idle', key: last ? 'fetch.good' : 'fetch.ready' } as const
}
