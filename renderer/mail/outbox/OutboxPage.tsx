import { Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { OutgoingMail } from '../../../shared/mail/contract/outbox.ts'
import { writeRecipients } from '../../../shared/base/recipients.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import { OutgoingActs } from './OutgoingActs.tsx'
import { OutgoingState } from './OutgoingState.tsx'

const keyOf = ({ id }: OutgoingMail) => id
const ADDRESS = '/mail/outbox'
const MOST = 1000

/** The e-mails that were written here, and what became of each. */
export function OutboxPage() {
  const { t } = useTranslation(['email', 'mail'])
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const mails = useQuery(orpc.mail.outbox.list.queryOptions({ input: { open, limit: MOST } }))
  const columns = useOutboxColumns()
  const chosen = mails.data?.find((mail) => mail.id === id)
  const write = () => go('/mail/write')
  useHotkey({ scope: 'email:outbox.title', keys: 'n', label: 'email:write.title', run: write })
  const writeButton = (
    <Button variant="filled" onClick={write} aria-keyshortcuts="n">
      {t('write.title')}
    </Button>
  )
  return (
    <Page panel={chosen && <OpenMail mail={chosen} />}>
      <PageHeader title={t('outbox.title')} text={t('outbox.text')}>
        <Button onClick={() => go('/mail')}>{t('mail:back')}</Button>
        {writeButton}
      </PageHeader>
      <QueryNotice error={mails.error} />
      <DataList
        label={t('outbox.title')}
        storageKey="mail.outbox"
        rows={mails.data}
        columns={columns}
        rowKey={keyOf}
        selected={id ?? null}
        onSelect={(mail) => go(`${ADDRESS}/${mail.id}`, { replace: id !== undefined })}
        onOpen={(mail) => go(`${ADDRESS}/${mail.id}`)}
        searchable
        lettersJump={false}
        toolbar={
          <Switch
            size="xs"
            label={t('outbox.openOnly')}
            checked={open}
            onChange={(event) => setOpen(event.currentTarget.checked)}
          />
        }
        emptyState={
          <EmptyState title={t('outbox.empty')} text={t('outbox.emptyText')}>
            {writeButton}
          </EmptyState>
        }
      />
    </Page>
  )
}

function useOutboxColumns(): Column<OutgoingMail>[] {
  const { t } = useTranslation('email')
  const { instant } = useFormats()
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('outbox.number'),
        value: ({ shownNumber }) => shownNumber,
        width: 130,
        givesWay: 2,
      },
      {
        id: 'to',
        header: t('outbox.to'),
        value: ({ to, cc }) =>
          [...to, ...cc].map(({ name, address }) => name || address).join(', '),
        width: 150,
        grow: 1,
      },
      {
        id: 'subject',
        header: t('write.subject'),
        value: ({ subject }) => subject,
        width: 150,
        grow: 2,
      },
      {
        id: 'when',
        header: t('outbox.when'),
        value: ({ sentAt, queuedAt }) => sentAt ?? queuedAt,
        text: ({ sentAt, queuedAt }) => instant(sentAt ?? queuedAt),
        width: 170,
        givesWay: 1,
      },
      {
        id: 'state',
        header: t('outbox.state'),
        value: ({ state }) => t(`outbox.stateOf.${state}`),
        render: (mail) => <OutgoingState mail={mail} />,
        width: 300,
      },
    ],
    [t, instant],
  )
}

function OpenMail({ mail }: { mail: OutgoingMail }) {
  const { t } = useTranslation(['email', 'mail'])
  const { instant } = useFormats()
  const [, go] = useLocation()
  const { mailEntryId, queuedAt, byName, sentAt, triedAt, copy } = mail
  return (
    <SidePanel title={mail.subject} onClose={() => go(ADDRESS)}>
      <Facts
        facts={[
          [t('outbox.state'), <OutgoingState key="state" mail={mail} />],
          [t('write.account'), mail.accountName],
          [t('write.to'), writeRecipients(mail.to)],
          [t('write.cc'), writeRecipients(mail.cc)],
          [t('outbox.number'), mail.shownNumber],
          [t('mail:event.registered'), `${instant(queuedAt)}, ${byName}`],
          [t('history.fields.mail_outbox.tried_at'), triedAt && !sentAt ? instant(triedAt) : ''],
          [t('outbox.stateOf.sent'), sentAt ? instant(sentAt) : ''],
          [t('outbox.copy'), copy.state === 'none' ? '' : t(`outbox.copyOf.${copy.state}`)],
        ]}
      />
      <OutgoingActs mail={mail}>
        {mailEntryId && (
          <Button size="xs" onClick={() => go(`/mail/${mailEntryId}`)}>
            {t('outbox.openLetter')}
          </Button>
        )}
      </OutgoingActs>
    </SidePanel>
  )
}
