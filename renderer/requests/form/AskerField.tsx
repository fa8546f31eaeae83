import { useTranslation } from 'react-i18next'
import type { ContactId, StaffId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { PersonField } from '../../base/form/PersonField.tsx'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { fitting } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useStaff } from '../queries.ts'
import type { RequestValues } from './requestForm.ts'

type Asker = PersonSuggestion & {
  staffId: StaffId | null
  contactId: ContactId | null
  phone: string
  email: string
}

const MOST = 8

/** Who asked: a colleague, a contact, or only a name. */
export function AskerField({ form }: { form: DraftForm<RequestValues> }) {
  const { t } = useTranslation('requests')
  const staff = useStaff()
  const { personName, contactId, askedByStaffId } = form.values
  const find = async (text: string, signal: AbortSignal): Promise<Asker[]> => {
    const colleagues = fitting(
      staff.map((member) => ({ ...member, detail: member.role })),
      text,
    ).map((member) => ({
      id: member.id,
      name: member.name,
      organisation: t('colleague'),
      detail: member.detail ?? '',
      staffId: member.id,
      contactId: null,
      phone: '',
      email: '',
    }))
    const { contacts } = await client.people.contacts.list({ text, limit: MOST }, { signal })
    const others = contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      organisation: contact.organisationName,
      detail: contact.phone || contact.city,
      staffId: null,
      contactId: contact.id,
      phone: contact.phone,
      email: contact.email,
    }))
    return [...colleagues, ...others].slice(0, MOST)
  }
  return (
    <PersonField
      {...form.getInputProps('personName')}
      label={t('askedBy')}
      placeholder={t('askedByExample')}
      value={personName}
      known={contactId !== null || askedByStaffId !== null}
      find={find}
      onChange={(text) =>
        form.setValues({ personName: text, contactId: null, askedByStaffId: null })
      }
      onChoose={({ name, staffId, contactId: chosen, phone, email }) =>
        form.setValues({
          personName: name,
          contactId: chosen,
          askedByStaffId: staffId,
          ...(phone ? { phone } : {}),
          ...(email ? { email } : {}),
        })
      }
    />
  )
}
