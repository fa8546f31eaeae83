import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { Section } from '../../base/Facts.tsx'
import { savePaper } from '../../base/papers.ts'
import { showFailure } from '../../base/toasts.ts'
import styles from './imports.module.css'

const lists = ['items', 'movements', 'orders', 'toOrder'] as const
const formats = ['csv', 'xlsx'] as const

/** The lists of the stock as files for a spreadsheet. */
export function ExportLists() {
  const { t } = useTranslation('orders')
  const [busy, setBusy] = useState('')
  const save = async (what: (typeof lists)[number], format: (typeof formats)[number]) => {
    setBusy(`${what}.${format}`)
    try {
      await savePaper(await client.stock.export({ what, format }))
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy('')
    }
  }
  return (
    <div className={styles.exports}>
      <Section level={2} title={t('export.title')}>
        <ul>
          {lists.map((what) => (
            <li key={what}>
              <span>
                {t(`export.${what}`)}
                <br />
                <span className={styles.soft}>{t(`export.${what}Text`)}</span>
              </span>
              {formats.map((format) => (
                <Button
                  key={format}
                  size="xs"
                  loading={busy === `${what}.${format}`}
                  disabled={busy !== ''}
                  aria-label={t('export.named', {
                    list: t(`export.${what}`),
                    format: format.toUpperCase(),
                  })}
                  onClick={() => void save(what, format)}
                >
                  {format.toUpperCase()}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
