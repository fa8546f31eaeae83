import { useTranslation } from 'react-i18next'
import type { ArchiveClass, ClassFields } from '../../../shared/archive/contract/plan.ts'
import type { ArchiveClassId, ArchiveScheduleId } from '../../../shared/base/ids.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useClasses, useSchedules } from '../queries.ts'

/** The fields of a class as its form holds them. */
export type ClassValues = {
  code: string
  title: string
  scope: string
  parentId: string | null
  scheduleId: string | null
}

export const emptyClass: ClassValues = {
  code: '',
  title: '',
  scope: '',
  parentId: null,
  scheduleId: null,
}

export const classValues = (one: ArchiveClass): ClassValues => ({
  code: one.code,
  title: one.title,
  scope: one.scope,
  parentId: one.parentId,
  scheduleId: one.scheduleId,
})

/** What a checked form says, as the contract takes it. */
export const classFieldsOf = (values: ClassValues): ClassFields => ({
  ...values,
  parentId: values.parentId as ArchiveClassId | null,
  scheduleId: values.scheduleId as ArchiveScheduleId | null,
})

/** The inputs of a class; `own` is the class itself, which cannot lie in itself. */
export function ClassInputs({ form, own }: { form: DraftForm<ClassValues>; own?: string }) {
  const { t } = useTranslation('filePlan')
  const classes = useClasses()
  const schedules = useSchedules()
  return (
    <>
      <TextField {...form.getInputProps('code')} label={t('class.code')} required data-autofocus />
      <TextField {...form.getInputProps('title')} label={t('class.title')} required />
      <ChoiceField
        {...form.getInputProps('parentId')}
        label={t('class.parent')}
        choices={(classes.data ?? [])
          .filter(({ id }) => id !== own)
          .map(({ id, code, path }) => ({ value: id, label: `${code} ${path}` }))}
        clearable
      />
      <ChoiceField
        {...form.getInputProps('scheduleId')}
        label={t('class.schedule')}
        description={t('class.scheduleText')}
        choices={(schedules.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        clearable
      />
      <NoteField
        {...form.getInputProps('scope')}
        label={t('class.scope')}
        description={t('class.scopeText')}
      />
    </>
  )
}
