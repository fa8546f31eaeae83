import { useTranslation } from 'react-i18next'
import type { Schedule } from '../../../shared/archive/contract/plan.ts'

type Rule = Pick<Schedule, 'trigger' | 'eventName' | 'periodCount' | 'periodUnit' | 'action'>

/** A schedule in one sentence: "5 years after the end of the year it was closed in, then destroy". */
export function useScheduleWords() {
  const { t } = useTranslation('filePlan')
  return ({ trigger, eventName, periodCount, periodUnit, action }: Rule) =>
    action === 'keep'
      ? t('rule.forever')
      : t('rule.words', {
          period: t(`period.${periodUnit}`, { count: periodCount }),
          trigger: trigger === 'event' && eventName ? eventName : t(`after.${trigger}`),
          action: t(`then.${action}`),
        })
}
