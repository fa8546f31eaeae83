import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { usePeopleStore } from '../store.ts'
import { AlikeNotice } from './AlikeNotice.tsx'
import { contactFieldsOf, contactSchema, emptyContact } from './contactForm.ts'
import { ContactInputs } from './ContactInputs.tsx'

/** A new contact; while it is typed those it may be already are shown. It opens once saved. */
export function NewContact() {
  const { t } = useTranslation(['people', 'base'])
  const kind = usePeopleStore((state) => state.kind) ?? 'person'
  const [initial] = useState(() => emptyContact(kind))
  const create = useCommand(client.people.contacts.create, {
    quiet: true,
    done: ({ name }) => t('base:record.added', { name }),
  })
  return (
    <RecordForm
      draft="people.contact"
      initial={initial}
      schema={contactSchema}
      command={create}
      input={(values) => ({ fields: contactFieldsOf(values) })}
      saveLabel={t('people:contacts.add')}
    >
      {(form) => (
        <>
          <ContactInputs form={form} />
          <AlikeNotice values={form.values} />
        </>
      )}
    </RecordForm>
  )
}
