import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { usePagedRows } from '../../base/list/usePagedRows.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import type { ListProps } from './OpenList.tsx'
import { useRequestColumns } from './useRequestColumns.tsx'

const storageKey = 'requests.closed'
const keyOf = ({ id }: Request) => id

/** What was told or withdrawn, newest first, page by page: a decade of it. */
export function ClosedList(props: ListProps) {
  const { t } = useTranslation('requests')
  const columns = useRequestColumns(true)
  const list = usePagedRows<Request>({
    storageKey,
    queryKey: ['requests', 'closed'],
    load: async ({ search, after, limit }, signal) => ({
      rows: await client.requests.list(
        {
          states: ['told', 'withdrawn'],
          text: search,
          limit,
          ...(after ? { before: after.id } : {}),
        },
        { signal },
      ),
    }),
  })
  return (
    <>
      <QueryNotice error={list.error} />
      <DataList
        label={t('filter.closed')}
        storageKey={storageKey}
        rows={list.data}
        paged={list.paged}
        columns={columns}
        rowKey={keyOf}
        selected={props.selected ?? null}
        onSelect={props.onSelect}
        onOpen={props.onSelect}
        searchable
        lettersJump={false}
        toolbar={props.toolbar}
        emptyState={props.emptyState}
      />
    </>
  )
}
