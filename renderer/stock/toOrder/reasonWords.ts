import type { TFunction } from 'i18next'
import type { Formats } from '../../base/format/useFormats.ts'
import type { ProposalLine, SupplierProposal } from '../../../shared/stock/contract/toOrder.ts'

/** Fewer uses than this are no grounds for a day (shared/stock/forecast.ts). */
const FEWEST_USES = 4

/** Why a line stands on To order, in one sentence with its grounds. */
export function reasonWords(
  line: ProposalLine,
  proposal: SupplierProposal,
  t: TFunction,
  { number, day, today }: Formats,
): string {
  const { position, unit, reorderPoint, orderUpTo, runOut, uses } = line
  const about =
    runOut && uses >= FEWEST_USES
      ? runOut <= today()
        ? t('orders:reason.usedUp', { count: uses })
        : t('orders:reason.about', { day: day(runOut), count: uses })
      : ''
  if (line.reason === 'runs_out_before_next_order') {
    const next = proposal.nextUsualOrder
    return runOut && next
      ? t('orders:reason.runs_out_before_next_order', { day: day(runOut), next: day(next) })
      : t('orders:reason.runs_out_soon')
  }
  const why = t(`orders:reason.${line.reason}`, {
    position: number(Math.max(0, position)),
    unit,
    reorderPoint: number(reorderPoint ?? 0),
    orderUpTo: number(orderUpTo ?? 0),
  })
  return [why, about].filter(Boolean).join(' · ')
}
