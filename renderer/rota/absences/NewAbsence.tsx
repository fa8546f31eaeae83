import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { day, text } from '../../../shared/base/schemas.ts'
import type { Absence } from '../../../shared/rota/contract/plan.ts'
import { absenceKind, wallTime } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, DayField, TextField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { TimeField } from '../../base/form/TimeField.tsx'
import { useColleagues, useStaff } from '../queries.ts'
import styles from '../rota.module.css'

type Values = {
  staffId: StaffId | null
  kind: Absence['kind']
  fromDay: Day | null
  toDay: Day | null
  from: string
  to: string
  note: string
}

const schema = z.object({
  staffId: z.string(),
  kind: absenceKind,
  fromDay: day,
  toDay: day.nullable(),
  from: z.union([z.literal(''), wallTime]),
  to: z.union([z.literal(''), wallTime]),
  note: text(300),
})
const initial: Values = {
  staffId: null,
  kind: 'holiday',
  fromDay: null,
  toDay: null,
  from: '',
  to: '',
  note: '',
}

/** Enters that somebody is away: whole days, or hours of one day. */
export function NewAbsence() {
  const { t } = useTranslation('rota')
  const colleagues = useColleagues()
  const staff = useStaff()
  const create = useCommand(client.rota.absences.create, {
    quiet: true,
    done: ({ staffId }) => t('absences.entered', { name: staff.get(staffId)?.name ?? '' }),
  })
  return (
    <RecordForm
      draft="rota.absence"
      initial={initial}
      schema={schema}
      command={create}
      input={({ staffId, fromDay, toDay, from, to, ...rest }) => ({
        fields: {
          ...rest,
          // The schema has seen to it that they are there.
          staffId: staffId!,
          fromDay: fromDay!,
          toDay: toDay ?? fromDay!,
          from: from === '' ? null : from,
          to: to === '' ? null : to,
        },
      })}
    >
      {(form) => (
        <>
          <StaffField
            label={t('absences.who')}
            required
            data-autofocus
            colleagues={colleagues}
            {...form.getInputProps('staffId')}
          />
          <ChoiceField
            label={t('absences.kind')}
            required
            choices={absenceKind.options.map((kind) => ({
              value: kind,
              label: t(`absences.kinds.${kind}`),
            }))}
            {...form.getInputProps('kind')}
          />
          <div className={styles.fieldRow}>
            <DayField label={t('absences.from')} required {...form.getInputProps('fromDay')} />
            <DayField label={t('absences.to')} {...form.getInputProps('toDay')} />
          </div>
          <p className={styles.soft}>{t('absences.hoursText')}</p>
          <div className={styles.fieldRow}>
            <TimeField label={t('absences.fromTime')} {...form.getInputProps('from')} />
            <TimeField label={t('absences.toTime')} {...form.getInputProps('to')} />
          </div>
          <TextField label={t('absences.note')} {...form.getInputProps('note')} />
        </>
      )}
    </RecordForm>
  )
}
