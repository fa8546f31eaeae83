import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { MailArrival } from '../../../shared/mail/contract/arrivals.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { FilePreview } from '../../base/files/FilePreview.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import { shownOf } from './morningPile.ts'

const keyOf = ({ id }: MailArrival) => id
const ADDRESS = '/mail/left-out'

/** E-mails that were fetched and get no number; each can be taken back. */
export function LeftOutPage() {
  const { t } = useTranslation(['email', 'mail'])
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const left = useQuery(
    orpc.mail.arrivals.list.queryOptions({ input: { state: 'left_out', limit: 1000 } }),
  )
  const columns = useColumns()
  const takeBack = useCommand(client.mail.arrivals.leaveOut, {
    done: () => t('leftOut.takenBack'),
  })
  const chosen = left.data?.find((arrival) => arrival.id === id)
  return (
    <Page
      panel={
        chosen && (
          <SidePanel title={chosen.subject || t('arrival.noSubject')} onClose={() => go(ADDRESS)}>
            <FilePreview key={chosen.id} file={shownOf(chosen)} />
          </SidePanel>
        )
      }
    >
      <PageHeader title={t('leftOut.title')} text={t('leftOut.text')}>
        <Button onClick={() => go('/mail/morning')}>{t('mail:morning.title')}</Button>
      </PageHeader>
      <QueryNotice error={left.error} />
      <DataList
        label={t('leftOut.title')}
        storageKey="mail.leftOut"
        rows={left.data}
        columns={columns}
        rowKey={keyOf}
        selected={id ?? null}
        onSelect={(arrival) => go(`${ADDRESS}/${arrival.id}`, { replace: id !== undefined })}
        onOpen={(arrival) => go(`${ADDRESS}/${arrival.id}`)}
        action={(arrival) => ({
          label: t('leftOut.takeBack'),
          run: () => void takeBack.run({ arrivalIds: [arrival.id], leftOut: false }),
        })}
        searchable
        lettersJump={false}
        emptyState={<EmptyState title={t('leftOut.empty')} text={t('leftOut.emptyText')} />}
      />
    </Page>
  )
}

function useColumns(): Column<MailArrival>[] {
  const { t } = useTranslation('email')
  const { instant } = useFormats()
  return useMemo(
    () => [
      {
        id: 'subject',
        header: t('write.subject'),
        value: ({ subject }) => subject || t('arrival.noSubject'),
        width: 260,
        grow: true,
      },
      {
        id: 'from',
        header: t('arrival.from'),
        value: ({ fromName, fromAddress }) => fromName || fromAddress,
        width: 220,
      },
      {
        id: 'fetchedAt',
        header: t('leftOut.fetchedAt'),
        value: ({ fetchedAt }) => fetchedAt,
        text: ({ fetchedAt }) => instant(fetchedAt),
        width: 170,
        givesWay: 1,
      },
    ],
    [t, instant],
  )
}
