import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Trip } from '../../../shared/agenda/contract/trips.ts'
import type { StaffId } from '../../../shared/base/ids.ts'
import { name, text } from '../../../shared/base/schemas.ts'
import { currencyChoices } from '../../base/countries.ts'
import {
  ChoiceField,
  DecimalField,
  MoneyField,
  NoteField,
  TextField,
} from '../../base/form/fields.tsx'
import { StaffField } from '../../base/form/StaffField.tsx'
import type { DraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import { useColleagues } from '../queries.ts'
import { useHomeCurrency } from './queries.ts'
import { microsOf, rateOf } from './tripLooks.ts'

/** What is asked of a trip itself. The rate is of one unit of the advance's currency, in the office's. */
export type TripValues = {
  travellerId: string | null
  title: string
  purpose: string
  advance: number | null
  advanceCurrency: string
  advanceRate: number | null
  note: string
}

export const rateText = z.number().positive().max(10_000_000).nullable()

export const tripSchema = z.object({
  travellerId: z.string(),
  title: name(200),
  purpose: text(1000),
  advance: z.int().min(0).max(1e11).nullable(),
  advanceCurrency: z.string(),
  advanceRate: rateText,
  note: text(4000),
})

export const tripValues = (trip: Trip): TripValues => ({
  travellerId: trip.travellerId,
  title: trip.title,
  purpose: trip.purpose,
  advance: trip.advance || null,
  advanceCurrency: trip.advanceCurrency,
  advanceRate: rateOf(trip.advanceRateMicros),
  note: trip.note,
})

export const tripFieldsOf = (values: TripValues) => ({
  travellerId: values.travellerId as StaffId,
  title: values.title,
  purpose: values.purpose,
  advance: values.advance ?? 0,
  advanceCurrency: values.advanceCurrency,
  advanceRateMicros: microsOf(values.advanceRate),
  note: values.note,
})

export function TripInputs({ form }: { form: DraftForm<TripValues> }) {
  const { t } = useTranslation('trips')
  const { locale } = useFormats()
  const home = useHomeCurrency()
  const colleagues = useColleagues()
  const { advanceCurrency } = form.getValues()
  return (
    <>
      <TextField {...form.getInputProps('title')} label={t('name')} required data-autofocus />
      <StaffField
        {...form.getInputProps('travellerId')}
        label={t('traveller')}
        colleagues={colleagues}
        required
      />
      <NoteField {...form.getInputProps('purpose')} label={t('purpose')} />
      <div className={styles.pair}>
        <MoneyField
          {...form.getInputProps('advance')}
          label={t('advance')}
          currency={advanceCurrency}
          width={150}
        />
        <ChoiceField
          {...form.getInputProps('advanceCurrency')}
          label={t('currency')}
          choices={currencyChoices(locale)}
        />
      </div>
      {advanceCurrency !== home && (
        <DecimalField
          {...form.getInputProps('advanceRate')}
          label={t('rateOf', { currency: advanceCurrency })}
          unit={home}
          width={180}
        />
      )}
      <NoteField {...form.getInputProps('note')} label={t('note')} />
    </>
  )
}
