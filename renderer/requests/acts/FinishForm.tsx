import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { text } from '../../../shared/base/schemas.ts'
import type { Request, ToldHow } from '../../../shared/requests/contract.ts'
import { toldHow } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { ChoiceField, TextField } from '../../base/form/fields.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'

const LATER = 'later'
const schema = z.object({ answer: text(4000), told: z.enum([LATER, ...toldHow.options]) })

/** The work is done: what the answer is, and whether who asked knows it already. */
export function FinishForm({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const finish = useCommand(client.requests.finish, {
    quiet: true,
    done: ({ title, state }) => t(`toast.${state}`, { title }),
  })
  return (
    <RecordForm
      draft="requests.finish"
      record={request}
      initial={{ answer: request.answer, told: LATER as typeof LATER | ToldHow }}
      schema={schema}
      command={finish}
      input={({ answer, told }) => ({
        requestId: request.id,
        answer,
        ...(told === LATER ? {} : { told }),
      })}
      saveLabel={t('act.finish')}
    >
      {(form) => (
        <>
          <TextField
            {...form.getInputProps('answer')}
            label={t('answer')}
            placeholder={t('answerExample')}
          />
          <ChoiceField
            {...form.getInputProps('told')}
            label={t('whoAskedKnows')}
            choices={[LATER, ...toldHow.options].map((value) => ({
              value,
              label: t(`how.${value}`),
            }))}
          />
        </>
      )}
    </RecordForm>
  )
}
