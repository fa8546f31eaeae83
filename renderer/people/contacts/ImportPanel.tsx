import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FileDrop } from '../../base/files/FileDrop.tsx'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { ImportReportView } from './ImportReportView.tsx'
import styles from '../people.module.css'

export function ImportButton() {
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  return <Button onClick={() => go('/people/contacts/import')}>{t('import.open')}</Button>
}

/** Takes contacts in from vCard and CSV files, one after the other, and tells what became of each card. */
export function ImportPanel() {
  const { t } = useTranslation('people')
  const { close } = useRecordPlace()
  const [report, setReport] = useState<ImportReport | null>(null)
  const next = useRef<HTMLButtonElement>(null)
  const take = useCommand(client.people.contacts.import, {
    quiet: true,
    long: t('import.running'),
  })
  useEffect(() => next.current?.focus(), [report])

  const takeIn = async (files: File[]) => {
    const sum: ImportReport = { imported: 0, duplicates: 0, skipped: [] }
    for (const file of files) {
      const one = await take.run({ file })
      if (!one) break
      sum.imported += one.imported
      sum.duplicates += one.duplicates
      sum.skipped.push(...one.skipped)
    }
    if (sum.imported + sum.duplicates + sum.skipped.length > 0) setReport(sum)
  }
  return (
    <SidePanel title={t('import.title')} onClose={close}>
      {take.words && <Notice tone="bad">{take.words}</Notice>}
      {report ? (
        <>
          <ImportReportView report={report} />
          <div className={styles.buttons}>
            <Button ref={next} variant="filled" onClick={close}>
              {t('import.see')}
            </Button>
            <Button onClick={() => setReport(null)}>{t('import.more')}</Button>
          </div>
        </>
      ) : (
        <FileDrop
          title={t('import.drop')}
          text={t('import.text')}
          button={t('import.choose')}
          kinds={[{ name: t('import.kinds'), extensions: ['vcf', 'vcard', 'csv', 'txt', 'xlsx'] }]}
          busy={take.busy}
          multiple
          onChoose={(files) => void takeIn(files)}
        />
      )}
    </SidePanel>
  )
}
