import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchiveClass } from '../../../shared/archive/contract/plan.ts'
import { classFields } from '../../../shared/archive/contract/plan.ts'
import type { ArchiveClassId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts } from '../../base/Facts.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { findRecord } from '../../base/record/recordPlace.ts'
import { Retire } from '../../base/record/Retire.tsx'
import styles from '../archive.module.css'
import { useClasses, useSchedules } from '../queries.ts'
import { useArchiveStore } from '../store.ts'
import type { ClassValues } from './classForm.tsx'
import { ClassInputs, classFieldsOf, classValues } from './classForm.tsx'
import { useScheduleWords } from './useScheduleWords.ts'

/** One class beside the plan: what belongs in it, how long it is kept, its files. */
export function ClassPanel({ classId }: { classId: ArchiveClassId }) {
  const { t } = useTranslation('filePlan')
  const { data, error } = useClasses(true)
  const one = findRecord(data, classId)
  return (
    <RecordPanel
      record={one && { ...one, name: `${one.code} ${one.title}` }}
      noun={t('class.one')}
      error={error}
      entity="archiveClass"
      tabs={
        one
          ? [
              {
                id: 'facts',
                label: 'base:record.tab.overview',
                content: <ClassOverview one={one} />,
              },
              { id: 'edit', label: 'base:record.tab.edit', content: <ClassEdit one={one} /> },
            ]
          : []
      }
    />
  )
}

function ClassOverview({ one }: { one: ArchiveClass }) {
  const { t } = useTranslation('filePlan')
  const [, go] = useLocation()
  const showClass = useArchiveStore((store) => store.showClass)
  const words = useScheduleWords()
  const schedule = useSchedules(true).data?.find(({ id }) => id === one.scheduleId)
  return (
    <>
      {one.example && <Notice tone="warn">{t('example')}</Notice>}
      {!one.usable && !one.retired && <Notice tone="calm">{t('class.groups')}</Notice>}
      <Facts
        facts={[
          [t('class.path'), one.path],
          [t('class.scope'), one.scope],
          [t('class.schedule'), one.scheduleTitle],
          [t('schedule.rule'), schedule ? words(schedule) : ''],
          [t('schedule.mandate'), schedule?.mandate],
          [
            t('class.dossiers'),
            one.dossiers > 0 ? (
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  showClass(one.id)
                  go('/archive')
                }}
              >
                {t('class.dossierCount', { count: one.dossiers, open: one.open })}
              </button>
            ) : null,
          ],
        ]}
      />
    </>
  )
}

function ClassEdit({ one }: { one: ArchiveClass }) {
  const { t } = useTranslation(['filePlan', 'base'])
  const { id: classId, version } = one
  const update = useCommand(client.archive.classes.update, {
    quiet: true,
    done: ({ title }) => t('base:record.saved', { name: title }),
  })
  return (
    <>
      <RecordForm
        draft="archive.class"
        record={one}
        initial={classValues(one)}
        schema={classFields}
        command={update}
        input={(values: ClassValues) => ({ classId, version, fields: classFieldsOf(values) })}
      >
        {(form) => <ClassInputs form={form} own={classId} />}
      </RecordForm>
      <Retire
        record={{ ...one, name: one.title }}
        call={client.archive.classes.retire}
        input={{ classId }}
        refusal={(failure) => (failure.code === 'IN_USE' ? t('class.inUse') : null)}
      />
    </>
  )
}
