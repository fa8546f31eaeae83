import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../shared/base/dates.ts'
import { instantOf } from '../../../shared/base/dates.ts'
import type { Message } from '../../../shared/reception/contract/messages.ts'
import { isSettled, slipMinutes } from '../../../shared/reception/slipAge.ts'
import type { Icon, Tone } from '../../base/StatusMark.tsx'

const MINUTES_AN_HOUR = 60
const HOURS_A_DAY = 24

/** True for a slip that was not answered in its time: it lies at the desk again. */
export const isBack = ({ returnsAt }: Message, now: Instant = instantOf(Date.now())): boolean =>
  returnsAt !== null && returnsAt <= now

/** Words for slips: how far one is, how old. */
export function useMessageWords() {
  const { t } = useTranslation('reception')
  const duration = (minutes: number) => {
    if (minutes < MINUTES_AN_HOUR) return t('card.minutes', { count: minutes })
    const hours = Math.floor(minutes / MINUTES_AN_HOUR)
    if (hours < 2 * HOURS_A_DAY)
      return t('age.hours', { hours, minutes: minutes % MINUTES_AN_HOUR })
    return t('age.days', { count: Math.floor(hours / HOURS_A_DAY) })
  }
  return {
    duration,
    /** How old it is, or how long the answer took. */
    age: (message: Message, now: Instant) => duration(slipMinutes(message, now)),
    state: (message: Message): { tone: Tone; label: string; icon?: Icon } => {
      if (isBack(message))
        return { tone: 'bad', label: t('messages.state.back'), icon: IconArrowBackUp }
      const tone = isSettled(message) ? 'good' : message.urgency === 'urgent' ? 'warn' : 'busy'
      return {
        tone: message.state === 'withdrawn' ? 'idle' : tone,
        label: t(`messages.state.${message.state}`),
      }
    },
  }
}
