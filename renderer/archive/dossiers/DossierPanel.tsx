import { useTranslation } from 'react-i18next'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { client } from '../../app/client/client.ts'
import { readFailure } from '../../base/command/failure.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { ActButtons } from '../acts/ActButtons.tsx'
import { ActForm, isAct } from '../acts/ActForm.tsx'
import styles from '../archive.module.css'
import { useDossier } from '../queries.ts'
import { ContentsPart } from './ContentsPart.tsx'
import type { DossierValues } from './dossierForm.tsx'
import { DossierInputs, dossierFieldsOf, dossierSchema, dossierValues } from './dossierForm.tsx'
import { DossierOverview } from './DossierOverview.tsx'
import { DossierState } from './DossierState.tsx'

/** One dossier beside the list: where it is and what becomes of it, what lies in it, all that was done with it. */
export function DossierPanel({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('archive')
  const { view } = useRecordPlace()
  const { data: dossier, error } = useDossier(dossierId)
  const isGone = error !== null && readFailure(error).code === 'NOT_FOUND'
  const hasActs = dossier?.state === 'open' || dossier?.state === 'closed'
  return (
    <RecordPanel
      record={isGone ? null : dossier && { name: dossier.title }}
      noun={t('dossier')}
      entity="dossier"
      error={isGone ? null : error}
      subtitle={
        dossier && (
          <span className={styles.subtitle}>
            <DossierState dossier={dossier} />
            <span>
              {dossier.code} · {dossier.classTitle}
            </span>
          </span>
        )
      }
      footer={
        dossier &&
        hasActs &&
        (isAct(view) ? (
          <div key={view} className={styles.act}>
            <ActForm dossier={dossier} act={view} />
          </div>
        ) : (
          <ActButtons dossier={dossier} />
        ))
      }
      tabs={
        dossier
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <DossierOverview dossier={dossier} />,
              },
              {
                id: 'contents',
                label: 'archive:contents',
                content: <ContentsPart dossier={dossier} />,
              },
              ...(hasActs
                ? [
                    {
                      id: 'edit',
                      label: 'base:record.tab.edit',
                      content: <DossierEdit dossier={dossier} />,
                    },
                  ]
                : []),
            ]
          : []
      }
    />
  )
}

function DossierEdit({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation(['archive', 'base'])
  const { id: dossierId, version, state } = dossier
  const update = useCommand(client.archive.dossiers.update, {
    quiet: true,
    done: ({ code }) => t('base:record.saved', { name: code }),
  })
  return (
    <RecordForm
      draft="archive.dossier"
      record={dossier}
      initial={dossierValues(dossier)}
      schema={dossierSchema}
      command={update}
      input={(values: DossierValues) => ({ dossierId, version, fields: dossierFieldsOf(values) })}
    >
      {(form) => (
        <>
          {form.values.classId !== dossier.classId && (
            <Notice tone="warn">{t('reclassText', { code: dossier.code })}</Notice>
          )}
          <DossierInputs form={form} closed={state !== 'open'} />
        </>
      )}
    </RecordForm>
  )
}
