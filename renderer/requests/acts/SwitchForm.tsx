import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useInTheWay } from '../queries.ts'

const schema = z.object({ nextStep: text(500) })

/** Taking something up while something else runs: what was next there is noted first. */
export function SwitchForm({ request, act }: { request: Request; act: Act }) {
  const { t } = useTranslation('requests')
  const inTheWay = useInTheWay(request.id)
  const take = useCommand(act === 'start' ? client.requests.start : client.requests.resume, {
    quiet: true,
    done: ({ title }) => t('toast.active', { title }),
  })
  return (
    <RecordForm
      draft="requests.switch"
      record={request}
      initial={{ nextStep: '' }}
      schema={schema}
      command={take}
      input={({ nextStep }) => ({ requestId: request.id, nextStep })}
      saveLabel={t(`act.${act}`)}
    >
      {(form) => (
        <TextField
          {...form.getInputProps('nextStep')}
          label={inTheWay ? t('nextStep.of', { title: inTheWay.title }) : t('nextStep.label')}
          placeholder={t('nextStep.example')}
        />
      )}
    </RecordForm>
  )
}
