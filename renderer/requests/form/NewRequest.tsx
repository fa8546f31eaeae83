import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { emptyRequest, requestFieldsOf, requestSchema } from './requestForm.ts'
import { RequestInputs } from './RequestInputs.tsx'

/** A new request; it opens once saved. */
export function NewRequest() {
  const { t } = useTranslation('requests')
  const create = useCommand(client.requests.create, {
    quiet: true,
    done: ({ number, title }) => t('toast.new', { number, title }),
  })
  return (
    <RecordForm
      draft="requests.request"
      initial={emptyRequest}
      schema={requestSchema}
      command={create}
      input={(values) => ({
        source: values.askedByStaffId
          ? { kind: 'colleague' as const, id: values.askedByStaffId }
          : { kind: 'own' as const, id: null },
        fields: requestFieldsOf(values),
      })}
      saveLabel={t('make')}
    >
      {(form) => <RequestInputs form={form} />}
    </RecordForm>
  )
}
