import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { ExportButton } from '../../base/ExportButton.tsx'
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
    <ExportButton label={t('export.title')} busy={busy}>
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
    </ExportButton>
  )
}
