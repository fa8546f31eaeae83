import { useTranslation } from 'react-i18next'
import { ChoiceField, DayField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import styles from '../agenda.module.css'
import type { EntryValues } from './entryValues.ts'
import { REPEATS, isLastOfMonth, weekOfMonth } from './repeat.ts'
import { useRuleWords } from './useRuleWords.ts'

/** How it recurs, in words that name its weekday and day. */
export function RepeatFields({ form }: { form: DraftForm<EntryValues> }) {
  const { t } = useTranslation('agenda')
  const words = useRuleWords()
  const { startDay, repeat } = form.getValues()
  if (!startDay) return null
  const offered = REPEATS.filter(
    (each) =>
      (each !== 'custom' || repeat === 'custom') &&
      (each !== 'monthlyLast' || isLastOfMonth(startDay) || repeat === each) &&
      (each !== 'monthlyWeekday' || weekOfMonth(startDay) < 5 || repeat === each),
  )
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.wide}>
          <ChoiceField
            {...form.getInputProps('repeat')}
            label={t('form.repeat')}
            choices={offered.map((value) => ({
              value,
              label: value === 'none' ? t('form.once') : words(value, startDay, null),
            }))}
          />
        </div>
        {repeat !== 'none' && (
          <DayField
            {...form.getInputProps('until')}
            label={t('form.until')}
            earliest={startDay}
            width={150}
          />
        )}
      </div>
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
