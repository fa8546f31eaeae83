import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { useNextAct } from '../acts/useNextAct.ts'
import { useRequestColumns } from './useRequestColumns.tsx'

export type ListProps = {
  selected: string | undefined
  onSelect: (request: Request) => void
  toolbar: ReactNode
  emptyState: ReactNode
}

const keyOf = ({ id }: Request) => id

/** What is open, as a list. */
export function OpenList(props: ListProps & { rows: readonly Request[] | undefined }) {
  const { t } = useTranslation('requests')
  const columns = useRequestColumns(false)
  const nextAct = useNextAct()
  return (
    <DataList
      label={t('requests')}
      storageKey="requests.open"
      rows={props.rows}
      columns={columns}
      rowKey={keyOf}
      selected={props.selected ?? null}
      onSelect={props.onSelect}
      onOpen={props.onSelect}
      action={nextAct}
      searchable
      lettersJump={false}
      toolbar={props.toolbar}
      emptyState={props.emptyState}
    />
  )
}
