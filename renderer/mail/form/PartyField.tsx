import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/base/ids.ts'
import { addressLines } from '../../../shared/people/address.ts'
import { client } from '../../app/client/client.ts'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import type { LetterValues } from './letterForm.ts'

const MOST = 8

type Party = PersonSuggestion & { contactId: ContactId }

/** The address of a contact in one line, as it stands on the envelope. */
async function addressOf(contactId: ContactId): Promise<string> {
  const { addresses } = await client.people.contacts.get({ contactId })
  return addresses[0] ? addressLines(addresses[0]).replaceAll('\n', ', ') : ''
}

/** Sender or recipient: a contact, or only a name. */
export function PartyField({ form }: { form: DraftForm<LetterValues> }) {
  const { t } = useTranslation('mail')
  const { direction, partyName, contactId } = form.values
  const find = async (words: string, signal: AbortSignal): Promise<Party[]> => {
    const { contacts } = await client.people.contacts.list({ text: words, limit: MOST }, { signal })
    return contacts.map((contact) => ({
      id: contact.id,
      name: contact.name,
      organisation: contact.organisationName,
      detail: contact.city || contact.phone,
      contactId: contact.id,
    }))
  }
  return (
    <PersonField
      {...form.getInputProps('partyName')}
      label={t(direction === 'in' ? 'sender' : 'recipient')}
      required
      value={partyName}
      known={contactId !== null}
      find={find}
      onChange={(typed) => form.setValues({ partyName: typed, contactId: null })}
      onChoose={({ name, contactId: chosen }) => {
        form.setValues({ partyName: name, contactId: chosen })
        void addressOf(chosen).then(
          (address) => address && form.setFieldValue('partyAddress', address),
          () => undefined,
        )
      }}
    />
  )
}
