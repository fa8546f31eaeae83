import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailAccountId } from '../../../shared/base/ids.ts'
import type { MailAccount } from '../../../shared/mail/contract/accounts.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord, useRecordPlace } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import type { AccountValues } from './accountForm.ts'
import { accountSchema, fieldsOf, newAccountSchema, valuesOf } from './accountForm.ts'
import { AccountInputs } from './AccountInputs.tsx'
import { AccountState, stateOf } from './AccountState.tsx'
import { PasswordPart } from './PasswordPart.tsx'
import { ServersPart } from './ServersPart.tsx'

export const useAccounts = () => useQuery(orpc.mail.accounts.list.queryOptions({ input: {} }))

/** The e-mail accounts of the office. */
export function AccountsPage() {
  const { t } = useTranslation('email')
  const [showRetired, setShowRetired] = useState(false)
  const query = useAccounts()
  const rows = useMemo(
    () => query.data?.filter(({ retired }) => showRetired || !retired),
    [query.data, showRetired],
  )
  return (
    <RecordPage
      address="/mail/accounts"
      title="email:accounts.title"
      text={t('accounts.text')}
      newLabel="email:accounts.new"
      query={{ data: rows, error: query.error }}
      columns={useAccountColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('accounts.empty'), text: t('accounts.emptyText') }}
      panel={(id) => <AccountPanel accountId={id as MailAccountId} />}
      newForm={<NewAccount />}
    />
  )
}

function useAccountColumns(): Column<MailAccount>[] {
  const { t } = useTranslation('email')
  const { instant } = useFormats()
  return useMemo(
    () => [
      { id: 'name', header: t('accounts.name'), value: ({ name }) => name, width: 200, grow: true },
      {
        id: 'address',
        header: t('accounts.address'),
        value: ({ address }) => address,
        width: 230,
        givesWay: 1,
      },
      {
        id: 'last',
        header: t('fetch.last'),
        value: ({ last }) => last?.at ?? '',
        text: ({ last }) => (last ? instant(last.at) : ''),
        width: 180,
        givesWay: 2,
      },
      {
        id: 'state',
        header: t('outbox.state'),
        value: (account) => t(stateOf(account).key),
        render: (account) => <AccountState account={account} />,
        width: 260,
      },
    ],
    [t, instant],
  )
}

function NewAccount() {
  const { t } = useTranslation(['email', 'base'])
  const { open } = useRecordPlace()
  const create = useCommand(client.mail.accounts.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm<
      { name: string; address: string },
      Parameters<typeof client.mail.accounts.create>[0],
      MailAccount
    >
      draft="mail.account"
      initial={{ name: '', address: '' }}
      schema={newAccountSchema}
      command={create}
      input={(fields) => ({ fields })}
      onSaved={({ id }) => open(id, 'edit')}
    >
      {(form) => (
        <>
          <TextField {...form.getInputProps('name')} label={t('accounts.name')} required />
          <TextField
            {...form.getInputProps('address')}
            label={t('accounts.address')}
            type="email"
            required
          />
        </>
      )}
    </RecordForm>
  )
}

function AccountPanel({ accountId }: { accountId: MailAccountId }) {
  const { t } = useTranslation(['email', 'base'])
  const { data, error } = useAccounts()
  const account = findRecord(data, accountId)
  return (
    <RecordPanel
      record={account}
      noun={t('accounts.one')}
      error={error}
      entity="mailAccount"
      tabs={
        account
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: (
                  <>
                    <ServersPart account={account} />
                    <PasswordPart account={account} />
                  </>
                ),
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <AccountEdit account={account} />,
              },
            ]
          : []
      }
    />
  )
}

function AccountEdit({ account }: { account: MailAccount }) {
  const { t } = useTranslation(['email', 'base'])
  const { id: accountId, version } = account
  const initial = useMemo(() => valuesOf(account), [account])
  const update = useCommand(client.mail.accounts.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm<AccountValues, Parameters<typeof client.mail.accounts.update>[0], MailAccount>
        draft="mail.account"
        record={account}
        initial={initial}
        schema={accountSchema}
        command={update}
        input={(values) => ({ accountId, version, fields: fieldsOf(values) })}
      >
        {(form) => <AccountInputs form={form} />}
      </RecordForm>
      <Retire record={account} call={client.mail.accounts.retire} input={{ accountId }} />
    </>
  )
}
