import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { Disposal } from '../../../shared/archive/contract/disposals.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { DisposalPage } from './DisposalPage.tsx'
import { DisposalState } from './DisposalState.tsx'
import { ProposalPage } from './ProposalPage.tsx'

const keyOf = ({ id }: Disposal) => id

/** The disposal season: all disposals, a new proposal, or one of them. */
export function DisposalsPage() {
  const { id } = useParams<{ id?: string }>()
  if (id === 'new') return <ProposalPage />
  return id ? <DisposalPage key={id} disposalId={id} /> : <DisposalList />
}

function DisposalList() {
  const { t } = useTranslation('disposal')
  const [, go] = useLocation()
  const list = useQuery(orpc.archive.disposals.list.queryOptions())
  const openNew = () => go('/archive/disposals/new')
  useHotkey({ scope: 'disposal:title', keys: 'n', label: 'disposal:new', run: openNew })
  const newButton = (
    <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
      {t('new')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('title')} text={t('text')}>
        {newButton}
      </PageHeader>
      <QueryNotice error={list.error} />
      <DataList
        label={t('title')}
        storageKey="archive.disposals"
        rows={list.data}
        columns={useDisposalColumns()}
        rowKey={keyOf}
        onOpen={({ id }) => go(`/archive/disposals/${id}`)}
        searchable
        lettersJump={false}
        emptyState={
          <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
            {newButton}
          </EmptyState>
        }
      />
    </Page>
  )
}

function useDisposalColumns(): Column<Disposal>[] {
  const { t } = useTranslation('disposal')
  const { instant, number } = useFormats()
  return useMemo(
    () => [
      { id: 'number', header: t('number'), value: ({ number: of }) => of, width: 90 },
      { id: 'title', header: t('name'), value: ({ title }) => title, width: 200, grow: true },
      {
        id: 'state',
        header: t('stateLabel'),
        value: ({ state }) => t(`state.${state}`),
        render: (disposal) => <DisposalState disposal={disposal} />,
        width: 210,
      },
      {
        id: 'dossiers',
        header: t('dossiers'),
        value: ({ dossiers }) => dossiers,
        text: ({ dossiers }) => number(dossiers),
        width: 90,
        numeric: true,
      },
      {
        id: 'boxes',
        header: t('boxes'),
        value: ({ boxes }) => boxes,
        text: ({ boxes }) => number(boxes),
        width: 90,
        numeric: true,
        givesWay: 1,
      },
      {
        id: 'proposed',
        header: t('proposed'),
        value: ({ proposedAt }) => proposedAt,
        text: ({ proposedAt, proposedByName }) => `${instant(proposedAt)}, ${proposedByName}`,
        width: 210,
        givesWay: 2,
      },
      {
        id: 'done',
        header: t('done'),
        value: ({ doneAt }) => doneAt ?? '',
        text: ({ doneAt, doneByName }) => (doneAt ? `${instant(doneAt)}, ${doneByName}` : ''),
        width: 210,
        givesWay: 3,
      },
    ],
    [t, instant, number],
  )
}
