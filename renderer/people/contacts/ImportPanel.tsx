import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { NOTHING_IMPORTED, addReports } from '../../../shared/base/importReport.ts'
import type { ImportReport } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { FileDrop } from '../../base/files/FileDrop.tsx'
import { Notice } from '../../base/Notice.tsx'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { SidePanel } from '../../base/SidePanel.tsx'
import { showFailure } from '../../base/toasts.ts'
import { ImportReportView } from './ImportReportView.tsx'
import { MapColumns } from './MapColumns.tsx'
import styles from '../people.module.css'

export function ImportButton() {
  const { t } = useTranslation('people')
  const [, go] = useLocation()
  return <Button onClick={() => go('/people/contacts/import')}>{t('import.open')}</Button>
}

type Table = { file: File; headers: string[]; columns: Record<string, string> }

/** Takes contacts in from vCard files and tables, one after the other, and tells what became of each card. */
export function ImportPanel() {
  const { t } = useTranslation('people')
  const { close } = useRecordPlace()
  const [tables, setTables] = useState<Table[]>([])
  const [report, setReport] = useState<ImportReport | null>(null)
  const next = useRef<HTMLButtonElement>(null)
  const take = useCommand(client.people.contacts.import, {
    quiet: true,
    long: t('import.running'),
    undoable: false,
  })
  const [table, ...others] = tables
  useEffect(() => next.current?.focus(), [report])

  const add = (one: ImportReport) => setReport((sum) => addReports(sum ?? NOTHING_IMPORTED, one))
  /** Cards are taken in at once; of a table it is asked first which column holds what. */
  const takeIn = async (files: File[]) => {
    const asked: Table[] = []
    for (const file of files) {
      try {
        const found = await client.people.contacts.columns({ file })
        if (found.headers.length > 0) asked.push({ file, ...found })
        else {
          const one = await take.run({ file })
          if (!one) return
          add(one)
        }
      } catch (error) {
        showFailure(error)
      }
    }
    setTables(asked)
  }
  const takeTable = async (columns: Record<string, string>) => {
    const one = table && (await take.run({ file: table.file, columns }))
    if (!one) return
    add(one)
    setTables(others)
  }
  return (
    <SidePanel title={t('import.title')} onClose={close}>
      {take.words && <Notice tone="bad">{take.words}</Notice>}
      {table ? (
        <MapColumns
          key={table.file.name}
          name={table.file.name}
          headers={table.headers}
          guessed={table.columns}
          busy={take.busy}
          onTake={(columns) => void takeTable(columns)}
          onBack={() => setTables(others)}
        />
      ) : report ? (
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
