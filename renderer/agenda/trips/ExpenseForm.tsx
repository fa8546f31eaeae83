import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Expense, Trip } from '../../../shared/agenda/contract/trips.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { FileId } from '../../../shared/base/ids.ts'
import { day, text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { currencyChoices } from '../../base/countries.ts'
import {
  ChoiceField,
  DayField,
  DecimalField,
  MoneyField,
  QuantityField,
  TextField,
} from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import { useHomeCurrency } from './queries.ts'
import { rateText } from './TripInputs.tsx'
import { microsOf, rateOf } from './tripLooks.ts'

const KINDS = ['transport', 'hotel', 'meal', 'mileage', 'fee', 'other'] as const
const PAYERS = ['traveller', 'office'] as const

const schema = z.object({
  day,
  kind: z.enum(KINDS),
  text: text(300),
  amount: z.int().min(0).max(1e11),
  currency: z.string(),
  rate: rateText,
  paidBy: z.enum(PAYERS),
  distance: z.int().min(0).max(100_000).nullable(),
  fileId: z.string().nullable(),
})
type Values = Omit<z.infer<typeof schema>, 'day' | 'amount'> & {
  day: Day | null
  amount: number | null
}

/** One expense, a new one or one that stands. The rate is asked where the currency is not the office's. */
export function ExpenseForm(props: { trip: Trip; expense?: Expense; onDone: () => void }) {
  const { trip, expense, onDone } = props
  const { t } = useTranslation('trips')
  const { locale } = useFormats()
  const home = useHomeCurrency()
  const last = trip.expenses.at(-1)
  const initial = useMemo(
    (): Values => ({
      day: expense?.day ?? last?.day ?? trip.fromDay,
      kind: expense?.kind ?? 'transport',
      text: expense?.text ?? '',
      amount: expense?.amount ?? null,
      currency: expense?.currency ?? last?.currency ?? home,
      rate: expense || last ? rateOf((expense ?? last)!.rateMicros) : null,
      paidBy: expense?.paidBy ?? 'traveller',
      distance: expense?.distance || null,
      fileId: expense?.fileId ?? null,
    }),
    [expense, last, trip.fromDay, home],
  )
  const form = useDraftForm<Values>({
    draftKey: `agenda.expense.${expense?.id ?? trip.id}`,
    initial,
    schema,
  })
  const options = { quiet: true, done: () => t('expenses.saved') }
  const add = useCommand(client.agenda.trips.expenses.add, options)
  const update = useCommand(client.agenda.trips.expenses.update, options)
  const { currency, kind } = form.getValues()
  const send = async ({ rate, distance, fileId, ...values }: Values) => {
    const fields = {
      ...values,
      day: values.day!,
      amount: values.amount!,
      distance: values.kind === 'mileage' ? (distance ?? 0) : 0,
      fileId: fileId as FileId | null,
      // Left out where nobody typed it: the engine then asks for it.
      ...(values.currency === home || rate !== null ? { rateMicros: microsOf(rate) } : {}),
    }
    const saved = expense
      ? await update.run({ expenseId: expense.id, version: expense.version, fields })
      : await add.run({ tripId: trip.id, fields })
    if (!saved) return
    form.forget()
    onDone()
  }
  const field = (key: keyof Values) => form.getInputProps(key)
  return (
    <FormFrame
      form={form}
      onSave={(values) => void send(values)}
      onBack={onDone}
      busy={add.busy || update.busy}
      problem={add.words ?? update.words}
    >
      <div className={styles.pair}>
        <DayField {...field('day')} label={t('expenses.day')} required width={140} />
        <ChoiceField
          {...field('kind')}
          label={t('expenses.kind')}
          choices={KINDS.map((value) => ({ value, label: t(`expenseKind.${value}`) }))}
        />
      </div>
      <TextField {...field('text')} label={t('expenses.text')} autoFocus />
      <div className={styles.pair}>
        <MoneyField
          {...field('amount')}
          label={t('expenses.amount')}
          currency={currency}
          width={140}
          required
        />
        <ChoiceField
          {...field('currency')}
          label={t('currency')}
          choices={currencyChoices(locale)}
        />
      </div>
      {currency !== home && (
        <DecimalField
          {...field('rate')}
          label={t('rateOf', { currency })}
          unit={home}
          width={180}
          required
        />
      )}
      {kind === 'mileage' && (
        <QuantityField
          {...field('distance')}
          label={t('expenses.distance')}
          unit="km"
          width={140}
        />
      )}
      <ChoiceField
        {...field('paidBy')}
        label={t('expenses.paidBy')}
        choices={PAYERS.map((value) => ({ value, label: t(`paidBy.${value}`) }))}
        width={200}
      />
      {trip.files.length > 0 && (
        <ChoiceField
          {...field('fileId')}
          label={t('expenses.file')}
          choices={trip.files.map(({ fileId, name }) => ({ value: fileId as string, label: name }))}
          clearable
        />
      )}
    </FormFrame>
  )
}
