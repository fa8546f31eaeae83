import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Booked, DateAnswer, DateChoice } from '../../../shared/agenda/contract/booking.ts'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { QueryNotice } from '../../base/QueryNotice.tsx'
import { DateAnswers } from './DateAnswers.tsx'
import { EntryInputs } from './EntryInputs.tsx'
import type { EntryValues } from './entryValues.ts'
import { draftOf, entrySchema } from './entryValues.ts'
import type { Change } from './useConflicts.ts'
import { useConflicts } from './useConflicts.ts'

export type IfTaken = 'refuse' | 'skip'

type Props = {
  draftKey: string
  initial: EntryValues
  change?: Change
  busy: boolean
  problem: string | null
  saveLabel?: string | undefined
  onBack: () => void
  /** Books or changes; the form is forgotten when it came to something. */
  onSave: (values: EntryValues, choices: DateChoice[], ifTaken: IfTaken) => Promise<Booked | null>
}

/** A booking: its fields, the dates they make, and an answer for each date that is not free. */
export function EntryForm(props: Props) {
  const { change, onSave } = props
  const { t } = useTranslation('agenda')
  const { zone } = useFormats()
  const form = useDraftForm<EntryValues>({
    draftKey: props.draftKey,
    initial: props.initial,
    schema: entrySchema,
  })
  const [choices, setChoices] = useState<DateChoice[]>([])
  const values = form.getValues()
  const conflicts = useConflicts(draftOf(values, zone), choices, change)
  const dates = conflicts.data?.dates ?? []
  const once = values.repeat === 'none' || change?.scope === 'this'
  const choiceOf = new Map(choices.map((each) => [each.recurrenceId as string, each]))
  // Another room or time may be taken in its turn: only what is left out or booked all the same is answered for good.
  const isBooked = ({ free, recurrenceId }: DateAnswer) => {
    const choice = choiceOf.get(recurrenceId)
    return !choice?.skip && (free || choice?.despite === true)
  }
  const open = dates.some((date) => !isBooked(date) && !choiceOf.get(date.recurrenceId)?.skip)

  const choose = (recurrenceId: string, choice: DateChoice | null) =>
    setChoices([
      ...choices.filter((each) => each.recurrenceId !== recurrenceId),
      ...(choice ? [choice] : []),
    ])
  const save = async (typed: EntryValues) => {
    // Choices for dates that the form no longer makes would be refused.
    const there = new Set(dates.map(({ recurrenceId }) => recurrenceId))
    const kept = choices.filter(({ recurrenceId }) => there.has(recurrenceId))
    const booked = await onSave(typed, kept, once ? 'refuse' : 'skip')
    if (booked) form.forget()
  }
  return (
    <FormFrame
      form={form}
      onSave={(typed) => void save(typed)}
      onBack={props.onBack}
      saveLabel={
        once || !open
          ? props.saveLabel
          : t('form.saveFree', { count: dates.filter(isBooked).length })
      }
      busy={props.busy}
      problem={props.problem}
    >
      <EntryInputs form={form} without={change?.agendaEntryId} repeats={change?.scope !== 'this'} />
      <QueryNotice error={conflicts.error} />
      <DateAnswers
        dates={dates}
        more={conflicts.data?.more ?? false}
        choices={choices}
        onChoose={choose}
        once={once}
        endless={isEndless(values)}
      />
    </FormFrame>
  )
}

const isEndless = ({ repeat, until, times }: EntryValues) =>
  repeat !== 'none' && repeat !== 'custom' && until === null && times === null
