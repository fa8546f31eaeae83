import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayOfLocal } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { localFrom } from '../grid/spans.ts'
import { useColleagues } from '../queries.ts'
import { useBookStart } from './bookStart.ts'
import { EntryForm } from './EntryForm.tsx'
import { draftOf, newEntry } from './entryValues.ts'
import { useBookedWords } from './useBookedWords.ts'

const USUAL_FROM = 9 * 60
const USUAL_LENGTH = 60

/** A new booking, beginning where the cursor stood. */
export function BookPanel({ day }: { day: Day }) {
  const { zone } = useFormats()
  const { t } = useTranslation('agenda')
  const [, go] = useLocation()
  const { close } = useRecordPlace()
  const start = useBookStart((store) => store.start)
  const colleagues = useColleagues()
  const words = useBookedWords()
  const book = useCommand(client.agenda.book, { quiet: true, done: words })
  const on = start?.day ?? day
  const from = start?.from ?? USUAL_FROM
  const time = (minutes: number) => localFrom(on, minutes).slice(11, 16)
  const colleague = colleagues.find(({ id }) => id === start?.staffId)
  const initial = {
    ...newEntry(on, time(from), time(start?.to ?? from + USUAL_LENGTH)),
    resourceIds: start?.resourceId ? [start.resourceId as string] : [],
    people: colleague
      ? [
          {
            staffId: colleague.id,
            contactId: null,
            name: '',
            email: '',
            role: 'required' as const,
            shown: colleague.name,
          },
        ]
      : [],
  }
  return (
    <EntryForm
      // Another start is another form; what was typed for this one is kept with it.
      key={JSON.stringify(start)}
      draftKey={`agenda.entry.new.${JSON.stringify(start)}`}
      initial={initial}
      busy={book.busy}
      problem={book.words}
      saveLabel={t('form.book')}
      onBack={close}
      onSave={async (values, choices, ifTaken) => {
        const draft = draftOf(values, zone)
        if (!draft) return null
        const booked = await book.run({ draft, choices, ifTaken })
        if (booked) {
          const { entry } = booked
          go(`/agenda/${dayOfLocal(entry.date.start)}/${entry.id}/${entry.recurrenceId || 'once'}`)
        }
        return booked
      }}
    />
  )
}
