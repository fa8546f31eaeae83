import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import type { RoundId } from '../../../shared/base/ids.ts'
import type { Round } from '../../../shared/stock/contract/rounds.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { RoundEditor } from './RoundEditor.tsx'
import { RoundPanel } from './RoundPanel.tsx'
import { useWalks } from './store.ts'
import { WalkPage } from './WalkPage.tsx'

const rowKey = (round: Round) => round.id

/** The rounds of the office; one is walked on a page of its own (step `walk`). */
export function RoundsPage() {
  const { id, step } = useParams<{ id?: string; step?: string }>()
  if (id && step === 'walk') return <WalkPage key={id} roundId={id as RoundId} />
  return <RoundList id={id} step={step} />
}

function RoundList({ id, step }: { id: string | undefined; step: string | undefined }) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const rounds = useQuery(orpc.stock.rounds.list.queryOptions({ input: {} }))
  const columns = useRoundColumns()
  const openNew = () => go('/stock/rounds/new')
  useHotkey({ scope: 'orders:rounds.title', keys: 'n', label: 'orders:rounds.new', run: openNew })
  const round = rounds.data?.find((each) => each.id === id)

  const panel =
    id === 'new' ? (
      <RoundEditor round={null} onBack={() => go('/stock/rounds')} onDone={goTo(go)} />
    ) : round && step === 'edit' ? (
      <RoundEditor
        key={round.id}
        round={round}
        onBack={() => go(`/stock/rounds/${round.id}`)}
        onDone={goTo(go)}
      />
    ) : round ? (
      <RoundPanel key={round.id} round={round} onClose={() => go('/stock/rounds')} />
    ) : undefined

  return (
    <Page panel={panel}>
      <PageHeader title={t('rounds.title')} text={t('rounds.text')}>
        <Button variant="filled" onClick={openNew} aria-keyshortcuts="n">
          {t('rounds.new')}
        </Button>
      </PageHeader>
      <QueryNotice error={rounds.error} />
      <DataList
        label={t('rounds.title')}
        storageKey="stock.rounds"
        rows={rounds.data}
        columns={columns}
        rowKey={rowKey}
        selected={id ?? null}
        onSelect={({ id: next }) => go(`/stock/rounds/${next}`, { replace: id !== undefined })}
        onOpen={({ id: next }) => go(`/stock/rounds/${next}/walk`)}
        actionWidth={100}
        action={({ id: next }) => ({
          label: t('rounds.walk'),
          run: () => go(`/stock/rounds/${next}/walk`),
        })}
        emptyState={
          <EmptyState title={t('rounds.empty')} text={t('rounds.emptyText')}>
            <Button variant="filled" onClick={openNew}>
              {t('rounds.new')}
            </Button>
            <Button onClick={() => go('/stock/places')}>{t('rounds.toPlaces')}</Button>
          </EmptyState>
        }
      />
    </Page>
  )
}

const goTo = (go: (address: string) => void) => (roundId: RoundId) => go(`/stock/rounds/${roundId}`)

function useRoundColumns(): Column<Round>[] {
  const { t } = useTranslation('orders')
  const { number, dayWords } = useFormats()
  const walks = useWalks((state) => state.walks)
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('rounds.name'),
        value: (round) => round.name,
        width: 180,
        grow: true,
      },
      {
        id: 'places',
        header: t('rounds.places'),
        value: (round) => round.placeIds.length,
        text: (round) => number(round.placeIds.length),
        width: 76,
        numeric: true,
      },
      {
        id: 'lines',
        header: t('rounds.lines'),
        value: (round) => round.lines,
        text: (round) => number(round.lines),
        width: 76,
        numeric: true,
      },
      {
        id: 'lastDay',
        header: t('rounds.lastDay'),
        value: (round) => round.lastDay,
        text: (round) =>
          walks[round.id]
            ? t('rounds.halfTyped')
            : round.lastDay
              ? dayWords(round.lastDay)
              : t('rounds.never'),
        width: 140,
      },
    ],
    [t, number, dayWords, walks],
  )
}
