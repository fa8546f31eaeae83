import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personRole } from '../../../shared/agenda/contract/entries.ts'
import { foldText } from '../../../shared/base/fold.ts'
import type { ContactId, StaffId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'
import styles from '../agenda.module.css'
import { useColleagues } from '../queries.ts'
import type { PersonDraft } from './entryValues.ts'

type Found = PersonSuggestion & { person: PersonDraft }
const MOST = 6

/** The people of a meeting: colleagues, contacts, or a name or address that is typed. */
export function PeopleField(props: {
  value?: readonly PersonDraft[]
  onChange?: (people: PersonDraft[]) => void
}) {
  const { value: people = [], onChange } = props
  const { t } = useTranslation('agenda')
  const colleagues = useColleagues()
  const [typed, setTyped] = useState('')

  const add = (person: PersonDraft) => {
    setTyped('')
    const known = people.some(
      ({ staffId, contactId, shown }) =>
        (person.staffId && staffId === person.staffId) ||
        (person.contactId && contactId === person.contactId) ||
        shown === person.shown,
    )
    if (!known) onChange?.([...people, person])
  }
  const find = async (text: string, signal: AbortSignal): Promise<Found[]> => {
    const wanted = foldText(text)
    const staff = colleagues
      .filter(({ name }) =>
        foldText(name)
          .split(' ')
          .some((word) => word.startsWith(wanted)),
      )
      .slice(0, MOST)
      .map(({ id, name, detail = '' }) => ({
        id,
        name,
        organisation: '',
        detail: detail || t('people.colleague'),
        person: { ...nobody, staffId: id as StaffId, shown: name },
      }))
    const { contacts } = await client.people.contacts.list({ text, limit: MOST }, { signal })
    return [
      ...staff,
      ...contacts.map((contact) => ({
        id: contact.id as string,
        name: contact.name,
        organisation: contact.organisationName,
        detail: contact.email || contact.phone,
        person: {
          ...nobody,
          contactId: contact.id as ContactId,
          shown: contact.name || contact.organisationName,
        },
      })),
    ]
  }
  const addTyped = () => {
    const text = typed.trim()
    if (text === '') return
    const isAddress = text.includes('@')
    add({ ...nobody, name: isAddress ? '' : text, email: isAddress ? text : '', shown: text })
  }
  return (
    <div>
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.defaultPrevented || typed.trim() === '') return
          event.preventDefault()
          addTyped()
        }}
      >
        <PersonField<Found>
          label={t('people.title')}
          description={t('people.text')}
          value={typed}
          onChange={setTyped}
          find={find}
          onChoose={({ person }) => add(person)}
          firstMarked
        />
      </div>
      {people.length > 0 && (
        <ul className={styles.lines} aria-label={t('people.title')}>
          {people.map((person, index) => (
            <li key={person.shown} className={styles.line}>
              <span className={styles.lineText}>{person.shown}</span>
              <ChoiceField
                aria-label={t('people.role', { name: person.shown })}
                value={person.role}
                choices={personRole.options.map((role) => ({
                  value: role,
                  label: t(`role.${role}`),
                }))}
                onChange={(role) =>
                  onChange?.(
                    people.map((each, at) =>
                      at === index
                        ? { ...each, role: (role ?? 'required') as PersonDraft['role'] }
                        : each,
                    ),
                  )
                }
                width={150}
              />
              <ActionIcon
                variant="subtle"
                aria-label={t('people.remove', { name: person.shown })}
                onClick={() => onChange?.(people.filter((_, at) => at !== index))}
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const nobody: PersonDraft = {
  staffId: null,
  contactId: null,
  name: '',
  email: '',
  role: 'required',
  shown: '',
}
