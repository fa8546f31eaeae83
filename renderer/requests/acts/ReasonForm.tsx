import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const schema = z.object({ reason: name(300) })

/** Why it is no longer wanted, or comes back to work. */
export function ReasonForm({ request, act }: { request: Request; act: Act }) {
  const { t } = useTranslation('requests')
  const call = act === 'withdraw' ? client.requests.withdraw : client.requests.reopen
  const end = useCommand(call, {
    quiet: true,
    done: ({ title, state }) => t(`toast.${state}`, { title }),
  })
  return (
    <RecordForm
      draft={`requests.${act}`}
      record={request}
      initial={{ reason: '' }}
      schema={schema}
      command={end}
      input={({ reason }) => ({ requestId: request.id, reason })}
      saveLabel={t(`act.${act}`)}
    >
      {(form) => (
        <TextField
          {...form.getInputProps('reason')}
          label={t(act === 'withdraw' ? 'whyWithdraw' : 'whyReopen')}
          required
        />
      )}
    </RecordForm>
  )
}
