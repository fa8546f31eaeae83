import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowMerge, IconDots, IconDownload, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Contact } from '../../../shared/people/contract/contacts.ts'
import { usePeopleStore } from '../store.ts'
import { useExport } from './useExport.ts'

/** What is seldom done with a contact. */
export function ContactMenu({ contact }: { contact: Contact }) {
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  const { save } = useExport()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('contacts.more')} title={t('contacts.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  )
}
