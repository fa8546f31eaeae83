import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { CommandId } from '../../shared/base/ids.ts'
import type { JournalRow } from '../../shared/office/contract.ts'
import { orpc } from '../app/client/queries.ts'
import { undoCommand } from '../base/command/undo.ts'
import { EmptyState } from '../base/EmptyState.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { canUndo, useHistoryWords } from '../base/history/useHistoryWords.ts'
import type { Column } from '../base/list/column.ts'
import { DataList } from '../base/list/DataList.tsx'
import { Page } from '../base/Page.tsx'
import { PageHeader } from '../base/PageHeader.tsx'
import { StatusMark } from '../base/StatusMark.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'

const STEP = 200
const keyOf = (row: JournalRow) => row.commandId

/** Who did what and when, newest first, with Undo where it is possible. */
export function HistoryPage() {
  const { t } = useTranslation('office')
  const { instant } = useFormats()
  const words = useHistoryWords()
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const [limit, setLimit] = useState(STEP)
  const { data: rows, isPlaceholderData } = useQuery({
    ...orpc.office.journal.list.queryOptions({ input: { limit } }),
    placeholderData: (former) => former,
  })
  const open = rows?.find(({ commandId }) => commandId === id)

  const columns = useMemo<Column<JournalRow>[]>(
    () => [
      {
        id: 'at',
        header: t('history.at'),
        value: (row) => row.at,
        text: (row) => instant(row.at),
        width: 136,
      },
      { id: 'actor', header: t('history.actor'), value: (row) => row.actor, width: 130 },
      {
        id: 'command',
        header: t('history.command'),
        value: (row) => words.command(row.command),
        width: 190,
        grow: true,
      },
      {
        id: 'state',
        header: t('history.state'),
        value: (row) => (row.undoneBy ? t('history.undone') : ''),
        render: (row) =>
          row.undoneBy ? <StatusMark tone="idle" label={t('history.undone')} /> : null,
        width: 140,
        givesWay: 1,
      },
      { id: 'desk', header: t('history.desk'), value: (row) => row.desk, width: 160, givesWay: 2 },
    ],
    [t, instant, words],
  )

  return (
    <Page panel={open && <HistoryPanel row={open} onClose={() => go('/office/history')} />}>
      <PageHeader title={t('history.title')} text={t('history.text')} />
      <DataList
        label={t('history.title')}
        storageKey="office.history"
        rows={rows}
        columns={columns}
        rowKey={keyOf}
        searchable
        selected={id ?? null}
        onSelect={(row) => id && go(`/office/history/${row.commandId}`)}
        onOpen={(row) => go(`/office/history/${row.commandId}`)}
        action={(row) =>
          canUndo(row)
            ? { label: t('history.undo'), run: () => void undoCommand(row.commandId as CommandId) }
            : null
        }
        toolbar={
          rows &&
          rows.length === limit && (
            <Button
              size="xs"
              loading={isPlaceholderData}
              disabled={limit >= 1000}
              onClick={() => setLimit(Math.min(limit + STEP * 2, 1000))}
            >
              {t('history.older')}
            </Button>
          )
        }
        emptyState={<EmptyState title={t('history.none')} text={t('history.noneText')} />}
      />
    </Page>
  )
}
