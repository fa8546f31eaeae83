import { Menu } from '@mantine/core'
import { IconArrowMerge, IconDownload, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Contact } from '../../../shared/people/contract/contacts.ts'
import { MoreMenu } from '../../base/MoreMenu.tsx'
import { usePeopleStore } from '../store.ts'
import { useExport } from './useExport.ts'

/** What is seldom done with a contact. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  const { save } = useExport()
  return (
    <MoreMenu label={t('contacts.more')}>
      {!contact.mergedIntoId && (
        <Menu.Item
          leftSection={<IconArrowMerge size={16} stroke={1.6} />}
          onClick={() => go(`/people/contacts/${contact.id}/merge`)}
        >
          {t('merge.start')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconDownload size={16} stroke={1.6} />}
        onClick={() => void save('vcard4', [contact.id])}
      >
        {t('export.one')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconShieldLock size={16} stroke={1.6} />}
        onClick={() => {
          usePeopleStore.setState({ person: contact.name })
          go('/people/privacy')
        }}
      >
        {t('privacy.ofContact')}
      </Menu.Item>
    </MoreMenu>
  )
}
