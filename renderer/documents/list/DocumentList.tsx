import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { usePagedRows } from '../../base/list/usePagedRows.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { nextAct } from '../documentLooks.ts'
import { useViews } from '../queries.ts'
import { useDocumentsStore } from '../store.ts'
import { useDocumentColumns } from './useDocumentColumns.tsx'

const keyOf = ({ id }: DocumentLine) => id

/** Where a view's arrangement of columns is kept. */
export const listKey = (view: string) => `documents.${view}`

type Props = {
  selected: string | undefined
  onSelect: (document: DocumentLine) => void
  toolbar: ReactNode
  emptyState: ReactNode
}

/** The documents of a view, searched and sorted by the engine. */
export function DocumentList({ selected, onSelect, toolbar, emptyState }: Props) {
  const { t } = useTranslation('documents')
  const [, go] = useLocation()
  const { view, filter, sort } = useDocumentsStore()
  const saved = useViews().find(({ id }) => id === view)
  const columns = useDocumentColumns(saved?.columns ?? null)
  const list = usePagedRows<DocumentLine>({
    storageKey: listKey(view),
    queryKey: ['documents', 'rows', filter, sort],
    load: async ({ search, offset, limit }, signal) => {
      const { documents, total } = await client.documents.list(
        {
          ...filter,
          ...(search ? { text: search } : {}),
          ...(sort ? { sort } : {}),
          offset,
          limit,
        },
        { signal },
      )
      return { rows: documents, total }
    },
  })
  const isToSend = (document: DocumentLine) => nextAct(document) === 'send'
  const send = (document: DocumentLine) =>
    isToSend(document)
      ? { label: t('act.send'), run: () => go(`/documents/${document.id}/send`) }
      : null
  return (
    <>
      <QueryNotice error={list.error} />
      <DataList
        label={t('documents')}
        storageKey={listKey(view)}
        rows={list.data}
        paged={list.paged}
        columns={columns}
        rowKey={keyOf}
        selected={selected ?? null}
        onSelect={onSelect}
        onOpen={onSelect}
        // Beside an open document its own acts stand at its foot, and the room is the titles'.
        {...(!selected && list.data?.some(isToSend) ? { action: send, actionWidth: 90 } : {})}
        searchable
        lettersJump={false}
        toolbar={toolbar}
        emptyState={emptyState}
      />
    </>
  )
}
