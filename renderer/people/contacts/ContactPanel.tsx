import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ContactId } from '../../../shared/base/ids.ts'
import { orpc } from '../../app/client/queries.ts'
import { RecordPanel } from '../../base/record/RecordPanel.tsx'
import { ContactEdit } from './ContactEdit.tsx'
import { ContactEvents } from './ContactEvents.tsx'
import { ContactMenu } from './ContactMenu.tsx'
import { ContactOverview } from './ContactOverview.tsx'

/** One contact beside the list: how to reach it, what touched it, its people. */
export function ContactPanel({ contactId }: { contactId: ContactId }) {
  const { t } = useTranslation('people')
  const { data: contact, error } = useQuery(
    orpc.people.contacts.get.queryOptions({ input: { contactId } }),
  )
  return (
    <RecordPanel
      record={contact}
      noun={t('contacts.one')}
      error={error}
      entity="contact"
      actions={contact && <ContactMenu contact={contact} />}
      tabs={
        contact
          ? [
              {
                id: 'overview',
                label: 'base:record.tab.overview',
                content: <ContactOverview contact={contact} />,
              },
              {
                id: 'events',
                label: 'people:events.title',
                content: <ContactEvents events={contact.history} />,
              },
              {
                id: 'edit',
                label: 'base:record.tab.edit',
                content: <ContactEdit contact={contact} />,
              },
            ]
          : []
      }
    />
  )
}
