import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Request } from '../../../shared/requests/contract.ts'
import { text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ nextStep: text(500) })

/** Putting work down: "next I will…" is asked for now, and shown first on return. */
export function LeaveForm({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const leave = useCommand(client.requests.leave, {
    quiet: true,
    done: ({ title }) => t('toast.left', { title }),
  })
  return (
    <RecordForm
      draft="requests.leave"
      record={request}
      initial={{ nextStep: '' }}
      schema={schema}
      command={leave}
      input={({ nextStep }) => ({ requestId: request.id, nextStep })}
      saveLabel={t('act.leave')}
    >
      {(form) => (
        <TextField
          {...form.getInputProps('nextStep')}
          label={t('nextStep.label')}
          placeholder={t('nextStep.example')}
        />
      )}
    </RecordForm>
  )
}
