import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import type { RoundId } from '../../../shared/base/ids.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { planWalk, walkInput } from './planWalk.ts'
import { useWalks } from './store.ts'
import { WalkGrid } from './WalkGrid.tsx'
import type { WalkOutcome } from './WalkResult.tsx'
import { WalkResult } from './WalkResult.tsx'
import { useWalkSheet } from './useWalkSheet.ts'
import styles from './rounds.module.css'

const nothing = {}

/** Types a walked round back in: counts, refills and what ran short as one act. */
export function WalkPage({ roundId }: { roundId: RoundId }) {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const query = useQuery(orpc.stock.rounds.sheet.queryOptions({ input: { roundId } }))
  const typed = useWalks((state) => state.walks[roundId]) ?? nothing
  const forget = useWalks((state) => state.forget)
  const [outcome, setOutcome] = useState<WalkOutcome | null>(null)
  const { sheet, busy } = useWalkSheet(roundId)
  const lines = query.data?.lines
  const plan = useMemo(() => planWalk(lines ?? [], typed), [lines, typed])
  const counted = plan.filter((line) => line.counted !== null).length
  const wrong = plan.filter((line) => line.wrong !== null).length
  const back = () => go(`/stock/rounds/${roundId}`)
  const submit = useCommand(client.stock.rounds.submit, {
    quiet: true,
    done: (done) => t('walk.done', { count: done.counted }),
  })

  const save = async () => {
    if (wrong > 0 || counted === 0 || submit.busy) return
    const done = await submit.run({ roundId, lines: walkInput(plan, typed) })
    if (!done) return
    setOutcome({ ...done, lines: plan.map(({ line }) => line) })
    forget(roundId)
  }
  useHotkey({
    scope: 'orders:walk.title',
    keys: 'Escape',
    label: 'base:keys.backKeeping',
    run: back,
  })
  useHotkey({
    scope: 'orders:walk.title',
    keys: 'mod+Enter',
    label: 'orders:walk.save',
    run: () => void save(),
    when: outcome === null,
  })

  return (
    <Page>
      <PageHeader
        title={query.data ? t('walk.of', { name: query.data.round.name }) : t('walk.title')}
        text={outcome ? '' : t('walk.text')}
      >
        {outcome === null && (
          <>
            <Button loading={busy} onClick={() => void sheet('print')}>
              {t('rounds.print')}
            </Button>
            <Button onClick={back}>{t('walk.later')}</Button>
            <Button
              variant="filled"
              disabled={counted === 0 || wrong > 0}
              loading={submit.busy}
              aria-keyshortcuts="Control+Enter"
              title="Ctrl+Enter"
              onClick={() => void save()}
            >
              {t('walk.saveCount', { count: counted })}
            </Button>
          </>
        )}
      </PageHeader>
      <QueryNotice error={query.error} />
      {submit.words && (
        <div className={styles.notice}>
          <Notice tone="bad">{submit.words}</Notice>
        </div>
      )}
      {outcome ? (
        <WalkResult outcome={outcome} onClose={back} />
      ) : lines?.length === 0 ? (
        <EmptyState title={t('rounds.noLines')}>
          <Button onClick={() => go('/stock/places')}>{t('rounds.toPlaces')}</Button>
        </EmptyState>
      ) : (
        <WalkGrid roundId={roundId} plan={plan} typed={typed} />
      )}
    </Page>
  )
}
