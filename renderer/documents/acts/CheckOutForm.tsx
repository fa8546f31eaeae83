import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const HOURS = [1, 4, 8, 24, 72, 168]
const schema = z.object({ hours: z.string() })

/** Keeps others from adding versions for a while; it ends by itself. */
export function CheckOutForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const { instant, number } = useFormats()
  const checkOut = useCommand(client.documents.checkOut, {
    quiet: true,
    done: ({ lock }) => (lock ? t('toast.checkedOut', { when: instant(lock.until) }) : null),
  })
  return (
    <RecordForm
      draft="documents.checkOut"
      record={document}
      initial={{ hours: '8' }}
      schema={schema}
      command={checkOut}
      input={({ hours }) => ({ documentId: document.id, hours: Number(hours) })}
      saveLabel={t('act.checkOut')}
    >
      {(form) => (
        <ChoiceField
          {...form.getInputProps('hours')}
          label={t('lock.howLong')}
          choices={HOURS.map((hours) => ({
            value: String(hours),
            label: t('lock.hours', { count: hours, shown: number(hours) }),
          }))}
        />
      )}
    </RecordForm>
  )
}
