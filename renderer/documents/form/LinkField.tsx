import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContactId, DocumentId, MailEntryId, RequestId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import type { FieldProps } from '../../base/form/fields.tsx'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'

const MOST = 8

/** What a document can be linked with. */
export type LinkTarget = 'contact' | 'document' | 'mail' | 'request'
type Find = (text: string, signal: AbortSignal) => Promise<PersonSuggestion[]>

const finders: Record<LinkTarget, Find> = {
  async contact(text, signal) {
    const { contacts } = await client.people.contacts.list({ text, limit: MOST }, { signal })
    return contacts.map(({ id, name, organisationName, city, phone }) => ({
      id,
      name,
      organisation: organisationName,
      detail: city || phone,
    }))
  },
  async document(text, signal) {
    const { documents } = await client.documents.list({ text, limit: MOST }, { signal })
    return documents.map(({ id, number, title, contactName }) => ({
      id,
      name: title,
      organisation: contactName,
      detail: number,
    }))
  },
  async mail(text, signal) {
    const letters = await client.mail.list({ text, limit: MOST }, { signal })
    return letters.map(({ id, shownNumber, subject, partyName }) => ({
      id,
      name: subject,
      organisation: partyName,
      detail: shownNumber,
    }))
  },
  async request(text, signal) {
    const requests = await client.requests.list({ text, limit: MOST }, { signal })
    return requests.map(({ id, number, title, askedByName }) => ({
      id,
      name: title,
      organisation: askedByName,
      detail: number,
    }))
  },
}

const names: Record<LinkTarget, (id: string, signal: AbortSignal) => Promise<string>> = {
  contact: async (id, signal) =>
    (await client.people.contacts.get({ contactId: id as ContactId }, { signal })).name,
  async document(id, signal) {
    const { number, title } = await client.documents.get(
      { documentId: id as DocumentId },
      { signal },
    )
    return `${number} ${title}`
  },
  async mail(id, signal) {
    const { shownNumber, subject } = await client.mail.get(
      { mailEntryId: id as MailEntryId },
      { signal },
    )
    return `${shownNumber} ${subject}`
  },
  async request(id, signal) {
    const { number, title } = await client.requests.get({ requestId: id as RequestId }, { signal })
    return `${number} ${title}`
  },
}

/** The keys of live updates: a name is asked again when its feature changed. */
const features: Record<LinkTarget, string> = {
  contact: 'people',
  document: 'documents',
  mail: 'mail',
  request: 'requests',
}

type Props = FieldProps & {
  target: LinkTarget
  value?: string | null
  onChange?: (id: string | null) => void
  width?: number
}

/** One record, found by a few letters of its name or number; emptied it links to nothing. */
export function LinkField({ target, value = null, onChange, ...field }: Props) {
  // Null while nothing is being typed: then the name of what is linked stands in the field.
  const [typed, setTyped] = useState<string | null>(null)
  const name = useQuery({
    queryKey: [features[target], 'linkName', value],
    queryFn: ({ signal }) => names[target](value ?? '', signal),
    enabled: value !== null,
  }).data
  return (
    <PersonField
      {...field}
      value={typed ?? (value === null ? '' : (name ?? ''))}
      known={target === 'contact' && value !== null && typed === null}
      firstMarked
      find={finders[target]}
      onChange={(text) => {
        setTyped(text)
        if (text === '' && value !== null) onChange?.(null)
      }}
      onChoose={({ id }) => {
        setTyped(null)
        onChange?.(id)
      }}
      onBlur={(event) => {
        setTyped(null)
        field.onBlur?.(event)
      }}
    />
  )
}
