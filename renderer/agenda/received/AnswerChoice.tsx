import { useTranslation } from 'react-i18next'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { ReceivedAnswer } from '../../../shared/agenda/contract/receivedAnswers.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import { ChoiceField } from '../../base/form/fields.tsx'
import { Notice } from '../../base/Notice.tsx'
import { useSpanText } from './useSpanText.ts'

/** In place of one of the people: who answers is taken into the meeting. */
export const ADD = 'add'
export type Chosen = {
  agendaEntryId?: AgendaEntryId
  recurrenceId?: RecurrenceId
  personKey?: string
  add?: typeof ADD
}

/** Who or what is meant, where the message does not say it in a way that is known here. */
export function AnswerChoice(props: {
  answer: ReceivedAnswer
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}) {
  const { answer, chosen, onChoose } = props
  const { t } = useTranslation('agendaMessages')
  const span = useSpanText()
  const name = answer.name || answer.email
  if (answer.state === 'unknown_person')
    return (
      <ChoiceField
        label={t('whoIsIt')}
        placeholder={t('choose')}
        choices={[
          ...answer.people.map((one) => ({
            value: one.key,
            label: [one.name, one.email].filter(Boolean).join(', '),
          })),
          ...(name === '' ? [] : [{ value: ADD, label: t('addPerson', { name }) }]),
        ]}
        value={chosen.add ?? chosen.personKey ?? null}
        onChange={(value) =>
          onChoose(value === ADD ? { add: ADD } : value === null ? {} : { personKey: value })
        }
      />
    )
  if (answer.candidates.length === 0) return <Notice>{t('noCandidate')}</Notice>
  const at = answer.candidates.findIndex(
    ({ agendaEntryId, recurrenceId }) =>
      recurrenceId === chosen.recurrenceId &&
      agendaEntryId === (chosen.agendaEntryId ?? answer.meeting?.agendaEntryId),
  )
  return (
    <ChoiceField
      label={t(answer.state === 'unknown_date' ? 'whichDate' : 'whichMeeting')}
      description={answer.state === 'unknown_meeting' ? t('addedWith') : undefined}
      placeholder={t('choose')}
      choices={answer.candidates.map((one, index) => ({
        value: String(index),
        label: `${one.title}, ${span(one)}`,
      }))}
      value={at < 0 ? null : String(at)}
      onChange={(value) => {
        const one = value === null ? undefined : answer.candidates[Number(value)]
        onChoose(one ? { agendaEntryId: one.agendaEntryId, recurrenceId: one.recurrenceId } : {})
      }}
    />
  )
}
