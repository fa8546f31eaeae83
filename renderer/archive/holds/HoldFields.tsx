import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import { NoteField, TextField } from '../../base/form/fields.tsx'

export const holdSchema = z.object({ title: name(200), reason: name(1000) })

type Props = { form: { getInputProps: (field: 'title' | 'reason') => object } }

/** What a new hold is called and why it is set. */
export function HoldFields({ form }: Props) {
  const { t } = useTranslation('archive')
  return (
    <>
      <TextField
        {...form.getInputProps('title')}
        label={t('holds.name')}
        placeholder={t('holds.nameExample')}
        required
        data-autofocus
      />
      <NoteField {...form.getInputProps('reason')} label={t('holds.reason')} required />
    </>
  )
}
