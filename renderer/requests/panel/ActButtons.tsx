import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { actsOf, nextAct } from '../../../shared/requests/life.ts'
import { ActRow } from '../../base/record/ActRow.tsx'
import { useActs } from '../acts/useNextAct.ts'

const KEYS: Record<Act, string> = {
  start: 's',
  resume: 's',
  leave: 'l',
  wait: 'w',
  finish: 'f',
  tell: 't',
  withdraw: 'x',
  reopen: 'r',
}

/** What can be done with the open request: the one next action first. Each has its letter. */
export function ActButtons({ request }: { request: Request }) {
  const run = useActs()
  const next = nextAct(request.state)
  const acts = actsOf(request.state).toSorted((a, b) => Number(b === next) - Number(a === next))
  return (
    <ActRow
      acts={acts}
      next={next}
      keys={KEYS}
      wordOf={(act) => `requests:act.${act}`}
      scope="requests:request"
      run={(act) => run(request, act)}
    />
  )
}
