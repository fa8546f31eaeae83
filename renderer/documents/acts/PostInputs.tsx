import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { TextField } from '../../base/form/fields.tsx'
import type { SendValues } from './sendForm.ts'

/** What the register is told of a document that goes on paper. */
export function PostInputs(props: { form: DraftForm<SendValues>; document: DocumentDetail }) {
  const { form, document } = props
  const { t } = useTranslation(['documents', 'mail'])
  return (
    <>
      <TextField
        {...form.getInputProps('partyName')}
        label={t('recipient')}
        placeholder={document.contactName}
      />
      <TextField
        {...form.getInputProps('subject')}
        label={t('mail:subject')}
        placeholder={document.title}
      />
      <TextField {...form.getInputProps('trackingNumber')} label={t('mail:trackingNumber')} />
    </>
  )
}
