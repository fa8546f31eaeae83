import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { reasonText } from './importWords.ts'

type SkippedRow = ImportReport['skipped'][number]
const rowKey = (row: SkippedRow) => `${row.row} ${row.reason}`

/** Rows left out and why; can be printed and saved for whoever mends the file. */
export function SkippedRows({ skipped, name }: { skipped: SkippedRow[]; name: string }) {
  const { t } = useTranslation('orders')
  const { number } = useFormats()
  const columns = useMemo<Column<SkippedRow>[]>(
    () => [
      {
        id: 'row',
        header: t('import.row'),
        value: ({ row }) => row,
        text: ({ row }) => number(row),
        width: 90,
        numeric: true,
      },
      {
        id: 'reason',
        header: t('import.reason'),
        value: ({ reason }) => reasonText(reason, t),
        width: 300,
        grow: true,
      },
    ],
    [t, number],
  )
  return (
    <DataList
      label={t('import.leftOutOf', { name })}
      storageKey="stock.import.skipped"
      rows={skipped}
      columns={columns}
      rowKey={rowKey}
      searchable
      emptyState={null}
    />
  )
}
