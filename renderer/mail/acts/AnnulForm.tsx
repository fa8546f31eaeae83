import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ authority: name(300), reason: name(500) })

/** Annuls an entry for good: it stays legible, struck through, and its number is never used again. */
export function AnnulForm({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation('mail')
  const annul = useCommand(client.mail.annul, {
    quiet: true,
    undoable: false,
    done: ({ shownNumber }) => t('toast.annulled', { number: shownNumber }),
  })
  return (
    <RecordForm
      draft="mail.annul"
      record={letter}
      initial={{ reason: '', authority: '' }}
      schema={schema}
      command={annul}
      input={(values) => ({ mailEntryId: letter.id, ...values })}
      saveLabel={t('act.annul')}
    >
      {(form) => (
        <>
          <Notice tone="warn">{t('annulText')}</Notice>
          <TextField {...form.getInputProps('reason')} label={t('why')} required />
          <TextField
            {...form.getInputProps('authority')}
            label={t('authority')}
            placeholder={t('authorityExample')}
            required
          />
        </>
      )}
    </RecordForm>
  )
}
