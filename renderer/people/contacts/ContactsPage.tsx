import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import type { ContactId } from '../../../shared/base/ids.ts'
import type { ContactKind, ContactLine } from '../../../shared/people/contract/contacts.ts'
import { client } from '../../app/client/client.ts'
import { usePagedRows } from '../../base/list/usePagedRows.ts'
import { RecordPage } from '../../base/record/RecordPage.tsx'
import { usePeopleStore } from '../store.ts'
import { ContactPanel } from './ContactPanel.tsx'
import { ExportContacts } from './ExportContacts.tsx'
import { ImportButton, ImportPanel } from './ImportPanel.tsx'
import { MergePage } from './MergePage.tsx'
import { NewContact } from './NewContact.tsx'
import { useContactColumns } from './useContactColumns.tsx'

const STORAGE_KEY = 'people.contacts'

/** People and organisations outside the office; the open one beside the list. */
export function ContactsPage() {
  const { id, view } = useParams<{ id?: string; view?: string }>()
  const [merge, otherId] = view?.split(/-(.*)/s) ?? []
  if (id && merge === 'merge')
    return <MergePage key={`${id}${otherId}`} contactId={id as ContactId} otherId={otherId} />
  return <ContactList />
}

function ContactList() {
  const { t } = useTranslation('people')
  const { kind, showRetired } = usePeopleStore()
  const list = usePagedRows<ContactLine>({
    storageKey: STORAGE_KEY,
    queryKey: ['people', 'contacts', { kind, showRetired }],
    load: async ({ search, after, limit }, signal) => {
      const { contacts, total } = await client.people.contacts.list(
        {
          text: search,
          limit,
          ...(kind ? { kind } : {}),
          ...(showRetired ? { retired: true } : {}),
          ...(after ? { after: after.id } : {}),
        },
        { signal },
      )
      return { rows: contacts, total }
    },
  })
  const columns = useContactColumns()
  return (
    <RecordPage
      address="/people/contacts"
      title="people:contacts.title"
      newLabel="people:contacts.new"
      buttons={
        <>
          <ImportButton />
          <ExportContacts />
        </>
      }
      query={list}
      paged={list.paged}
      columns={columns}
      toolbar={<KindFilter />}
      retired={[showRetired, (shown) => usePeopleStore.setState({ showRetired: shown })]}
      empty={
        kind
          ? { title: t(`contacts.none_${kind}`), text: t('contacts.noneOfKind') }
          : {
              title: t('contacts.none'),
              text: t('contacts.noneText'),
              children: <ImportButton />,
            }
      }
      panel={(id) =>
        id === 'import' ? <ImportPanel /> : <ContactPanel contactId={id as ContactId} />
      }
      newForm={<NewContact />}
    />
  )
}

function KindFilter() {
  const { t } = useTranslation('people')
  const kind = usePeopleStore((state) => state.kind)
  return (
    <SegmentedControl
      aria-label={t('contacts.kind')}
      value={kind ?? 'all'}
      onChange={(value) =>
        usePeopleStore.setState({ kind: value === 'all' ? null : (value as ContactKind) })
      }
      data={(['all', 'person', 'organisation'] as const).map((value) => ({
        value,
        label: t(`contacts.kinds.${value}`),
      }))}
    />
  )
}
