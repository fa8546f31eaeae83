import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { text } from '../../../shared/base/schemas.ts'
import { wallTime } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useColleagues, useStaff } from '../queries.ts'
import { TimeField } from '../../base/form/TimeField.tsx'
import styles from '../rota.module.css'

type Values = { kind: string; staffId: string | null; from: string; to: string; reason: string }

const schema = z.object({
  kind: z.enum(['add', 'remove']),
  staffId: z.string(),
  from: wallTime,
  to: wallTime,
  reason: text(300),
})
const initial: Values = { kind: 'add', staffId: null, from: '09:00', to: '15:00', reason: '' }

/** An exception on one day: somebody in addition, or off their turn. */
export function OverrideForm({ day, onDone }: { day: Day; onDone: () => void }) {
  const { t } = useTranslation('rota')
  const colleagues = useColleagues()
  const staff = useStaff()
  const form = useDraftForm<Values>({ draftKey: `rota.override.${day}`, initial, schema })
  const create = useCommand(client.rota.overrides.create, {
    quiet: true,
    done: ({ kind, staffId, from, to }) =>
      t(`change.line.${kind}`, { name: staff.get(staffId)?.name ?? '', from, to }),
  })
  const save = async (values: Values) => {
    const fields = {
      ...values,
      day,
      kind: values.kind as 'add' | 'remove',
      staffId: values.staffId as StaffId,
    }
    if ((await create.run({ fields })) === null) return
    form.forget()
    onDone()
  }
  return (
    <FormFrame
      form={form}
      onSave={(values) => void save(values)}
      onBack={onDone}
      busy={create.busy}
      problem={create.words}
    >
      <ChoiceField
        label={t('change.kind')}
        required
        choices={[
          { value: 'add', label: t('change.add') },
          { value: 'remove', label: t('change.takeOff') },
        ]}
        {...form.getInputProps('kind')}
      />
      <StaffField
        label={t('change.who')}
        required
        data-autofocus
        colleagues={colleagues}
        {...form.getInputProps('staffId')}
      />
      <div className={styles.fieldRow}>
        <TimeField label={t('change.from')} required {...form.getInputProps('from')} />
        <TimeField label={t('change.to')} required {...form.getInputProps('to')} />
      </div>
      <TextField label={t('change.reason')} {...form.getInputProps('reason')} />
    </FormFrame>
  )
}
