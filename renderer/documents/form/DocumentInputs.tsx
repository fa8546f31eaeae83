import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/base/schemas.ts'
import { documentKind } from '../../../shared/documents/contract/documents.ts'
import { ChoiceField, NoteField, TextField, TickField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { languages } from '../../base/format/languages.ts'
import styles from '../documents.module.css'
import { useFieldsOf, useStaff } from '../queries.ts'
import type { DocumentValues } from './documentForm.ts'
import { LinkField } from './LinkField.tsx'
import { ValueField } from './ValueField.tsx'

type Form<Values extends DocumentValues> = { form: DraftForm<Values> }

/** What a document is: title, kind, language. */
export function DocumentNames({ form }: Form<DocumentValues>) {
  const { t } = useTranslation('documents')
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('title')} required />
      <KindAndLanguage form={form} />
    </>
  )
}

type TwoFields = { getInputProps: (field: 'kind' | 'language') => object }

/** The kind and the language of a document or a template, side by side. */
export function KindAndLanguage({ form }: { form: TwoFields }) {
  return (
    <div className={styles.pair}>
      <KindField {...form.getInputProps('kind')} />
      <LanguageField {...form.getInputProps('language')} />
    </div>
  )
}

function KindField(props: { value?: string; onChange?: (kind: never) => void }) {
  const { t } = useTranslation('documents')
  return (
    <ChoiceField
      {...(props as object)}
      label={t('kindLabel')}
      choices={documentKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
    />
  )
}

function LanguageField(props: { value?: Language; onChange?: (language: never) => void }) {
  const { t } = useTranslation('documents')
  return (
    <ChoiceField
      {...(props as object)}
      label={t('language')}
      choices={Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))}
    />
  )
}

export function ContactField({ form }: Form<DocumentValues>) {
  const { t } = useTranslation('documents')
  return <LinkField {...form.getInputProps('contactId')} target="contact" label={t('contact')} />
}

/** What it belongs to: letter, request, owner, references. */
export function DocumentLinks({ form, isReply }: Form<DocumentValues> & { isReply?: boolean }) {
  const { t } = useTranslation('documents')
  const staff = useStaff()
  return (
    <>
      <div className={styles.pair}>
        {!isReply && (
          <LinkField {...form.getInputProps('mailEntryId')} target="mail" label={t('letter')} />
        )}
        <LinkField {...form.getInputProps('requestId')} target="request" label={t('request')} />
      </div>
      <div className={styles.pair}>
        <StaffField
          {...form.getInputProps('ownerId')}
          label={t('owner')}
          colleagues={staff.map((member) => ({ ...member, detail: member.role }))}
        />
        <TextField {...form.getInputProps('yourReference')} label={t('yourReference')} />
        <TextField
          {...form.getInputProps('ourReference')}
          label={t('ourReference')}
          placeholder={t('ourReferenceOwn')}
        />
      </div>
    </>
  )
}

/** The office's own fields for this kind, the note, and whether it is confidential. */
export function DocumentOwnFields({ form }: Form<DocumentValues>) {
  const { t } = useTranslation('documents')
  const { kind, values } = form.values
  const own = useFieldsOf(kind)
  return (
    <>
      {own.length > 0 && (
        <div className={styles.pair}>
          {own.map((field) => (
            <ValueField
              key={field.id}
              field={field}
              value={values[field.id] ?? null}
              onChange={(value) => form.setFieldValue('values', { ...values, [field.id]: value })}
            />
          ))}
        </div>
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
