import { useTranslation } from 'react-i18next'
import { DayField, MoneyField, NoteField, TextField, TickField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useCurrency, useStaff } from '../queries.ts'
import styles from '../mail.module.css'
import type { LetterValues } from './letterForm.ts'

/** The fields that may still change once the letter has its number; for whom it is comes by routing then. */
export function HandledInputs(props: { form: DraftForm<LetterValues>; isNew?: boolean }) {
  const { form, isNew } = props
  const { t } = useTranslation('mail')
  const { today } = useFormats()
  const staff = useStaff()
  const currency = useCurrency()
  const { direction, medium } = form.values
  const isOut = direction === 'out'
  const isTracked = isOut || medium === 'parcel' || medium === 'registered'
  const theirs = (
    <div className={styles.pair}>
      <TextField {...form.getInputProps('letterReference')} label={t('letterReference')} />
      <DayField {...form.getInputProps('letterDate')} label={t('letterDate')} />
    </div>
  )
  return (
    <>
      {!isNew && theirs}
      {isNew && (
        <div className={styles.pair}>
          <StaffField
            {...form.getInputProps('forStaffId')}
            label={t('forStaff')}
            colleagues={staff.map((member) => ({ ...member, detail: member.role }))}
          />
          <TextField {...form.getInputProps('office')} label={t('office')} />
        </div>
      )}
      <div className={styles.pair}>
        <DayField
          {...form.getInputProps('arrivedOn')}
          label={t(isOut ? 'sentOn' : 'arrivedOn')}
          placeholder={t('todayWord')}
          latest={today()}
        />
        <DayField {...form.getInputProps('deadlineOn')} label={t('deadlineOn')} />
      </div>
      {isNew && theirs}
      {isTracked && (
        <div className={styles.pair}>
          <TextField {...form.getInputProps('carrier')} label={t('carrier')} />
          <TextField {...form.getInputProps('trackingNumber')} label={t('trackingNumber')} />
          {isOut && (
            <MoneyField
              {...form.getInputProps('postage')}
              label={t('postage')}
              currency={currency}
            />
          )}
        </div>
      )}
      {isNew && <TextField {...form.getInputProps('partyAddress')} label={t('partyAddress')} />}
      {isOut && (
        <NoteField
          {...form.getInputProps('furtherParties')}
          label={t('furtherParties')}
          description={t('furtherPartiesText')}
        />
      )}
      <NoteField {...form.getInputProps('note')} label={t('note')} />
      <TickField
        {...form.getInputProps('confidential', { type: 'checkbox' })}
        label={t('confidential')}
        description={t('confidentialText')}
      />
    </>
  )
}
