import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scheduleFields } from '../../../shared/archive/contract/plan.ts'
import type { ArchiveScheduleId } from '../../../shared/base/ids.ts'
import type { Schedule } from '../../../shared/archive/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import { useSchedules } from '../queries.ts'
import type { ScheduleValues } from './scheduleForm.tsx'
import { ScheduleInputs, emptySchedule, scheduleFieldsOf, scheduleValues } from './scheduleForm.tsx'
import { useScheduleWords } from './useScheduleWords.ts'

/** What is kept for how long, and by what right. */
export function SchedulesPage() {
  const { t } = useTranslation('filePlan')
  const [showRetired, setShowRetired] = useState(false)
  return (
    <RecordPage
      address="/archive/schedules"
      title="filePlan:schedules"
      text={t('schedulesText')}
      newLabel="filePlan:schedule.new"
      query={useSchedules(showRetired)}
      columns={useScheduleColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{ title: t('schedulesEmpty'), text: t('schedulesText') }}
      panel={(id) => <SchedulePanel scheduleId={id as ArchiveScheduleId} />}
      newForm={<NewSchedule />}
    />
  )
}

function useScheduleColumns(): Column<Schedule>[] {
  const { t } = useTranslation('filePlan')
  const { number } = useFormats()
  const words = useScheduleWords()
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('schedule.title'),
        value: ({ title }) => title,
        width: 220,
        grow: true,
      },
      { id: 'rule', header: t('schedule.rule'), value: words, width: 360, grow: true, givesWay: 2 },
      {
        id: 'classes',
        header: t('schedule.classes'),
        value: ({ classes }) => classes,
        text: ({ classes }) => number(classes),
        width: 100,
        numeric: true,
        givesWay: 1,
      },
    ],
    [t, number, words],
  )
}

function NewSchedule() {
  const { t } = useTranslation(['filePlan', 'base'])
  const create = useCommand(client.archive.schedules.create, {
    quiet: true,
    done: ({ title }) => t('base:record.added', { name: title }),
  })
  return (
    <RecordForm
      draft="archive.schedule"
      initial={emptySchedule}
      schema={scheduleFields}
      command={create}
      input={(values: ScheduleValues) => ({ fields: scheduleFieldsOf(values) })}
    >
      {(form) => <ScheduleInputs form={form} />}
    </RecordForm>
  )
}

function SchedulePanel({ scheduleId }: { scheduleId: ArchiveScheduleId }) {
  const { t } = useTranslation('filePlan')
  const { data, error } = useSchedules(true)
  const schedule = findRecord(data, scheduleId)
  return (
    <RecordPanel
      record={schedule && { ...schedule, name: schedule.title }}
      noun={t('schedule.one')}
      error={error}
      entity="archiveSchedule"
      tabs={
        schedule
          ? [
              {
                id: 'facts',
                label: 'base:record.tab.overview',
                content: <ScheduleFacts schedule={schedule} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <ScheduleEdit schedule={schedule} />,
              },
            ]
          : []
      }
    />
  )
}

function ScheduleFacts({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('filePlan')
  const { number } = useFormats()
  const words = useScheduleWords()
  return (
    <>
      {schedule.example && <Notice tone="warn">{t('example')}</Notice>}
      <Facts
        facts={[
          [t('schedule.rule'), words(schedule)],
          [t('schedule.mandate'), schedule.mandate],
          [t('schedule.source'), schedule.source],
          [t('schedule.description'), schedule.description],
          [t('schedule.classes'), number(schedule.classes)],
        ]}
      />
    </>
  )
}

function ScheduleEdit({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation(['filePlan', 'base'])
  const { id: scheduleId, version } = schedule
  const update = useCommand(client.archive.schedules.update, {
    quiet: true,
    done: ({ title }) => t('base:record.saved', { name: title }),
  })
  return (
    <>
      <RecordForm
        draft="archive.schedule"
        record={schedule}
        initial={scheduleValues(schedule)}
        schema={scheduleFields}
        command={update}
        input={(values: ScheduleValues) => ({
          scheduleId,
          version,
          fields: scheduleFieldsOf(values),
        })}
      >
        {(form) => <ScheduleInputs form={form} />}
      </RecordForm>
      <Retire
        record={{ ...schedule, name: schedule.title }}
        call={client.archive.schedules.retire}
        input={{ scheduleId }}
        refusal={(failure) => (failure.code === 'IN_USE' ? t('schedule.inUse') : null)}
      />
    </>
  )
}
