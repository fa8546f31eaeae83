import type { Request } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { stateAfter } from '../../../shared/requests/life.ts'
import { FinishForm } from './FinishForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { SwitchForm } from './SwitchForm.tsx'
import { TellForm } from './TellForm.tsx'
import { WaitForm } from './WaitForm.tsx'

/** True where the address names an act that this request can take. */
export const isAct = (view: string | undefined, request: Request): view is Act =>
  view !== undefined && view in forms && stateAfter(request.state, view as Act) !== null

const forms = {
  start: SwitchForm,
  resume: SwitchForm,
  leave: LeaveForm,
  wait: WaitForm,
  finish: FinishForm,
  tell: TellForm,
  withdraw: ReasonForm,
  reopen: ReasonForm,
}

/** What an act asks for, in a line or two below the open request. */
export function ActForm({ request, act }: { request: Request; act: Act }) {
  const Form = forms[act]
  return <Form request={request} act={act} />
}
