import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../../shared/documents/contract/documents.ts'
import { documentKind, fieldType } from '../../../shared/documents/contract/documents.ts'
import { ChoiceField, NoteField, TextField } from '../../base/form/fields.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { FieldValues } from './fieldForm.ts'

/** Name, type and choices of a field, and which documents have it. The type stays once it is made. */
export function FieldInputs({ form, isNew }: { form: DraftForm<FieldValues>; isNew?: boolean }) {
  const { t } = useTranslation('documents')
  return (
    <>
      <TextField {...form.getInputProps('name')} label={t('fields.name')} required />
      <ChoiceField
        {...form.getInputProps('type')}
        label={t('fields.type')}
        description={t('fields.typeText')}
        disabled={!isNew}
        choices={fieldType.options.map((value) => ({ value, label: t(`fieldType.${value}`) }))}
      />
      {form.values.type === 'choice' && (
        <NoteField
          {...form.getInputProps('choices')}
          label={t('fields.choices')}
          description={t('fields.choicesText')}
          required
        />
      )}
      <MultiSelect
        label={t('fields.kinds')}
        placeholder={form.values.kinds.length === 0 ? t('fields.allKinds') : ''}
        data={documentKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={form.values.kinds}
        onChange={(kinds) => form.setFieldValue('kinds', kinds as DocumentKind[])}
        clearable
        clearButtonProps={{ 'aria-label': t('fields.allKinds') }}
        comboboxProps={{ shadow: 'md' }}
      />
    </>
  )
}
