import { useTranslation } from 'react-i18next'
import { DayField, NoteField, TextField, TickField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useStaff } from '../queries.ts'
import styles from '../requests.module.css'
import { AskerField } from './AskerField.tsx'
import { KindField } from './KindField.tsx'
import { PromiseHint } from './PromiseHint.tsx'
import type { RequestValues } from './requestForm.ts'

/** The inputs of a request: what, of which kind, for whom, and what is promised. */
export function RequestInputs({ form }: { form: DraftForm<RequestValues> }) {
  const { t } = useTranslation('requests')
  const { today } = useFormats()
  const staff = useStaff()
  const { kind } = form.values
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('title')} required data-autofocus />
      <KindField {...form.getInputProps('kind')} label={t('kind')} />
      <AskerField form={form} />
      <div className={styles.fields}>
        <TextField {...form.getInputProps('phone')} label={t('phone')} type="tel" />
        <TextField {...form.getInputProps('email')} label={t('email')} type="email" />
      </div>
      <NoteField {...form.getInputProps('body')} label={t('body')} />
      <StaffField
        {...form.getInputProps('ownerId')}
        label={t('owner')}
        description={t('ownerText')}
        colleagues={staff}
      />
      <div>
        <DayField
          {...form.getInputProps('promisedOn')}
          label={t('promisedOn')}
          earliest={today()}
          width={180}
        />
        <PromiseHint kind={kind} onTake={(day) => form.setFieldValue('promisedOn', day)} />
      </div>
      <TickField {...form.getInputProps('urgent', { type: 'checkbox' })} label={t('urgent')} />
    </>
  )
}
