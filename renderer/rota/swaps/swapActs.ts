import { useTranslation } from 'react-i18next'
import type { Swap } from '../../../shared/rota/contract/plan.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Tone } from '../../base/StatusMark.tsx'
import { useStaff } from '../queries.ts'

export const swapTones: Record<Swap['state'], Tone> = {
  asked: 'busy',
  agreed: 'good',
  declined: 'idle',
  withdrawn: 'idle',
}

/** The answers to a swap, each one command. */
export function useSwapActs() {
  const { t } = useTranslation('rota')
  const answer = useCommand(client.rota.swap.answer, {
    done: ({ state }) => t(`swaps.done.${state}`),
  })
  const withdraw = useCommand(client.rota.swap.withdraw, {
    done: ({ state }) => t(`swaps.done.${state}`),
  })
  return { answer, withdraw }
}

/** A swap in a sentence. */
export function useSwapText(): (swap: Swap) => string {
  const { t } = useTranslation('rota')
  const { dayWords } = useFormats()
  const staff = useStaff()
  return ({ askedById, otherId, day, otherDay }) =>
    t(otherDay === null ? 'swaps.covers' : 'swaps.exchanges', {
      giver: staff.get(askedById)?.name ?? '',
      taker: staff.get(otherId)?.name ?? '',
      day: dayWords(day),
      otherDay: otherDay === null ? '' : dayWords(otherDay),
    })
}
