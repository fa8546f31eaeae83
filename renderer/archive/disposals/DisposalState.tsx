import { useTranslation } from 'react-i18next'
import type { Disposal } from '../../../shared/archive/contract/disposals.ts'
import { StatusMark } from '../../base/StatusMark.tsx'

/** What a disposal waits for. */
export function DisposalState({ disposal }: { disposal: Disposal }) {
  const { t } = useTranslation('disposal')
  const { state, undecided, blocked } = disposal
  if (state === 'proposed' && undecided > 0)
    return <StatusMark tone="warn" label={t('undecidedCount', { count: undecided })} />
  if (state === 'proposed' && blocked > 0)
    return <StatusMark tone="bad" label={t('blockedCount', { count: blocked })} />
  const tone = { proposed: 'warn', approved: 'busy', done: 'good', cancelled: 'idle' } as const
  return <StatusMark tone={tone[state]} label={t(`state.${state}`)} />
}
