import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { day } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { DayField } from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import { RecordForm } from '../../base/record/RecordForm.tsx'
import { useColleagues, useStaff } from '../queries.ts'

type Values = {
  askedById: StaffId | null
  day: Day | null
  otherId: StaffId | null
  otherDay: Day | null
}

const schema = z.object({
  askedById: z.string(),
  day,
  otherId: z.string(),
  otherDay: day.nullable(),
})
const initial: Values = { askedById: null, day: null, otherId: null, otherDay: null }

/** Asks a colleague to take a turn, for one of theirs or as a favour. */
export function NewSwap() {
  const { t } = useTranslation('rota')
  const colleagues = useColleagues()
  const staff = useStaff()
  const ask = useCommand(client.rota.swap.ask, {
    quiet: true,
    done: ({ otherId }) => t('swaps.asked', { name: staff.get(otherId)?.name ?? '' }),
  })
  return (
    <RecordForm
      draft="rota.swap"
      initial={initial}
      schema={schema}
      command={ask}
      saveLabel={t('swaps.ask')}
      // The schema has seen to it that they are there.
      input={(values) => ({
        askedById: values.askedById!,
        day: values.day!,
        otherId: values.otherId!,
        otherDay: values.otherDay,
      })}
    >
      {(form) => (
        <>
          <StaffField
            label={t('swaps.giver')}
            required
            data-autofocus
            colleagues={colleagues}
            {...form.getInputProps('askedById')}
          />
          <DayField label={t('swaps.day')} required {...form.getInputProps('day')} />
          <StaffField
            label={t('swaps.taker')}
            required
            colleagues={colleagues}
            {...form.getInputProps('otherId')}
          />
          <DayField
            label={t('swaps.otherDay')}
            description={t('swaps.otherDayText')}
            {...form.getInputProps('otherDay')}
          />
        </>
      )}
    </RecordForm>
  )
}
