import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import type { ArchiveScheduleId, StaffId } from '../../../shared/base/ids.ts'
import { name } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useSchedules, useStaff } from '../queries.ts'

const schema = z.object({ approvedByStaffId: z.string(), reason: name(500) })

/** Another schedule than that of the class, for this dossier alone: who approved it and why is kept. */
export function OverrideForm({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('archive')
  const staff = useStaff()
  const schedules = useSchedules()
  const { id: dossierId, version, code, keeping } = dossier
  const override = useCommand(client.archive.dossiers.override, {
    quiet: true,
    done: (changed) => t('toast.overridden', { code, schedule: changed.keeping.scheduleTitle }),
  })
  return (
    <RecordForm
      draft="archive.override"
      record={dossier}
      initial={{
        scheduleId: (keeping.overridden ? keeping.scheduleId : null) as string | null,
        approvedByStaffId: null as StaffId | null,
        reason: '',
      }}
      schema={schema}
      command={override}
      input={(values) => ({
        dossierId,
        version,
        scheduleId: values.scheduleId as ArchiveScheduleId | null,
        approvedByStaffId: values.approvedByStaffId as StaffId,
        reason: values.reason,
      })}
      saveLabel={t('act.override')}
    >
      {(form) => (
        <>
          <Notice>{t('overrideText')}</Notice>
          <ChoiceField
            {...form.getInputProps('scheduleId')}
            label={t('schedule')}
            placeholder={t('ofClass')}
            choices={(schedules.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            clearable
          />
          <StaffField
            {...form.getInputProps('approvedByStaffId')}
            label={t('approvedBy')}
            colleagues={staff.map((member) => ({ ...member, detail: member.role }))}
            required
          />
          <TextField {...form.getInputProps('reason')} label={t('why')} required />
        </>
      )}
    </RecordForm>
  )
}
