import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { StaffMember } from '../../../shared/people/contract/staff.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdaysText } from '../../base/format/weekdays.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { NewStaff } from './NewStaff.tsx'
import { StaffPanel } from './StaffPanel.tsx'
import styles from '../people.module.css'

/** The colleagues of the office. */
export function StaffPage() {
  const { t } = useTranslation('people')
  const [retired, setRetired] = useState(false)
  const staff = useQuery(
    orpc.people.staff.list.queryOptions({ input: retired ? { retired: true } : {} }),
  )
  return (
    <RecordPage
      address="/people/staff"
      title="people:staff.title"
      text={t('staff.text')}
      newLabel="people:staff.new"
      query={staff}
      columns={useStaffColumns(staff.data)}
      retired={[retired, setRetired]}
      retiredLabel={t('staff.showRetired')}
      empty={{ title: t('staff.none'), text: t('staff.noneText') }}
      panel={(id) => <StaffPanel staffId={id as StaffId} />}
      newForm={<NewStaff />}
    />
  )
}

function useStaffColumns(staff: readonly StaffMember[] | undefined): Column<StaffMember>[] {
  const { t } = useTranslation('people')
  const { locale } = useFormats()
  return useMemo<Column<StaffMember>[]>(() => {
    const nameOf = new Map(staff?.map(({ id, name }) => [id, name]))
    const state = ({ retired }: StaffMember) => t(retired ? 'staff.retired' : 'staff.present')
    return [
      {
        id: 'name',
        header: t('staff.name'),
        value: (row) => row.name,
        render: (row) => (
          <span className={styles.person}>
            <span className={styles.dot} style={{ background: row.colour }} />
            <span className={styles.cut}>{row.name}</span>
          </span>
        ),
        width: 200,
        grow: true,
      },
      { id: 'role', header: t('staff.role'), value: (row) => row.role, width: 170, givesWay: 1 },
      { id: 'phone', header: t('staff.phone'), value: (row) => row.phone, width: 160 },
      { id: 'room', header: t('staff.room'), value: (row) => row.room, width: 90, givesWay: 2 },
      {
        id: 'workingDays',
        header: t('staff.workingDays'),
        value: (row) => weekdaysText(row.workingDays, locale),
        width: 150,
        givesWay: 3,
      },
      {
        id: 'standIn',
        header: t('staff.standIn'),
        value: (row) => (row.standInId && nameOf.get(row.standInId)) ?? '',
        width: 160,
        givesWay: 4,
      },
      {
        id: 'email',
        header: t('staff.email'),
        value: (row) => row.email,
        width: 210,
        givesWay: 5,
      },
      {
        id: 'retired',
        header: t('staff.state'),
        value: state,
        render: (row) => <StatusMark tone={row.retired ? 'idle' : 'good'} label={state(row)} />,
        width: 150,
        hidden: true,
      },
    ]
  }, [t, locale, staff])
}
