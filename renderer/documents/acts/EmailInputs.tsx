import { useTranslation } from 'react-i18next'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import { SenderField } from '../../base/form/SenderField.tsx'
import styles from '../documents.module.css'
import { useMakesPdf } from '../queries.ts'
import type { SendValues } from './sendForm.ts'

/** To whom the e-mail goes, what it says and what it brings. */
export function EmailInputs(props: { form: DraftForm<SendValues>; document: DocumentDetail }) {
  const { form, document } = props
  const { t } = useTranslation(['documents', 'email'])
  const canBePdf = useMakesPdf() && document.mediaType !== 'application/pdf'
  return (
    <>
      <SenderField {...form.getInputProps('accountId')} />
      <TextField {...form.getInputProps('to')} label={t('email:write.to')} required />
      <TextField
        {...form.getInputProps('subject')}
        label={t('email:write.subject')}
        placeholder={document.title}
      />
      <div className={styles.emailBody}>
        <NoteField {...form.getInputProps('body')} label={t('email:write.body')} />
      </div>
      {canBePdf ? (
        <ChoiceField
          {...form.getInputProps('attachment')}
          label={t('attached')}
          choices={[
            { value: 'pdf', label: t('attachedPdf') },
            { value: 'asIs', label: t('attachedAsIs', { file: document.fileName }) },
          ]}
        />
      ) : (
        <p className={styles.soft}>{t('attachedIs', { file: document.fileName })}</p>
      )}
    </>
  )
}
