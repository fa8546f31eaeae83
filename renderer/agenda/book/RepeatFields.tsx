import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { ChoiceField, DayField, QuantityField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import type { EntryValues } from './entryValues.ts'
import { REPEATS, isLastOfMonth, plainRule, weekOfMonth } from './repeat.ts'
import { useRuleWords } from './useRuleWords.ts'

/** How it recurs, in words that name its weekday and day. */
export function RepeatFields({ form }: { form: DraftForm<EntryValues> }) {
  const { t } = useTranslation('agenda')
  const words = useRuleWords()
  const { zone } = useFormats()
  const { startDay, repeat, customRule, until, times } = form.getValues()
  if (!startDay) return null
  const start = startDay as string as LocalTime
  const offered = REPEATS.filter(
    (each) =>
      (each !== 'custom' || repeat === 'custom') &&
      (each !== 'monthlyLast' || isLastOfMonth(startDay) || repeat === each) &&
      (each !== 'monthlyWeekday' || weekOfMonth(startDay) < 5 || repeat === each),
  )
  return (
    <>
      <ChoiceField
        {...form.getInputProps('repeat')}
        label={t('form.repeat')}
        choices={offered.map((value) => ({
          value,
          label:
            value === 'none'
              ? t('form.once')
              : words(value === 'custom' ? customRule : plainRule(value, start), { start, zone }),
        }))}
      />
      {repeat !== 'none' && (
        <div className={styles.pair}>
          {times === null && (
            <DayField
              {...form.getInputProps('until')}
              label={t('form.until')}
              earliest={startDay}
              width={150}
            />
          )}
          {until === null && (
            <QuantityField {...form.getInputProps('times')} label={t('form.times')} width={130} />
          )}
        </div>
      )}
      {repeat === 'custom' && (
        <TextField
          {...form.getInputProps('customRule')}
          label={t('form.customRule')}
          description={t('form.customRuleText')}
        />
      )}
    </>
  )
}
