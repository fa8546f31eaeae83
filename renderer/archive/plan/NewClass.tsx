import { useTranslation } from 'react-i18next'
import { classFields } from '../../../shared/archive/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import type { ClassValues } from './classForm.tsx'
import { ClassInputs, classFieldsOf, emptyClass } from './classForm.tsx'

export function NewClass() {
  const { t } = useTranslation(['filePlan', 'base'])
  const create = useCommand(client.archive.classes.create, {
    quiet: true,
    done: ({ title }) => t('base:record.added', { name: title }),
  })
  return (
    <RecordForm
      draft="archive.class"
      initial={emptyClass}
      schema={classFields}
      command={create}
      input={(values: ClassValues) => ({ fields: classFieldsOf(values) })}
    >
      {(form) => <ClassInputs form={form} />}
    </RecordForm>
  )
}
