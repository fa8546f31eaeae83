import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Repeat } from './repeat.ts'
import { weekOfMonth } from './repeat.ts'

/** A recurrence in words: "every Tuesday until 3 June"; empty for what happens once. */
export function useRuleWords() {
  const { t } = useTranslation('agenda')
  const { locale, day: dayText } = useFormats()
  return (repeat: Repeat, first: Day, until: Day | null): string => {
    if (repeat === 'none') return ''
    const noon = new Date(`${first}T12:00:00Z`)
    const write = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noon)
    const words = t(`rule.${repeat}`, {
      weekday: write({ weekday: 'long' }),
      nth: t(`nth.${weekOfMonth(first)}`),
      date: Number(first.slice(8)),
      dayOfYear: write({ day: 'numeric', month: 'long' }),
    })
    return until ? t('rule.until', { rule: words, day: dayText(until) }) : words
  }
}
