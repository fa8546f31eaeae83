import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ReceivedAnswer } from '../../../shared/agenda/contract/receivedAnswers.ts'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Facts, Section } from '../../base/Facts.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { Notice } from '../../base/Notice.tsx'
import type { Tone } from '../../base/StatusMark.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import styles from '../agenda.module.css'
import type { Chosen } from './AnswerChoice.tsx'
import { ADD, AnswerChoice } from './AnswerChoice.tsx'
import { ProposedTime } from './ProposedTime.tsx'
import own from './received.module.css'
import type { MessageSource } from './useMessage.ts'
import { useSpanText } from './useSpanText.ts'

const TONES: Record<ReceivedAnswer['state'], Tone> = {
  new: 'busy',
  changed: 'busy',
  same: 'good',
  older: 'idle',
  unknown_meeting: 'warn',
  unknown_date: 'warn',
  unknown_person: 'warn',
  cancelled: 'idle',
  not_ours: 'idle',
  private: 'idle',
}
const ASKED = ['unknown_meeting', 'unknown_date', 'unknown_person']

/** What one person answers, what stands here for them now, and taking it in. */
export function AnswerCard({ answer, source }: { answer: ReceivedAnswer; source: MessageSource }) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<Chosen>({})
  const name = answer.name || answer.email || t('somebody')
  const { at, kind, state, meeting } = answer
  const take = useCommand(client.agenda.answers.take, {
    done: ({ changed }) =>
      t(changed ? 'taken' : 'nothingChanged', {
        name,
        answer: t(`agenda:answer.${answer.answer}`),
      }),
  })
  const isAsked = ASKED.includes(state)
  const canTake = state === 'new' || state === 'changed' || (isAsked && isChosen(state, chosen))
  const takeIn = () => {
    const { add, ...choice } = chosen
    return take.run({ ...source, at, ...choice, add: add === ADD || state === 'unknown_meeting' })
  }
  const openMeeting = () =>
    meeting &&
    go(
      `/agenda/${dayOfLocal(meeting.start)}/${meeting.agendaEntryId}/${meeting.recurrenceId || 'once'}/people`,
    )
  return (
    <Section title={t(`kind.${kind}`, { name, answer: t(`agenda:answer.${answer.answer}`) })}>
      <div className={own.card}>
        <StatusMark tone={TONES[state]} label={t(`state.${state}`)} />
        <AnswerFacts answer={answer} />
        {answer.outdated && <Notice tone="warn">{t('outdated')}</Notice>}
        {isAsked && <AnswerChoice answer={answer} chosen={chosen} onChoose={setChosen} />}
        <div className={styles.answers}>
          {canTake && kind !== 'refresh' && answer.answer !== 'waiting' && (
            <Button
              variant={kind === 'counter' ? 'default' : 'filled'}
              size="xs"
              loading={take.busy}
              onClick={() => void takeIn()}
            >
              {t('take')}
            </Button>
          )}
          {meeting && (
            <Button size="xs" onClick={openMeeting}>
              {t('openMeeting')}
            </Button>
          )}
        </div>
        {kind === 'counter' && meeting && !isAsked && state !== 'older' && (
          <ProposedTime answer={answer} source={source} />
        )}
      </div>
    </Section>
  )
}

const isChosen = (
  state: ReceivedAnswer['state'],
  { agendaEntryId, recurrenceId, personKey, add }: Chosen,
) =>
  state === 'unknown_meeting'
    ? agendaEntryId !== undefined
    : state === 'unknown_date'
      ? recurrenceId !== undefined
      : personKey !== undefined || add === ADD

function AnswerFacts({ answer }: { answer: ReceivedAnswer }) {
  const { t } = useTranslation(['agendaMessages', 'agenda'])
  const { instant } = useFormats()
  const span = useSpanText()
  const { meeting, before, start, end, kind } = answer
  const when =
    meeting && (meeting.series && meeting.recurrenceId === '' ? t('allDates') : span(meeting))
  return (
    <Facts
      facts={[
        [t('about'), meeting ? [meeting.title, when].filter(Boolean).join(', ') : answer.title],
        [
          t(kind === 'counter' ? 'proposed' : 'named'),
          start && end && (kind === 'counter' || !meeting) ? span({ start, end }) : '',
        ],
        [
          t('before'),
          before &&
            `${t(`agenda:answer.${before.answer}`)} (${t('agenda:people.answered', {
              how: t(`agenda:source.${before.source}`),
              when: instant(before.answeredAt),
              by: before.enteredByName,
            })})`,
        ],
        [t('comment'), answer.comment],
        [t('address'), answer.email],
        [t('sentBy'), answer.sentBy || answer.otherSender],
        [t('delegatedTo'), answer.delegatedTo],
        [t('delegatedFrom'), answer.delegatedFrom],
        [t('written'), answer.writtenAt && instant(answer.writtenAt)],
      ]}
    />
  )
}
