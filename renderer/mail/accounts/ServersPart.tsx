import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FetchReport, MailAccount } from '../../../shared/mail/contract/accounts.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import styles from '../mail.module.css'
import { AccountState } from './AccountState.tsx'

/** What a fetching brought, in a sentence. */
export function useFetchWords() {
  const { t } = useTranslation('email')
  const { number } = useFormats()
  return ({ fetched, known, failed }: FetchReport): string => {
    const told = (key: string, count: number) =>
      count > 0 && t(`fetch.${key}`, { count, shown: number(count) })
    const parts = [told('fetched', fetched), told('known', known), told('failed', failed.length)]
    return parts.filter(Boolean).join(' ') || t('fetch.nothing')
  }
}

/** Trying the servers, and fetching at once. */
export function ServersPart({ account }: { account: MailAccount }) {
  const { t } = useTranslation(['email', 'files'])
  const { number, instant } = useFormats()
  const words = useFetchWords()
  const { show } = useRecordPlace()
  const accountId = account.id
  const test = useCommand(client.mail.accounts.test, {
    undoable: false,
    long: t('test.running'),
    done: ({ messages, folders, canSend }) =>
      [
        messages !== null && t('test.messages', { count: messages, shown: number(messages) }),
        canSend && t('test.canSend'),
        folders.length > 0 && t('test.folders', { list: folders.slice(0, 30).join(', ') }),
      ]
        .filter(Boolean)
        .join(' '),
  })
  const fetch = useCommand(client.mail.accounts.fetch, {
    undoable: false,
    long: t('fetch.running'),
    done: words,
  })
  const { last, imapHost, smtpHost, fetching, retired } = account
  const failures = last?.failed ?? []
  // Where fetching failed, it does not say that there was nothing new.
  const lastWords = (report: NonNullable<typeof last>) =>
    [instant(report.at), report.problem ? '' : words(report)].filter(Boolean).join(' · ')
  if (retired) return null
  if (imapHost === '' && smtpHost === '')
    return (
      <EmptyState title={t('accounts.noServer')} text={t('accounts.noServerText')}>
        <Button variant="filled" onClick={() => show('edit')}>
          {t('accounts.enterServers')}
        </Button>
      </EmptyState>
    )
  return (
    <Section title={t('accounts.server')}>
      <Facts
        facts={[
          [t('outbox.state'), <AccountState key="state" account={account} />],
          [t('fetch.last'), last ? lastWords(last) : t('fetch.never')],
        ]}
      />
      {last?.problem && last.problem !== 'no_password' && (
        <Notice tone="bad">{t([`reason.${last.problem}`, 'reason.declined'])}</Notice>
      )}
      {failures.length > 0 && (
        <ul className={styles.lines}>
          {failures.slice(0, 50).map(({ uid, reason }) => (
            <li key={uid}>
              {t([
                `files:rowReason.${reason}`,
                `files:fileReason.${reason}`,
                'mail:import.unknown',
              ])}
              <small>UID {uid}</small>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        {imapHost !== '' && (
          <Button
            size="xs"
            variant="filled"
            loading={fetch.busy || fetching}
            onClick={() => void fetch.run({ accountId })}
          >
            {t('fetch.run')}
          </Button>
        )}
        <Button size="xs" loading={test.busy} onClick={() => void test.run({ accountId })}>
          {t('test.run')}
        </Button>
      </div>
    </Section>
  )
}
