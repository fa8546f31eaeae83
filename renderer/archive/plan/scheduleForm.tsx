import { useTranslation } from 'react-i18next'
import type { Schedule, ScheduleFields } from '../../../shared/archive/contract/plan.ts'
import { action, periodUnit, trigger } from '../../../shared/archive/contract/plan.ts'
import { ChoiceField, NoteField, QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import styles from './plan.module.css'
import { useScheduleWords } from './useScheduleWords.ts'

/** The fields of a schedule as its form holds them. */
export type ScheduleValues = Omit<ScheduleFields, 'periodCount'> & { periodCount: number | null }

export const emptySchedule: ScheduleValues = {
  title: '',
  description: '',
  trigger: 'year_end',
  eventName: '',
  periodCount: 5,
  periodUnit: 'years',
  action: 'destroy',
  mandate: '',
  source: '',
}

export const scheduleValues = (schedule: Schedule): ScheduleValues => ({
  title: schedule.title,
  description: schedule.description,
  trigger: schedule.trigger,
  eventName: schedule.eventName,
  periodCount: schedule.periodCount,
  periodUnit: schedule.periodUnit,
  action: schedule.action,
  mandate: schedule.mandate,
  source: schedule.source,
})

/** What a checked form says, as the contract takes it. */
export const scheduleFieldsOf = (values: ScheduleValues): ScheduleFields => ({
  ...values,
  periodCount: values.periodCount ?? 0,
})

export function ScheduleInputs({ form }: { form: DraftForm<ScheduleValues> }) {
  const { t } = useTranslation('filePlan')
  const words = useScheduleWords()
  const values = form.getValues()
  const { periodCount } = values
  return (
    <>
      <TextField
        {...form.getInputProps('title')}
        label={t('schedule.title')}
        required
        data-autofocus
      />
      <ChoiceField
        {...form.getInputProps('action')}
        label={t('schedule.action')}
        choices={action.options.map((value) => ({ value, label: t(`action.${value}`) }))}
      />
      {values.action !== 'keep' && (
        <>
          <div className={styles.pair}>
            <QuantityField
              {...form.getInputProps('periodCount')}
              label={t('schedule.period')}
              width={120}
            />
            <ChoiceField
              {...form.getInputProps('periodUnit')}
              aria-label={t('schedule.unit')}
              choices={periodUnit.options.map((value) => ({ value, label: t(`unit.${value}`) }))}
            />
          </div>
          <ChoiceField
            {...form.getInputProps('trigger')}
            label={t('schedule.trigger')}
            choices={trigger.options.map((value) => ({ value, label: t(`trigger.${value}`) }))}
          />
          {values.trigger === 'event' && (
            <TextField
              {...form.getInputProps('eventName')}
              label={t('schedule.eventName')}
              description={t('schedule.eventNameText')}
              required
            />
          )}
        </>
      )}
      {Number.isInteger(periodCount) && (
        <p className={styles.rule}>{words({ ...values, periodCount: periodCount ?? 0 })}</p>
      )}
      <NoteField
        {...form.getInputProps('mandate')}
        label={t('schedule.mandate')}
        description={t('schedule.mandateText')}
      />
      <TextField {...form.getInputProps('source')} label={t('schedule.source')} />
      <NoteField {...form.getInputProps('description')} label={t('schedule.description')} />
    </>
  )
}
