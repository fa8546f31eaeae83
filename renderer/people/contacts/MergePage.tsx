import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContactId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { orpc } from '../../app/client/queries.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { PersonField } from '../../base/form/PersonField.tsx'
import { useHotkey } from '../../base/hotkeys/useHotkey.ts'
import { Notice } from '../../base/Notice.tsx'
import { Page } from '../../base/Page.tsx'
import { PageHeader } from '../../base/PageHeader.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { findContacts } from '../findContacts.ts'
import { MergeTable } from './MergeTable.tsx'
import styles from '../people.module.css'

type Props = { contactId: ContactId; otherId: string | undefined }

/** Two contacts that are one, side by side, with what becomes of them; joined at one key, undone at another. */
export function MergePage({ contactId, otherId }: Props) {
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  const back = () => go(`/people/contacts/${contactId}`)
  const first = useContact(contactId)
  const other = useContact((otherId as ContactId | undefined) ?? null)
  const merge = useCommand(client.people.contacts.merge, {
    quiet: true,
    done: ({ name }) => t('merge.done', { name }),
  })
  const isReady = first.data !== undefined && other.data !== undefined && !merge.busy
  const join = async () => {
    if (!isReady || !other.data) return
    const kept = await merge.run({ contactId, otherId: other.data.id })
    if (kept) go(`/people/contacts/${kept.id}`)
  }
  const swap = () => {
    if (otherId) go(`/people/contacts/${otherId}/merge-${contactId}`, { replace: true })
  }
  const scope = 'people:merge.title'
  useHotkey({ scope, keys: 'Escape', label: 'base:keys.back', run: back })
  useHotkey({ scope, keys: 'x', label: 'people:merge.swap', run: swap })
  useHotkey({ scope, keys: 'mod+Enter', label: 'people:merge.join', run: () => void join() })

  return (
    <Page>
      <PageHeader title={t('merge.title')} text={t('merge.text')}>
        <Button onClick={back}>{t('base:form.cancel')}</Button>
        {other.data && (
          <>
            <Button
              leftSection={<IconArrowsExchange size={16} stroke={1.6} />}
              aria-keyshortcuts="x"
              onClick={swap}
            >
              {t('merge.swap')}
            </Button>
            <Button
              variant="filled"
              data-autofocus
              disabled={!isReady}
              loading={merge.busy}
              aria-keyshortcuts="Control+Enter"
              title="Ctrl+Enter"
              onClick={() => void join()}
            >
              {t('merge.join')}
            </Button>
          </>
        )}
      </PageHeader>
      <div className={styles.page}>
        <QueryNotice error={first.error ?? other.error} />
        {merge.words && <Notice tone="bad">{merge.words}</Notice>}
        {!otherId && first.data && (
          <ChooseOther
            contactId={contactId}
            name={first.data.name}
            onChoose={(id) => go(`/people/contacts/${contactId}/merge-${id}`, { replace: true })}
          />
        )}
        {first.data && other.data && <MergeTable first={first.data} other={other.data} />}
      </div>
    </Page>
  )
}

function ChooseOther(props: {
  contactId: ContactId
  name: string
  onChoose: (id: ContactId) => void
}) {
  const { t } = useTranslation('people')
  const [text, setText] = useState('')
  return (
    <PersonField
      label={t('merge.other', { name: props.name })}
      description={t('merge.otherHint')}
      autoFocus
      firstMarked
      width={460}
      value={text}
      onChange={setText}
      find={async (typed, signal) =>
        (await findContacts(typed, signal)).filter(({ id }) => id !== props.contactId)
      }
      onChoose={({ contact }) => props.onChoose(contact.id)}
    />
  )
}

const useContact = (contactId: ContactId | null) =>
  useQuery({
    ...orpc.people.contacts.get.queryOptions({ input: { contactId: contactId as ContactId } }),
    enabled: contactId !== null,
  })
