import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RequestId } from '../../../shared/base/ids.ts'
import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { nextAct } from '../../../shared/requests/life.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useStack } from '../queries.ts'

/** Acts with something to say before: their line stands below the open request. */
const ASKING: readonly Act[] = ['leave', 'wait', 'finish', 'tell', 'withdraw', 'reopen']

/** Does an act, or opens the line that it asks for: "next I will…", the reason, the answer. */
export function useActs() {
  const { t } = useTranslation('requests')
  const [, go] = useLocation()
  const running = useStack().data?.running
  const done = ({ title }: Request) => t('toast.active', { title })
  const start = useCommand(client.requests.start, { done })
  const resume = useCommand(client.requests.resume, { done })
  return (request: { id: RequestId }, act: Act) => {
    const inTheWay = running && running.id !== request.id
    if (ASKING.includes(act) || inTheWay) go(`/requests/${request.id}/${act}`)
    else void (act === 'start' ? start : resume).run({ requestId: request.id })
  }
}

/** The one next action of a request, for a card or a row; null once it is closed. */
export function useNextAct() {
  const { t } = useTranslation('requests')
  const run = useActs()
  return (request: Request) => {
    const act = nextAct(request.state)
    return act && { label: t(`act.${act}`), run: () => run(request, act) }
  }
}
