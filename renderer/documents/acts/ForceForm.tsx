import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ reason: name(500) })

/** Ends a colleague's check-out; what they typed in their own copy stays with them. */
export function ForceForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const force = useCommand(client.documents.forceCheckIn, {
    quiet: true,
    done: ({ number }) => t('toast.forced', { number }),
  })
  return (
    <RecordForm
      draft="documents.force"
      record={document}
      initial={{ reason: '' }}
      schema={schema}
      command={force}
      input={(values) => ({ documentId: document.id, ...values })}
      saveLabel={t('act.force')}
    >
      {(form) => (
        <>
          <Notice tone="warn">
            {t('lock.forceText', { name: (document.lock ?? document.ranOut)?.byName ?? '' })}
          </Notice>
          <TextField {...form.getInputProps('reason')} label={t('why')} required />
        </>
      )}
    </RecordForm>
  )
}
