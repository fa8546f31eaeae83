import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ArchiveClass } from '../../../shared/archive/contract/plan.ts'
import type { ArchiveClassId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useClasses } from '../queries.ts'
import { ClassPanel } from './ClassPanel.tsx'
import { NewClass } from './NewClass.tsx'
import { PlanTables } from './PlanTables.tsx'

/** The file plan: what kinds of file there are, and what becomes of each. */
export function ClassesPage() {
  const { t } = useTranslation('filePlan')
  const [, go] = useLocation()
  const [showRetired, setShowRetired] = useState(false)
  const addReady = useCommand(client.archive.classes.addReady, {
    done: ({ classes, schedules }) => t('ready.done', { classes, schedules }),
  })
  return (
    <RecordPage
      address="/archive/plan"
      title="filePlan:title"
      text={t('text')}
      newLabel="filePlan:class.new"
      buttons={
        <>
          <PlanTables />
          <Button onClick={() => go('/archive/schedules')}>{t('schedules')}</Button>
        </>
      }
      query={useClasses(showRetired)}
      columns={useClassColumns()}
      retired={[showRetired, setShowRetired]}
      empty={{
        title: t('emptyTitle'),
        text: t('emptyText'),
        children: (
          <Button loading={addReady.busy} onClick={() => void addReady.run({})}>
            {t('ready.add')}
          </Button>
        ),
      }}
      panel={(id) => <ClassPanel classId={id as ArchiveClassId} />}
      newForm={<NewClass />}
    />
  )
}

function useClassColumns(): Column<ArchiveClass>[] {
  const { t } = useTranslation('filePlan')
  const { number } = useFormats()
  return useMemo(
    () => [
      {
        id: 'code',
        header: t('class.code'),
        value: ({ code }) => code,
        width: 90,
      },
      {
        id: 'title',
        header: t('class.title'),
        value: ({ title }) => title,
        render: ({ depth, title, usable }) => (
          <span style={{ paddingLeft: depth * 18, fontWeight: usable ? 400 : 600 }}>{title}</span>
        ),
        width: 210,
        grow: 1,
      },
      {
        id: 'schedule',
        header: t('class.schedule'),
        value: ({ scheduleTitle }) => scheduleTitle,
        width: 260,
        grow: 1,
        givesWay: 2,
      },
      {
        id: 'action',
        header: t('schedule.action'),
        value: ({ action }) => (action ? t(`action.${action}`) : ''),
        width: 192,
        givesWay: 3,
      },
      {
        id: 'dossiers',
        header: t('class.dossiers'),
        value: ({ dossiers }) => dossiers,
        text: ({ dossiers }) => (dossiers === 0 ? '' : number(dossiers)),
        width: 90,
        numeric: true,
        givesWay: 1,
      },
      {
        id: 'example',
        header: t('exampleShort'),
        value: ({ example }) => (example ? t('exampleShort') : ''),
        render: ({ example }) =>
          example ? <StatusMark tone="warn" label={t('exampleShort')} /> : null,
        width: 176,
        givesWay: 4,
      },
    ],
    [t, number],
  )
}
