import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import { day, name } from '../../../shared/base/schemas.ts'
import type { Request } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField, TextField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import styles from '../requests.module.css'

const schema = z.object({ waitingFor: name(300), nudgeOn: day.nullable() })

/** For whom or what it waits, and when to ask again. */
export function WaitForm({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const { today } = useFormats()
  const wait = useCommand(client.requests.wait, {
    quiet: true,
    done: ({ title }) => t('toast.waiting', { title }),
  })
  return (
    <RecordForm
      draft="requests.wait"
      record={request}
      initial={{ waitingFor: request.waitingFor, nudgeOn: null as Day | null }}
      schema={schema}
      command={wait}
      input={({ waitingFor, nudgeOn }) => ({ requestId: request.id, waitingFor, nudgeOn })}
      saveLabel={t('act.wait')}
    >
      {(form) => (
        <div className={styles.fields}>
          <TextField
            {...form.getInputProps('waitingFor')}
            label={t('waitingFor')}
            placeholder={t('waitingForExample')}
            required
          />
          <DayField
            {...form.getInputProps('nudgeOn')}
            label={t('nudgeOn')}
            earliest={today()}
            width={150}
          />
        </div>
      )}
    </RecordForm>
  )
}
