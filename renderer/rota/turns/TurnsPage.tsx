import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { Person } from '../parts/Person.tsx'
import { useStaff } from '../queries.ts'
import { WeekdayCover } from './WeekdayCover.tsx'

type Count = { staffId: StaffId; own: number; extra: number; given: number }
const YEAR = 364
const keyOf = (row: Count) => row.staffId

/** Who took how many turns in the last year, and on which weekdays cover is wanting ahead. */
export function TurnsPage() {
  const { t } = useTranslation('rota')
  const { today, day: dayText } = useFormats()
  const from = addDays(today(), -YEAR)
  const turns = useQuery(orpc.rota.turns.queryOptions({ input: { from, to: today() } }))
  return (
    <Page>
      <PageHeader
        title={t('turns.title')}
        text={t('turns.text', { from: dayText(from), to: dayText(today()) })}
      />
      <QueryNotice error={turns.error} />
      <WeekdayCover />
      <DataList
        label={t('turns.title')}
        storageKey="rota.turns"
        rows={turns.data}
        columns={useTurnColumns()}
        rowKey={keyOf}
        searchable
        emptyState={<EmptyState title={t('turns.none')} text={t('turns.noneText')} />}
      />
    </Page>
  )
}

function useTurnColumns(): Column<Count>[] {
  const { t } = useTranslation('rota')
  const { number } = useFormats()
  const staff = useStaff()
  return useMemo<Column<Count>[]>(() => {
    const figure = (id: 'own' | 'extra' | 'given', width: number): Column<Count> => ({
      id,
      header: t(`turns.${id}`),
      value: (row) => row[id],
      text: (row) => number(row[id]),
      numeric: true,
      width,
    })
    return [
      {
        id: 'name',
        header: t('turns.who'),
        value: (row) => staff.get(row.staffId)?.name ?? '',
        render: (row) => <Person person={staff.get(row.staffId)} />,
        width: 200,
        grow: true,
      },
      figure('own', 130),
      figure('extra', 150),
      figure('given', 170),
    ]
  }, [t, staff, number])
}
