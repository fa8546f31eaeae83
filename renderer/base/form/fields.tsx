import { Checkbox, Select, TextInput, Textarea } from '@mantine/core'
import type { ComboboxItem } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { parseDay } from '../format/dates.ts'
import { parseNumber } from '../format/numbers.ts'
import { useFormats } from '../format/useFormats.ts'
import { useCalendar } from './useCalendar.ts'
import type { NumberFieldProps } from './NumberText.tsx'
import { NumberText } from './NumberText.tsx'

/** What every field takes, also what `form.getInputProps` gives. */
export type FieldProps = {
  label?: string | undefined
  description?: ReactNode | undefined
  error?: ReactNode | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  placeholder?: string | undefined
  /** Names a field that stands in a list without a label of its own (label ""). */
  'aria-label'?: string | undefined
  /** The mark that getInputProps gives, so that a faulty field can take the focus. */
  'data-path'?: string | undefined
  autoFocus?: boolean | undefined
  /** The panel gives this field the focus when it opens. */
  'data-autofocus'?: boolean | undefined
  onFocus?: (event: never) => void
  onBlur?: (event: never) => void
}

/** One line of text. */
export function TextField(
  props: FieldProps & {
    value?: string
    onChange?: (text: string) => void
    type?: 'email' | 'tel' | 'url'
  },
) {
  const { onChange, value = '', ...rest } = props
  return (
    <TextInput
      {...(rest as object)}
      label={props.label}
      withAsterisk={props.required ?? false}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  )
}

/** Text of several lines; Ctrl+Enter saves the form. */
export function NoteField(
  props: FieldProps & { value?: string; onChange?: (text: string) => void },
) {
  const { onChange, value = '', ...rest } = props
  return (
    <Textarea
      {...(rest as object)}
      label={props.label}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}

/** A whole number of units, typed in the user's own way ("1.200" in Danish, "1,200" in English). */
export function QuantityField(props: NumberFieldProps) {
  const { locale, number } = useFormats()
  const read = (text: string) => {
    const value = parseNumber(text, locale)
    return value !== null && Number.isSafeInteger(value) ? value : Number.NaN
  }
  return <NumberText {...props} show={number} read={read} />
}

/** A number, also with decimals, typed in the user's own way. */
export function DecimalField(props: NumberFieldProps) {
  const { locale, number } = useFormats()
  const decimals = (value: number) => (String(value).split('.')[1] ?? '').length
  return (
    <NumberText
      {...props}
      show={(value) => number(value, decimals(value))}
      read={(text) => parseNumber(text, locale) ?? Number.NaN}
    />
  )
}

/** An amount of money; `value` is in minor units (cents, øre). More than two decimals are refused. */
export function MoneyField(props: NumberFieldProps & { currency: string }) {
  const { currency, ...rest } = props
  const { locale, amount } = useFormats()
  const read = (text: string) => {
    const value = parseNumber(text, locale)
    if (value === null) return Number.NaN
    const minor = Math.round(value * 100)
    return Number.isSafeInteger(minor) && Math.abs(minor - value * 100) < 1e-6 ? minor : Number.NaN
  }
  return <NumberText {...rest} unit={currency} show={amount} read={read} />
}

/** A day: typed ("24.12", "+3", ".") or chosen from the calendar (a click, Alt+Down); `value` is YYYY-MM-DD. */
export function DayField(
  props: FieldProps & {
    value?: Day | null | undefined
    onChange?: (day: Day | null) => void
    earliest?: Day | undefined
    latest?: Day | undefined
    width?: number | undefined
  },
) {
  const { value = null, onChange, earliest, latest, width, ...rest } = props
  const { t } = useTranslation('base')
  const { today, dayFigures } = useFormats()
  const calendar = useCalendar()
  const earlier = t('form.earlier')
  const later = t('form.later')
  return (
    <DateInput
      {...(rest as object)}
      {...calendar.field}
      label={props.label}
      withAsterisk={props.required ?? false}
      {...(width ? { w: width } : {})}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      value={value}
      {...(earliest ? { minDate: earliest } : {})}
      {...(latest ? { maxDate: latest } : {})}
      valueFormat={(day) => dayFigures(day as Day)}
      dateParser={(text) => parseDay(text, today())}
      onChange={(day) => onChange?.(day as Day | null)}
      popoverProps={calendar.popover}
      getDayProps={() => calendar.day}
      hideOutsideDates
      // Red weekends would be a colour of their own, too pale to be read.
      weekendDays={[]}
      ariaLabels={{
        previousMonth: earlier,
        previousYear: earlier,
        previousDecade: earlier,
        nextMonth: later,
        nextYear: later,
        nextDecade: later,
      }}
    />
  )
}

/** One of a list; type to find. `value` null where nothing is chosen. */
export function ChoiceField(
  props: FieldProps & {
    value?: string | null | undefined
    onChange?: (value: string | null) => void
    choices: ComboboxItem[]
    /** The choice may be taken back. */
    clearable?: boolean | undefined
    nothingFound?: string | undefined
    width?: number | undefined
  },
) {
  const { value = null, onChange, choices, clearable, nothingFound, width, ...rest } = props
  const { t } = useTranslation('base')
  return (
    <Select
      {...(rest as object)}
      label={props.label}
      withAsterisk={props.required ?? false}
      {...(width ? { w: width } : {})}
      data={choices}
      searchable={choices.length > 6}
      clearable={clearable ?? false}
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      nothingFoundMessage={nothingFound}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}

/** Yes or no. */
export function TickField(
  props: FieldProps & { value?: boolean; checked?: boolean; onChange?: (on: boolean) => void },
) {
  const { value, checked, onChange, ...rest } = props
  return (
    <Checkbox
      {...(rest as object)}
      label={props.label}
      checked={checked ?? value ?? false}
      onChange={(event) => onChange?.(event.currentTarget.checked)}
    />
  )
}
