import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { Notice } from '../../base/Notice.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { HandledInputs } from '../form/HandledInputs.tsx'
import type { LetterValues } from '../form/letterForm.ts'
import { emptyLetter, handledSchema, letterFieldsOf } from '../form/letterForm.ts'

/** What may still change: dates, deadline, tracking, postage, notes. What the law fixes is corrected instead. */
export function LetterEdit({ letter }: { letter: MailDetail }) {
  const { t } = useTranslation(['mail', 'base'])
  const update = useCommand(client.mail.update, {
    quiet: true,
    done: ({ shownNumber }) => t('base:record.saved', { name: shownNumber }),
  })
  if (letter.annulled) return <Notice>{t('annulledText')}</Notice>
  const { id: mailEntryId, version } = letter
  return (
    <RecordForm<LetterValues, Parameters<typeof client.mail.update>[0], object>
      draft="mail.letter"
      record={letter}
      initial={letterValues(letter)}
      schema={handledSchema}
      command={update}
      input={(values) => ({ mailEntryId, version, fields: handledFieldsOf(values, letter) })}
    >
      {(form) => (
        <>
          <Notice>{t('fixedText')}</Notice>
          <HandledInputs form={form} />
        </>
      )}
    </RecordForm>
  )
}

function letterValues(letter: MailDetail): LetterValues {
  const values = Object.fromEntries(
    Object.keys(emptyLetter).map((field) => [
      field,
      letter[field as keyof MailDetail] ?? emptyLetter[field as keyof LetterValues],
    ]),
  ) as LetterValues
  return {
    ...values,
    registerId: null,
    emergency: false,
    furtherParties: letter.furtherParties.join('\n'),
  }
}

function handledFieldsOf(values: LetterValues, letter: MailDetail) {
  const fields = letterFieldsOf(values)
  return {
    letterDate: fields.letterDate,
    letterReference: fields.letterReference,
    arrivedOn: (fields.arrivedOn ?? letter.arrivedOn) as Day,
    deadlineOn: fields.deadlineOn,
    confidential: fields.confidential,
    carrier: fields.carrier,
    trackingNumber: fields.trackingNumber,
    postage: fields.postage,
    note: fields.note,
    furtherParties: fields.furtherParties,
  }
}
