import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../../shared/reception/contract/entries.ts'
import { NoteField, TextField, TickField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { Segments } from '../parts/Segments.tsx'
import { StaffChoice } from '../parts/StaffChoice.tsx'
import { WhereLine } from '../parts/WhereLine.tsx'
import type { MessageValues } from './messageValues.ts'
import { urgencies, wishes } from './messageValues.ts'
import styles from '../reception.module.css'

/** The fields of a slip, in the order one asks for them on the telephone. */
export function MessageInputs(props: { form: DraftForm<MessageValues>; kind?: EntryKind }) {
  const { form } = props
  const { t } = useTranslation('reception')
  const { forStaffId, urgency } = form.values
  return (
    <>
      <StaffChoice
        label={t('fields.forStaffId')}
        required
        clearable={false}
        {...form.getInputProps('forStaffId')}
      />
      {forStaffId && (
        <WhereLine staffId={forStaffId} kind={props.kind ?? 'call'} urgent={urgency === 'urgent'} />
      )}
      <NoteField data-autofocus label={t('fields.body')} {...form.getInputProps('body')} />
      <div className={styles.pair}>
        <TextField label={t('fields.personName')} {...form.getInputProps('personName')} />
        <TextField
          label={t('fields.organisationName')}
          {...form.getInputProps('organisationName')}
        />
      </div>
      <Segments
        label={t('fields.wish')}
        choices={wishes.map((value) => ({ value, label: t(`messages.wish.${value}`) }))}
        {...form.getInputProps('wish')}
      />
      <div className={styles.pair}>
        <TextField type="tel" label={t('fields.phone')} {...form.getInputProps('phone')} />
        <TextField
          label={t('fields.bestTime')}
          placeholder={t('messages.bestTimeHint')}
          {...form.getInputProps('bestTime')}
        />
      </div>
      <Segments
        label={t('fields.urgency')}
        choices={urgencies.map((value) => ({ value, label: t(`messages.urgency.${value}`) }))}
        {...form.getInputProps('urgency')}
      />
      <TickField label={t('messages.readBackTick')} {...form.getInputProps('readBack')} />
    </>
  )
}
