import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/people/contract/contacts.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { Retire } from '../../base/record/Retire.tsx'
import { AlikeNotice } from './AlikeNotice.tsx'
import { contactFieldsOf, contactSchema, contactValues } from './contactForm.ts'
import { ContactInputs } from './ContactInputs.tsx'

export function ContactEdit({ contact }: { contact: Contact }) {
  const { t } = useTranslation(['people', 'base'])
  const { id: contactId, version } = contact
  const initial = useMemo(() => contactValues(contact), [contact])
  const update = useCommand(client.people.contacts.update, {
    quiet: true,
    done: ({ name }) => t('base:record.saved', { name }),
  })
  return (
    <>
      <RecordForm
        draft="people.contact"
        record={contact}
        initial={initial}
        schema={contactSchema}
        command={update}
        input={(values) => ({ contactId, version, fields: contactFieldsOf(values) })}
      >
        {(form) => (
          <>
            <ContactInputs form={form} />
            <AlikeNotice values={form.values} stored={{ contactId, values: initial }} />
          </>
        )}
      </RecordForm>
      <Retire record={contact} call={client.people.contacts.retire} input={{ contactId }} />
    </>
  )
}
