import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { Absence } from '../../../shared/rota/contract/plan.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { Person } from '../parts/Person.tsx'
import { useStaff } from '../queries.ts'
import { AbsencePanel } from './AbsencePanel.tsx'
import { NewAbsence } from './NewAbsence.tsx'

/** Farther than this nobody plans, and nobody looks back. */
const YEARS = 730

/** Who is away when: from today on, or all of it. */
export function AbsencesPage() {
  const { t } = useTranslation('rota')
  const { today } = useFormats()
  const [past, setPast] = useState(false)
  const absences = useQuery(
    orpc.rota.absences.list.queryOptions({
      input: { from: past ? addDays(today(), -YEARS) : today(), to: addDays(today(), YEARS) },
    }),
  )
  return (
    <RecordPage
      address="/rota/absences"
      title="rota:absences.title"
      text={t('absences.text')}
      newLabel="rota:absences.new"
      query={absences}
      columns={useAbsenceColumns()}
      retired={[past, setPast]}
      retiredLabel={t('absences.showPast')}
      empty={{ title: t('absences.none'), text: t('absences.noneText') }}
      panel={(id) => <AbsencePanel absence={absences.data?.find((one) => one.id === id)} />}
      newForm={<NewAbsence />}
    />
  )
}

function useAbsenceColumns(): Column<Absence>[] {
  const { t } = useTranslation('rota')
  const { day: dayText } = useFormats()
  const staff = useStaff()
  return useMemo<Column<Absence>[]>(() => {
    const nameOf = (id: StaffId) => staff.get(id)?.name ?? ''
    return [
      {
        id: 'name',
        header: t('absences.who'),
        value: (row) => nameOf(row.staffId),
        render: (row) => <Person person={staff.get(row.staffId)} />,
        width: 190,
        grow: true,
      },
      {
        id: 'kind',
        header: t('absences.kind'),
        value: (row) => t(`absences.kinds.${row.kind}`),
        width: 130,
      },
      {
        id: 'from',
        header: t('absences.from'),
        value: (row) => row.fromDay,
        text: (row) => dayText(row.fromDay),
        width: 112,
      },
      {
        id: 'to',
        header: t('absences.to'),
        value: (row) => row.toDay,
        text: (row) => dayText(row.toDay),
        width: 115,
      },
      {
        id: 'hours',
        header: t('absences.hours'),
        value: (row) => (row.from === null ? '' : `${row.from}–${row.to}`),
        width: 110,
        givesWay: 1,
      },
      { id: 'note', header: t('absences.note'), value: (row) => row.note, width: 180, givesWay: 2 },
    ]
  }, [t, staff, dayText])
}
