import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { editSections, rowsOf } from './sections.ts'
import { Snoozed } from './Snoozed.tsx'
import { useToOrderStore } from './store.ts'
import { ToOrderList } from './ToOrderList.tsx'
import { ToOrderPanel } from './ToOrderPanel.tsx'
import styles from './toOrder.module.css'

/** What to order, one part per supplier; the grounds of a line stand beside the list. */
export function ToOrderPage() {
  const { t } = useTranslation('orders')
  const [, go] = useLocation()
  const { id } = useParams<{ id?: string }>()
  const proposal = useQuery(orpc.stock.toOrder.queryOptions({ input: {} }))
  const drafts = useQuery(orpc.stock.orders.list.queryOptions({ input: { states: ['draft'] } }))
  const edits = useToOrderStore((state) => state.edits)
  const sections = useMemo(
    () => proposal.data && editSections(proposal.data.suppliers, edits),
    [proposal.data, edits],
  )
  const rows = useMemo(() => (sections ? rowsOf(sections) : []), [sections])
  const draftNumbers = useMemo(
    () => new Map((drafts.data ?? []).map((draft) => [draft.id as string, draft.number])),
    [drafts.data],
  )
  const open = rows.find((row) => row.kind === 'line' && row.key === id)
  const musts = sections?.reduce(
    (sum, section) => sum + section.lines.filter((line) => line.must).length,
    0,
  )

  return (
    <Page
      panel={
        open?.kind === 'line' && (
          <ToOrderPanel
            key={open.key}
            line={open.line}
            section={open.section}
            onClose={() => go('/stock/to-order')}
          />
        )
      }
    >
      <PageHeader
        title={t('toOrder.title')}
        text={musts === undefined ? '' : t('toOrder.count', { count: musts })}
      >
        <Button onClick={() => go('/stock/orders')}>{t('title')}</Button>
      </PageHeader>
      <QueryNotice error={proposal.error} />
      <div className={styles.frame}>
        {sections?.length === 0 ? (
          <EmptyState title={t('toOrder.empty')} text={t('toOrder.emptyText')}>
            <Button onClick={() => go('/stock/items')}>{t('toOrder.toItems')}</Button>
            <Button onClick={() => go('/stock/orders/new')}>{t('new.title')}</Button>
          </EmptyState>
        ) : (
          <ToOrderList
            rows={rows}
            loading={!sections}
            draftNumbers={draftNumbers}
            open={open?.key ?? null}
            onOpen={(itemId) => go(`/stock/to-order/${itemId}`, { replace: id !== undefined })}
          />
        )}
        <Snoozed items={proposal.data?.snoozed ?? []} />
      </div>
    </Page>
  )
}
