import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaCalendarId } from '../../../shared/base/ids.ts'
import { FileDrop } from '../../base/files/FileDrop.tsx'
import { SidePanel } from '../../base/SidePanel.tsx'
import styles from '../agenda.module.css'
import { useCalendars } from '../queries.ts'
import { sortFiles } from './sortFiles.ts'
import { ImportReport } from './ImportReport.tsx'
import { useImport, useImported } from './useImport.ts'

/** Takes calendar files in, and tells what became of each entry. */
export function ImportPanel(props: { onClose: () => void; onMessages: () => void }) {
  const { onClose, onMessages } = props
  const { t } = useTranslation('agenda')
  const { report } = useImported()
  const { take, busy } = useImport()
  const calendars = useCalendars()
  const [calendarId, setCalendarId] = useState<string | null>(null)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [report])
  const choose = async (files: readonly File[]) => {
    const { messages, calendars: found } = await sortFiles(files)
    if (found.length > 0)
      await take(found, (calendarId ?? undefined) as AgendaCalendarId | undefined)
    if (messages.length > 0) onMessages()
  }
  const again = () => useImported.setState({ report: null })
  return (
    <SidePanel title={t('exchange.panel')} onClose={onClose}>
      {report ? (
        <>
          <ImportReport report={report} />
          <div className={styles.answers}>
            <Button ref={next} variant="filled" onClick={onClose}>
              {t('exchange.see')}
            </Button>
            <Button onClick={again}>{t('exchange.more')}</Button>
          </div>
        </>
      ) : (
        <>
          {calendars.length > 1 && (
            <Select
              label={t('exchange.into')}
              placeholder={t('exchange.known')}
              data={calendars.map(({ id, name }) => ({ value: id, label: name }))}
              value={calendarId}
              onChange={setCalendarId}
              clearable
            />
          )}
          <FileDrop
            title={t('exchange.drop')}
            text={t('exchange.text')}
            button={t('exchange.choose')}
            kinds={[
              {
                name: t('exchange.kinds'),
                extensions: ['ics', 'ical', 'ifb', 'vcs', 'eml', 'msg'],
              },
            ]}
            busy={busy}
            multiple
            onChoose={(files) => void choose(files)}
          />
        </>
      )}
    </SidePanel>
  )
}
