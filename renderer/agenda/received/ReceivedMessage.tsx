import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaCalendarId } from '../../../shared/base/ids.ts'
import { readFileBytes } from '../../base/files/fileBytes.ts'
import { Notice } from '../../base/Notice.tsx'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { ImportReport } from '../exchange/ImportReport.tsx'
import { useImport, useImported } from '../exchange/useImport.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { InvitationCard } from './InvitationCard.tsx'
import styles from './received.module.css'
import type { MessageSource } from './useMessage.ts'
import { useMessage } from './useMessage.ts'

/** One message: each answer in it, and what else there is to take in. */
export function ReceivedMessage({ source, named }: { source: MessageSource; named: boolean }) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const [calendarId, setCalendarId] = useState<AgendaCalendarId>()
  const { data, error } = useMessage(source, calendarId)
  const { take, busy } = useImport()
  const { report } = useImported()
  if (!data) return <QueryNotice error={error} />
  const { answers, invitations, appointments, skipped } = data
  const importAll = async () => {
    const file =
      'file' in source ? source.file : new File([await readFileBytes(source.fileId)], t('title'))
    return take([file])
  }
  const isNothing = answers.length + invitations.length + appointments === 0
  return (
    <div className={styles.card}>
      {named && 'file' in source && <h3>{source.file.name}</h3>}
      {isNothing && <Notice>{t('none')}</Notice>}
      {answers.map((answer) => (
        <AnswerCard key={answer.at} answer={answer} source={source} />
      ))}
      {invitations.map((invitation) => (
        <InvitationCard
          key={invitation.at}
          invitation={invitation}
          source={source}
          onCalendar={setCalendarId}
        />
      ))}
      {skipped.map(({ row, reason }) => (
        <Notice key={`${row} ${reason}`} tone="warn">
          {t([`agenda:exchange.reason.${reason}`, 'agenda:exchange.unknown'])}
        </Notice>
      ))}
      {appointments > 0 && (
        <Button size="xs" loading={busy} onClick={() => void importAll()}>
          {t('import', { count: appointments })}
        </Button>
      )}
      {appointments > 0 && report && <ImportReport report={report} />}
    </div>
  )
}
