import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { savePaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'

const lists = ['items', 'movements', 'orders', 'toOrder'] as const
const formats = ['xlsx', 'csv'] as const

/** Whole lists as files for a spreadsheet. */
export function ExportMenu() {
  const { t } = useTranslation('stock')
  const [busy, setBusy] = useState(false)
  const save = async (what: (typeof lists)[number], format: (typeof formats)[number]) => {
    setBusy(true)
    try {
      const options = { context: { timeLimit: 120_000 } }
      await savePaper(await client.stock.export({ what, format }, options))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={busy} rightSection={<IconChevronDown size={14} />}>
          {t('export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <div key={format}>
            <Menu.Label>{t(`export.${format}`)}</Menu.Label>
            {lists.map((what) => (
              <Menu.Item key={what} onClick={() => void save(what, format)}>
                {t(`export.${what}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
