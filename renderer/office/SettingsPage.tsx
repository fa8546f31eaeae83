import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hasDesktopShell, shell } from '../app/client/shell.ts'
import { orpc } from '../app/client/queries.ts'
import { Facts } from '../base/Facts.tsx'
import { useFormats } from '../base/format/useFormats.ts'
import { PageHeader } from '../base/PageHeader.tsx'
import { LookSettings } from './LookSettings.tsx'
import { OfficeForm } from './OfficeForm.tsx'
import { openAnotherOffice } from './openAnotherOffice.ts'
import styles from './office.module.css'

/** The office's details, how this desk looks, and about the app. */
export function SettingsPage() {
  const { t } = useTranslation('office')
  const { bytes } = useFormats()
  const health = useQuery(orpc.office.health.queryOptions()).data
  const settings = useQuery(orpc.office.settings.get.queryOptions()).data
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={styles.scroll}>
        <section className={styles.part}>
          <h2>{t('settings.office')}</h2>
          {settings && <OfficeForm key={JSON.stringify(settings)} settings={settings} />}
        </section>
        <section className={styles.part}>
          <h2>{t('look.title')}</h2>
          <LookSettings />
        </section>
        <section className={styles.part}>
          <h2>{t('about.title')}</h2>
          <Facts
            facts={[
              [t('about.version'), `Counterpart ${health?.appVersion ?? ''}`],
              [t('about.folder'), health?.folder ?? ''],
              [t('about.size'), health ? bytes(health.databaseBytes) : ''],
              [t('about.schema'), health ? String(health.schema) : ''],
            ]}
          />
          {hasDesktopShell && (
            <div className={styles.buttons}>
              <Button onClick={() => void shell.showOfficeFolder()}>{t('about.showFolder')}</Button>
              <Button onClick={() => void openAnotherOffice(t)}>{t('about.openOther')}</Button>
            </div>
          )}
        </section>
      </div>
    </>
  )
}
