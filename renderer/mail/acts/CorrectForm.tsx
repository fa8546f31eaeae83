import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { medium } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const FIELDS = ['subject', 'partyName', 'partyAddress', 'medium'] as const
type Field = (typeof FIELDS)[number]
const schema = z.object({ value: name(500), reason: name(500) })

/** The honest way to mend a mistake: the old value stays legible, with who, when and why. */
export function CorrectForm({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const correct = useCommand(client.mail.correct, {
    quiet: true,
    undoable: false,
    done: ({ shownNumber }) => t('toast.corrected', { number: shownNumber }),
  })
  return (
    <RecordForm
      draft="mail.correct"
      record={letter}
      initial={{ field: 'subject' as Field, value: letter.subject, reason: '' }}
      schema={schema}
      command={correct}
      input={(values) => ({ mailEntryId: letter.id, ...values })}
      saveLabel={t('act.correct')}
    >
      {(form) => (
        <>
          <Notice>{t('correctText')}</Notice>
          <ChoiceField
            label={t('correctWhat')}
            value={form.values.field}
            onChange={(field) =>
              form.setValues({ field: field as Field, value: letter[field as Field] })
            }
            choices={FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))}
          />
          {form.values.field === 'medium' ? (
            <ChoiceField
              {...form.getInputProps('value')}
              label={t('correctTo')}
              choices={medium.options.map((value) => ({ value, label: t(`medium.${value}`) }))}
            />
          ) : (
            <TextField {...form.getInputProps('value')} label={t('correctTo')} required />
          )}
          <TextField {...form.getInputProps('reason')} label={t('why')} required />
        </>
      )}
    </RecordForm>
  )
}
