import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { exportFormats, useExport } from './useExport.ts'

/** All contacts as a file, for a phone, another address book or a spreadsheet. */
export function ExportContacts() {
  const { t } = useTranslation('people')
  const { save, busy } = useExport()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={busy} rightSection={<IconChevronDown size={14} />}>
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {exportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
