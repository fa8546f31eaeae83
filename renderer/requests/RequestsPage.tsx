import { Button, SegmentedControl } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Request } from '../../shared/requests/contract.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { useHotkey } from '../base/hotkeys/useHotkey.ts'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { QueryNotice } from '../base/QueryNotice.tsx'
import { RecordPlaceContext, useRecordPlaceAt } from '../base/record/recordPlace.ts'
import { SidePanel } from '../base/SidePanel.tsx'
import { Board } from './board/Board.tsx'
import { NewRequest } from './form/NewRequest.tsx'
import { ClosedList } from './list/ClosedList.tsx'
import { OpenList } from './list/OpenList.tsx'
import { RequestPanel } from './panel/RequestPanel.tsx'
import { useFilteredRequests } from './useFilteredRequests.ts'
import { promiseTone } from './requestLooks.ts'
import { FILTERS, useRequestsStore } from './store.ts'
import type { RequestFilter } from './store.ts'

const ADDRESS = '/requests'

/** Pieces of work that somebody asked for: the board by state or the list, the open one beside it. */
export function RequestsPage() {
  const { t } = useTranslation('requests')
  const [, go] = useLocation()
  const store = useRequestsStore()
  const { rows, all, error } = useFilteredRequests(store.filter)
  const place = useRecordPlaceAt(ADDRESS)
  const { id } = place
  const openNew = () => place.open('new')
  const turn = () => store.setView(store.view === 'board' ? 'list' : 'board')
  useHotkey({ scope: 'requests:requests', keys: 'n', label: 'requests:new', run: openNew })
  useHotkey({ scope: 'requests:requests', keys: 'v', label: 'requests:view.turn', run: turn })

  const select = (request: Request) =>
    go(`${ADDRESS}/${request.id}`, { replace: id !== undefined && id !== 'new' })
  const newButton = (
    <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
      {t('new')}
    </Button>
  )
  const empty = (
    <EmptyState
      title={t(all?.length === 0 ? 'empty.title' : `empty.${store.filter}`)}
      text={all?.length === 0 ? t('empty.text') : undefined}
    >
      {newButton}
    </EmptyState>
  )
  const toolbar = <FilterChoice />
  return (
    <RecordPlaceContext value={place}>
      <Page
        panel={
          id === 'new' ? (
            <SidePanel title={t('new')} onClose={place.close} focus>
              <NewRequest />
            </SidePanel>
          ) : (
            id && (
              <Fragment key={id}>
                <RequestPanel requestId={id} />
              </Fragment>
            )
          )
        }
      >
        <PageHeader title={t('requests')} text={useWaitingText(all)}>
          <SegmentedControl
            size="xs"
            aria-label={t('view.label')}
            value={store.view}
            onChange={(value) => store.setView(value as typeof store.view)}
            data={(['board', 'list'] as const).map((value) => ({
              value,
              label: t(`view.${value}`),
            }))}
          />
          <Button onClick={() => go('/requests/flow')}>{t('flow.title')}</Button>
          {newButton}
        </PageHeader>
        <QueryNotice error={error} />
        {store.filter === 'closed' ? (
          <ClosedList selected={id} onSelect={select} toolbar={toolbar} emptyState={empty} />
        ) : store.view === 'list' ? (
          <OpenList
            rows={rows}
            selected={id}
            onSelect={select}
            toolbar={toolbar}
            emptyState={empty}
          />
        ) : (
          <Board rows={rows} selected={id} onSelect={select} toolbar={toolbar} emptyState={empty} />
        )}
      </Page>
    </RecordPlaceContext>
  )
}

function FilterChoice() {
  const { t } = useTranslation('requests')
  const { filter, setFilter } = useRequestsStore()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('filter.label')}
      value={filter}
      onChange={(value) => setFilter(value as RequestFilter)}
      data={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
    />
  )
}

/** "12 open, 2 past their day, 1 to be told". */
function useWaitingText(open: readonly Request[] | undefined): string {
  const { t } = useTranslation('requests')
  const { today, number } = useFormats()
  if (!open || open.length === 0) return ''
  const late = open.filter((request) => promiseTone(request, today()) === 'bad').length
  const toTell = open.filter(({ state }) => state === 'done').length
  const part = (key: 'open' | 'late' | 'toTell', count: number) =>
    t(`count.${key}`, { count, shown: number(count) })
  return [
    part('open', open.length),
    ...(late > 0 ? [part('late', late)] : []),
    ...(toTell > 0 ? [part('toTell', toTell)] : []),
  ].join(', ')
}
