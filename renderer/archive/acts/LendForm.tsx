import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { Loan } from '../../../shared/archive/contract/lending.ts'
import type { BoxId, ContactId, DossierId, StaffId } from '../../../shared/base/ids.ts'
import { day, text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField, TextField, TickField } from '../../base/form/fields.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import { showPaper } from '../../base/papers.ts'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { showFailure } from '../../base/toasts.ts'
import type { Thing } from '../parts/findThings.ts'
import { findBorrowers, findBoxesAndDossiers } from '../parts/findThings.ts'
import { ThingField } from '../parts/ThingField.tsx'
import { useRules } from '../queries.ts'

type Values = {
  thing: Thing<'box' | 'dossier'> | null
  borrower: Thing<'staff' | 'contact'> | null
  purpose: string
  dueOn: Day | null
  slip: boolean
}
const named = z.looseObject({ id: z.string() })
const schema = z.object({ borrower: named, purpose: text(300), dueOn: day.nullable() })
const schemaWithThing = schema.extend({ thing: named })

/** The slip that stands in the gap on the shelf. */
export async function showSlips(loanIds: Loan['id'][]): Promise<void> {
  try {
    await showPaper(await client.archive.loans.slips({ loanIds }))
  } catch (error) {
    showFailure(error)
  }
}

/** Lends a box or a dossier to a colleague or a contact; without `thing` it is asked for too. */
export function LendForm(props: {
  thing?: { boxId: BoxId } | { dossierId: DossierId }
  onDone: (loan: Loan) => void
}) {
  const { thing, onDone } = props
  const { t } = useTranslation('archive')
  const { today, day: dayWords } = useFormats()
  const usual = useRules().data?.loanDays
  const lend = useCommand(client.archive.lend, {
    quiet: true,
    done: ({ code, borrowerName, dueOn }) =>
      t('toast.lent', { code, name: borrowerName, day: dayWords(dueOn) }),
  })
  const idOf = ({ thing: chosen }: Values) =>
    thing ??
    (chosen?.kind === 'box'
      ? { boxId: chosen.id as BoxId }
      : { dossierId: (chosen?.id ?? '') as DossierId })
  const initial: Values = { thing: null, borrower: null, purpose: '', dueOn: null, slip: true }
  return (
    <RecordForm
      draft="archive.lend"
      initial={initial}
      schema={thing ? schema : schemaWithThing}
      command={lend}
      input={(values: Values) => ({
        ...idOf(values),
        ...(values.borrower?.kind === 'staff'
          ? { borrowerStaffId: values.borrower.id as StaffId }
          : { borrowerContactId: (values.borrower?.id ?? '') as ContactId }),
        purpose: values.purpose,
        ...(values.dueOn ? { dueOn: values.dueOn } : {}),
      })}
      onSaved={(loan, form) => {
        if (form.getValues().slip) void showSlips([loan.id])
        onDone(loan)
      }}
      saveLabel={t('act.lend')}
    >
      {(form) => (
        <>
          {!thing && (
            <ThingField
              {...form.getInputProps('thing')}
              label={t('loans.what')}
              description={t('loans.whatText')}
              find={findBoxesAndDossiers}
              required
              data-autofocus
            />
          )}
          <ThingField
            {...form.getInputProps('borrower')}
            label={t('loans.borrower')}
            description={t('loans.borrowerText')}
            find={findBorrowers}
            required
            data-autofocus={thing !== undefined}
          />
          <TextField {...form.getInputProps('purpose')} label={t('loans.purpose')} />
          <DayField
            {...form.getInputProps('dueOn')}
            label={t('loans.dueOn')}
            description={usual && t('loans.usualDue', { day: dayWords(addDays(today(), usual)) })}
            earliest={today()}
            width={220}
          />
          <TickField {...form.getInputProps('slip')} label={t('loans.slipToo')} />
        </>
      )}
    </RecordForm>
  )
}
