import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ExportButton } from '../../base/ExportButton.tsx'
import { exportFormats, useExport } from './useExport.ts'

/** All contacts as a file, for a phone, another address book or a spreadsheet. */
export function ExportContacts() {
  const { t } = useTranslation('people')
  const { save, busy } = useExport()
  return (
    <ExportButton label={t('export.title')} busy={busy}>
      {exportFormats.map((format) => (
        <Menu.Item key={format} onClick={() => void save(format)}>
          {t(`export.${format}`)}
        </Menu.Item>
      ))}
    </ExportButton>
  )
}
