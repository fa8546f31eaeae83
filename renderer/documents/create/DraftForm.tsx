import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentLine } from '../../../shared/documents/contract/documents.ts'
import type { DocumentTemplate } from '../../../shared/documents/contract/templates.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm as Form } from '../../base/form/useDraftForm.ts'
import { languages } from '../../base/format/languages.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../documents.module.css'
import { ContactField, DocumentLinks, DocumentOwnFields } from '../form/DocumentInputs.tsx'
import { useFieldName } from '../templates/useFieldName.ts'
import type { DraftValues } from './draftForm.ts'
import {
  draftInputOf,
  isLong,
  itemParts,
  newDraftSchema,
  replyInputOf,
  typedFields,
} from './draftForm.ts'
import { FieldList } from './FieldList.tsx'
import { fieldStates } from './fieldStates.ts'
import { ItemRows } from './ItemRows.tsx'
import { useKnownFields } from './useKnownFields.ts'

type Props = {
  templates: readonly DocumentTemplate[]
  initial: DraftValues
  /** The letter that is answered. */
  replyTo?: MailDetail
}

/** Which template, about what and to whom; below it what the letter will say and what is missing. */
export function DraftForm({ templates, initial, replyTo }: Props) {
  const { t } = useTranslation('documents')
  const done = ({ number }: DocumentLine) => t('toast.drafted', { number })
  const fromTemplate = useCommand(client.documents.fromTemplate, { quiet: true, done })
  const reply = useCommand(client.documents.reply, { quiet: true, done })
  const templateOf = ({ templateId }: DraftValues) => templates.find(({ id }) => id === templateId)
  const command = {
    busy: fromTemplate.busy || reply.busy,
    words: fromTemplate.words ?? reply.words,
    run: async (values: DraftValues) => {
      const template = templateOf(values)
      if (!template) return null
      return replyTo
        ? reply.run(replyInputOf(values, template, replyTo.id))
        : fromTemplate.run(draftInputOf(values, template))
    },
  }
  const choices = useMemo(
    () =>
      templates.map(({ id, name, language }) => ({
        value: id as string,
        label: `${name} (${languages[language].name})`,
      })),
    [templates],
  )
  return (
    <RecordForm<DraftValues, DraftValues, DocumentLine>
      draft={
        replyTo ? `documents.reply.${replyTo.id}` : `documents.draft.${initial.templateId ?? ''}`
      }
      initial={initial}
      schema={newDraftSchema}
      command={command}
      input={(values) => values}
      saveLabel={t('draft')}
    >
      {(form) => {
        const template = templateOf(form.values)
        return (
          <>
            {replyTo && (
              <Notice>
                {t('reply.text', { number: replyTo.shownNumber, party: replyTo.partyName })}
              </Notice>
            )}
            <ChoiceField
              {...form.getInputProps('templateId')}
              label={t('template')}
              required
              choices={choices}
              onChange={(id) => {
                const chosen = templates.find((each) => each.id === id)
                form.setFieldValue('templateId', id)
                if (chosen) form.setValues({ kind: chosen.kind, language: chosen.language })
              }}
            />
            {template?.kind !== 'minutes' && <ContactField form={form as never} />}
            <TextField
              {...form.getInputProps('title')}
              label={t('letterTitle')}
              placeholder={replyTo?.subject ?? template?.name}
            />
            {template && <TemplateTexts form={form} template={template} />}
            <DocumentLinks form={form as never} isReply={replyTo !== undefined} />
            <DocumentOwnFields form={form as never} />
          </>
        )
      }}
    </RecordForm>
  )
}

/** What only a person knows, and the list of what the letter will hold. */
function TemplateTexts({
  form,
  template,
}: {
  form: Form<DraftValues>
  template: DocumentTemplate
}) {
  const { t } = useTranslation('documents')
  const nameOf = useFieldName()
  const { values } = form
  const known = useKnownFields({ ...values, title: values.title || template.name })
  const typed = typedFields(template)
  const states = fieldStates(template.fields, { known, texts: values.texts, asked: new Set(typed) })
  const props = (field: string) => ({
    label: nameOf(field),
    // A title stands for the meeting's too unless another is typed.
    placeholder: field === 'meeting.title' ? values.title || template.name : undefined,
    value: values.texts[field] ?? '',
    onChange: (text: string) =>
      form.setFieldValue('texts', { ...form.getValues().texts, [field]: text }),
  })
  const short = typed.filter((field) => !isLong(field))
  return (
    <>
      {typed.filter(isLong).map((field) => (
        <NoteField key={field} {...props(field)} />
      ))}
      {short.length > 0 && (
        <div className={styles.pair}>
          {short.map((field) => (
            <TextField key={field} {...props(field)} />
          ))}
        </div>
      )}
      {template.fields.includes('items') && (
        <ItemRows
          parts={itemParts(template)}
          items={values.items}
          onChange={(items) => form.setFieldValue('items', items)}
        />
      )}
      {template.unknown.length > 0 && <Notice>{t('filling.unknown')}</Notice>}
      <FieldList states={states} />
    </>
  )
}
