import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaEntry } from '../../../shared/agenda/contract/entries.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Section } from '../../base/Facts.tsx'
import { isSeries } from '../isSeries.ts'
import { WhichDates } from '../panel/WhichDates.tsx'
import type { Giving } from './GiveAnswer.tsx'
import { GiveAnswer } from './GiveAnswer.tsx'
import own from './received.module.css'

/** Our answer to a meeting that somebody else invites to, from the meeting itself: for all dates, or for this one. */
export function AnswerInvitation({ entry }: { entry: AgendaEntry }) {
  const { t } = useTranslation('agendaMessages')
  const repeats = isSeries(entry)
  const [onlyThis, setOnlyThis] = useState(false)
  const answer = useCommand(client.agenda.invitations.answer, {
    done: ({ reply }) => (reply?.sent ? t('give.sent', { name: reply.to }) : t('give.done')),
  })
  if (entry.ours) return null
  const ours = entry.people.filter(({ staffId }) => staffId !== null)
  const give = (giving: Giving) =>
    answer.run({
      agendaEntryId: entry.id,
      recurrenceId: repeats && onlyThis ? entry.recurrenceId : '',
      ...giving,
    })
  return (
    <Section title={t('give.title')}>
      <div className={own.card}>
        {repeats && <WhichDates onlyThis={onlyThis} onChange={setOnlyThis} />}
        <GiveAnswer
          forWhom={ours}
          now={ours[0]?.answer ?? 'waiting'}
          busy={answer.busy}
          onGive={give}
        />
      </div>
    </Section>
  )
}
