import { useTranslation } from 'react-i18next'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { ProposalLine, SupplierProposal } from '../../../shared/stock/contract/toOrder.ts'

const A_WEEK = 7

/** Leaves a line out until a day: the supplier's next usual order, at least a week, unless told otherwise. */
export function useSnooze() {
  const { t } = useTranslation('orders')
  const { day, today } = useFormats()
  const command = useCommand(client.stock.items.snooze, {
    done: ({ until }) => (until ? t('snooze.done', { day: day(until) }) : t('snooze.woken')),
  })
  return (line: ProposalLine, proposal: SupplierProposal, until?: Day) => {
    const inAWeek = addDays(today(), A_WEEK)
    const next = proposal.nextUsualOrder
    const usual = next && next > inAWeek ? next : inAWeek
    return command.run({ itemId: line.itemId, until: until ?? usual })
  }
}
