import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import type { Rate } from '../../../shared/agenda/contract/trips.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { currency, day, text } from '../../../shared/base/schemas.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { countryChoices, currencyChoices } from '../../base/countries.ts'
import {
  ChoiceField,
  DayField,
  DecimalField,
  MoneyField,
  TextField,
} from '../../base/form/fields.tsx'
import { FormFrame } from '../../base/form/FormFrame.tsx'
import { useDraftForm } from '../../base/form/useDraftForm.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import styles from '../agenda.module.css'
import { useHomeCurrency, useRates } from './queries.ts'
import { rateText } from './TripInputs.tsx'
import { microsOf, rateOf } from './tripLooks.ts'
import own from './trips.module.css'

const amount = z.int().min(0).max(1e11)
const schema = z.object({
  country: z.string().min(2),
  validFrom: day,
  currency,
  full: amount,
  part: amount,
  breakfastOff: amount.nullable(),
  lunchOff: amount.nullable(),
  dinnerOff: amount.nullable(),
  rate: rateText,
  source: text(300),
})
const AMOUNTS = ['full', 'part', 'breakfastOff', 'lunchOff', 'dinnerOff'] as const
type Values = Record<(typeof AMOUNTS)[number], number | null> & {
  country: string | null
  validFrom: Day | null
  currency: string
  rate: number | null
  source: string
}

/** The office's own daily allowances: a country's newest one holds from its day on. */
export function RatesPart() {
  const { t } = useTranslation('trips')
  const { locale, day: words, money } = useFormats()
  const rates = useRates()
  const [open, setOpen] = useState<Rate | 'new' | null>(null)
  const remove = useCommand(client.agenda.trips.rates.remove, { done: () => t('rates.removed') })
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  if (open !== null)
    return <RateForm rate={open === 'new' ? null : open} onDone={() => setOpen(null)} />
  return (
    <>
      {rates.length === 0 && <p className={own.soft}>{t('rates.none')}</p>}
      <ul className={own.lines}>
        {rates.map((rate) => {
          const country = names.of(rate.country) ?? rate.country
          return (
            <li key={rate.id} className={own.line}>
              <span className={own.wide}>
                {t('rates.line', { country, day: words(rate.validFrom) })}
                <small>{rate.source}</small>
              </span>
              <span className={own.figure}>
                {money({ amount: rate.full, currency: rate.currency })}
                <small>{money({ amount: rate.part, currency: rate.currency })}</small>
              </span>
              <ActionIcon
                variant="subtle"
                aria-label={t('rates.edit', { country })}
                onClick={() => setOpen(rate)}
              >
                <IconPencil size={16} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={t('rates.remove', { country })}
                onClick={() => void remove.run({ rateId: rate.id })}
              >
                <IconX size={16} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <Button size="xs" mt={8} onClick={() => setOpen('new')}>
        {t('rates.add')}
      </Button>
    </>
  )
}

function RateForm({ rate, onDone }: { rate: Rate | null; onDone: () => void }) {
  const { t } = useTranslation('trips')
  const { locale } = useFormats()
  const home = useHomeCurrency()
  const form = useDraftForm<Values>({
    draftKey: `agenda.rate.${rate?.id ?? 'new'}`,
    initial: {
      country: rate?.country ?? null,
      validFrom: rate?.validFrom ?? null,
      currency: rate?.currency ?? home,
      full: rate?.full ?? null,
      part: rate?.part ?? null,
      breakfastOff: rate?.breakfastOff ?? null,
      lunchOff: rate?.lunchOff ?? null,
      dinnerOff: rate?.dinnerOff ?? null,
      rate: rate ? rateOf(rate.rateMicros) : null,
      source: rate?.source ?? '',
    },
    schema,
  })
  const save = useCommand(client.agenda.trips.rates.save, {
    quiet: true,
    done: () => t('rates.saved'),
  })
  const { currency: of } = form.getValues()
  const send = async (values: Values) => {
    const { rate: factor, country, validFrom, source } = values
    const fields = {
      country: country!,
      validFrom: validFrom!,
      source,
      currency: values.currency as Rate['currency'],
      full: values.full!,
      part: values.part!,
      breakfastOff: values.breakfastOff ?? 0,
      lunchOff: values.lunchOff ?? 0,
      dinnerOff: values.dinnerOff ?? 0,
      rateMicros: microsOf(values.currency === home ? 1 : factor),
    }
    if (!(await save.run({ fields }))) return
    form.forget()
    onDone()
  }
  const field = (key: keyof Values) => form.getInputProps(key)
  return (
    <FormFrame
      form={form}
      onSave={(values) => void send(values)}
      onBack={onDone}
      busy={save.busy}
      problem={save.words}
    >
      <div className={styles.pair}>
        <ChoiceField
          {...field('country')}
          label={t('daysPart.country')}
          choices={countryChoices(locale)}
          required
        />
        <DayField {...field('validFrom')} label={t('rates.from')} required width={150} />
      </div>
      <ChoiceField {...field('currency')} label={t('currency')} choices={currencyChoices(locale)} />
      {AMOUNTS.map((key) => (
        <MoneyField
          key={key}
          {...field(key)}
          label={t(`rates.${key}`)}
          currency={of}
          width={200}
          required={key === 'full' || key === 'part'}
        />
      ))}
      {of !== home && (
        <DecimalField
          {...field('rate')}
          label={t('rateOf', { currency: of })}
          unit={home}
          width={200}
        />
      )}
      <TextField {...field('source')} label={t('rates.source')} />
    </FormFrame>
  )
}
