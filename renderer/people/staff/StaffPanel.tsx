import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StaffId } from '../../../shared/base/ids.ts'
import type { StaffMember } from '../../../shared/people/contract/staff.ts'
import { staffFields } from '../../../shared/people/contract/staff.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { weekdaysText } from '../../base/format/weekdays.ts'
import { findRecord } from '../../base/record/recordPlace.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { Retire } from '../../base/record/Retire.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../people.module.css'
import { PinForm } from './PinForm.tsx'
import { StaffInputs, staffValues } from './staffForm.tsx'

/** One colleague beside the list: where to reach them, their days, their PIN. */
export function StaffPanel({ staffId }: { staffId: StaffId }) {
  const { t } = useTranslation('people')
  const staff = useQuery(orpc.people.staff.list.queryOptions({ input: { retired: true } }))
  const member = findRecord(staff.data, staffId)
  return (
    <RecordPanel
      record={member}
      noun={t('staff.one')}
      error={staff.error}
      entity="staff"
      subtitle={member?.retired && <StatusMark tone="idle" label={t('staff.retired')} />}
      tabs={
        member
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <StaffFacts member={member} staff={staff.data ?? []} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <StaffEdit member={member} />,
              },
              {
                id: 'pin',
                label: 'people:pin.title',
                content: <PinForm key={String(member.hasPin)} member={member} />,
              },
            ]
          : []
      }
    />
  )
}

function StaffFacts({ member, staff }: { member: StaffMember; staff: readonly StaffMember[] }) {
  const { t } = useTranslation('people')
  const { locale } = useFormats()
  const standIn = staff.find(({ id }) => id === member.standInId)
  const standsInFor = staff.filter(({ standInId, retired }) => standInId === member.id && !retired)
  const mail = member.email && (
    <a className={styles.link} href={`mailto:${member.email}`}>
      {member.email}
    </a>
  )
  return (
    <Facts
      facts={[
        [t('staff.role'), member.role],
        [t('staff.phone'), member.phone],
        [t('staff.room'), member.room],
        [t('staff.email'), mail],
        [t('staff.workingDays'), weekdaysText(member.workingDays, locale)],
        [t('staff.front'), t(member.takesTurns ? 'staff.frontYes' : 'staff.frontNo')],
        [t('staff.standIn'), standIn?.name],
        [t('staff.standsInFor'), standsInFor.map(({ name }) => name).join(', ')],
        [
          t('staff.colour'),
          <span key="dot" className={styles.dot} style={{ background: member.colour }} />,
        ],
      ]}
    />
  )
}

function StaffEdit({ member }: { member: StaffMember }) {
  const { t } = useTranslation(['people', 'base'])
  const { id: staffId, version } = member
  const initial = useMemo(() => staffValues(member), [member])
  const update = useCommand(client.people.staff.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm
        draft="people.staff"
        record={member}
        initial={initial}
        schema={staffFields}
        command={update}
        input={(fields) => ({ staffId, version, fields })}
      >
        {(form) => <StaffInputs form={form} staffId={staffId} />}
      </RecordForm>
      <Retire
        record={member}
        call={client.people.staff.retire}
        input={{ staffId }}
        labels={{ retire: t('people:staff.retire'), takeBack: t('people:staff.bringBack') }}
      />
    </>
  )
}
