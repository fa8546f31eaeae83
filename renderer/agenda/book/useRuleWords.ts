import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { ruleWords } from './ruleWords.ts'

/** A recurrence in words: "every Tuesday until 3 June"; empty for what happens once. */
export function useRuleWords() {
  const { t } = useTranslation('agenda')
  const { locale, day } = useFormats()
  return (rule: string, from: { start: LocalTime; zone: string }): string =>
    rule === '' ? '' : (ruleWords(rule, from, { t, locale, day }) ?? t('rule.custom'))
}
