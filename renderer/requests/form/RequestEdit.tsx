import { useTranslation } from 'react-i18next'
import type { Request } from '../../../shared/requests/contract.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { requestFieldsOf, requestSchema, requestValues } from './requestForm.ts'
import { RequestInputs } from './RequestInputs.tsx'

/** What is asked, by whom, and whose it is. */
export function RequestEdit({ request }: { request: Request }) {
  const { t } = useTranslation(['requests', 'base'])
  const update = useCommand(client.requests.update, {
    quiet: true,
    done: ({ title }) => t('base:record.saved', { name: title }),
  })
  if (request.faded) return <Notice>{t('erasedText')}</Notice>
  const { id: requestId, version } = request
  return (
    <RecordForm
      draft="requests.request"
      record={request}
      initial={requestValues(request)}
      schema={requestSchema}
      command={update}
      input={(values) => ({ requestId, version, fields: requestFieldsOf(values) })}
    >
      {(form) => <RequestInputs form={form} />}
    </RecordForm>
  )
}
