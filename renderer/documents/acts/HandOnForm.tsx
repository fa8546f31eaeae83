import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { StaffId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useStaff } from '../queries.ts'

const schema = z.object({ toStaffId: z.string().pipe(name(80)), note: text(500) })

/** Hands the document on to a colleague, who says that it came. */
export function HandOnForm({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents')
  const staff = useStaff()
  const handOn = useCommand(client.documents.handOn, {
    quiet: true,
    done: ({ toName }) => t('toast.handedOn', { number: document.number, name: toName }),
  })
  return (
    <RecordForm
      draft="documents.handOn"
      record={document}
      initial={{ toStaffId: '', note: '' }}
      schema={schema}
      command={handOn}
      input={({ toStaffId, note }) => ({
        documentId: document.id,
        toStaffId: toStaffId as StaffId,
        note,
      })}
      saveLabel={t('act.handOn')}
    >
      {(form) => (
        <>
          <StaffField
            {...form.getInputProps('toStaffId')}
            value={(form.values.toStaffId || null) as StaffId | null}
            onChange={(id) => form.setFieldValue('toStaffId', id ?? '')}
            label={t('handOn.to')}
            required
            colleagues={staff
              .filter(({ id }) => id !== document.ownerId)
              .map((member) => ({ ...member, detail: member.role }))}
          />
          <TextField {...form.getInputProps('note')} label={t('handOn.note')} />
        </>
      )}
    </RecordForm>
  )
}
