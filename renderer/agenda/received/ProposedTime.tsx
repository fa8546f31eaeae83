import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateChoice, Draft } from '../../../shared/agenda/contract/booking.ts'
import type { ReceivedAnswer } from '../../../shared/agenda/contract/receivedAnswers.ts'
import { client } from '../../app/client/client.ts'
import { useCanSend } from '../../app/client/useCanSend.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { NoteField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import { savePaper } from '../../base/papers.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import styles from '../agenda.module.css'
import { DateAnswers } from '../book/DateAnswers.tsx'
import { useConflicts } from '../book/useConflicts.ts'
import type { MessageSource } from './useMessage.ts'

/** Another time that somebody proposes: what speaks against it, moving there, or declining it. */
export function ProposedTime({
  answer,
  source,
}: {
  answer: ReceivedAnswer
  source: MessageSource
}) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const { zone } = useFormats()
  const [choices, setChoices] = useState<DateChoice[]>([])
  const [message, setMessage] = useState('')
  const canSend = useCanSend()
  const { meeting, start, end } = answer
  const target = meeting && {
    agendaEntryId: meeting.agendaEntryId,
    recurrenceId: meeting.recurrenceId,
    scope: meeting.series && meeting.recurrenceId !== '' ? ('this' as const) : ('all' as const),
  }
  const place = start && end ? { start, end, ...(start.length > 10 ? { zone } : {}) } : null
  const isThere = meeting !== null && meeting.start === start && meeting.end === end
  const draft: Draft | null =
    place && meeting && !isThere ? { title: meeting.title, ...place } : null
  const conflicts = useConflicts(draft, choices, target ?? undefined)
  const move = useCommand(client.agenda.move, {
    done: ({ entry, toTell }) =>
      [
        t('agenda:moved', { title: entry.title }),
        toTell > 0 ? t('agenda:toTell', { count: toTell }) : '',
      ]
        .filter(Boolean)
        .join(' '),
  })
  const decline = useCommand(client.agenda.answers.decline, {
    undoable: false,
    done: ({ sent, to }) => (sent ? t('declined', { name: to }) : null),
  })
  if (!place || !meeting || !target) return <Notice>{t('noTime')}</Notice>
  const { version } = meeting
  const declineBy = async (how: 'file' | 'mail') => {
    const done = await decline.run({ ...source, at: answer.at, message, how })
    if (done && !done.sent) await savePaper(done.message)
  }
  if (isThere) return <Notice>{t('movedThere')}</Notice>
  return (
    <>
      <QueryNotice error={conflicts.error} />
      <DateAnswers
        dates={conflicts.data?.dates ?? []}
        more={false}
        choices={choices}
        onChoose={(_date, choice) => setChoices(choice ? [choice] : [])}
        once
        endless={false}
      />
      <div className={styles.answers}>
        <Button
          size="xs"
          variant="filled"
          loading={move.busy}
          onClick={() => void move.run({ ...target, ...place, version, choices })}
        >
          {t('moveThere')}
        </Button>
      </div>
      <NoteField label={t('declineNote')} value={message} onChange={setMessage} />
      <div className={styles.answers}>
        {canSend && (
          <Button size="xs" loading={decline.busy} onClick={() => void declineBy('mail')}>
            {t('sendDecline')}
          </Button>
        )}
        <Button size="xs" loading={decline.busy} onClick={() => void declineBy('file')}>
          {t('saveDecline')}
        </Button>
      </div>
    </>
  )
}
