import { useTranslation } from 'react-i18next'
import { staffFields } from '../../../shared/people/contract/staff.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { StaffInputs, emptyStaff } from './staffForm.tsx'

/** A new colleague; it opens once saved. */
export function NewStaff() {
  const { t } = useTranslation('base')
  const create = useCommand(client.people.staff.create, {
    quiet: true,
    done: ({ name }) => t('record.added', { name }),
  })
  return (
    <RecordForm
      draft="people.staff"
      initial={emptyStaff}
      schema={staffFields}
      command={create}
      input={(fields) => ({ fields })}
    >
      {(form) => <StaffInputs form={form} />}
    </RecordForm>
  )
}
