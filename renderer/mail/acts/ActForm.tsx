import type { MailDetail } from '../../../shared/mail/contract/entry.ts'
import { AnnulForm } from './AnnulForm.tsx'
import { CollectForm } from './CollectForm.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { RouteForm } from './RouteForm.tsx'

const forms = {
  route: RouteForm,
  collect: CollectForm,
  reply: ReplyForm,
  correct: CorrectForm,
  annul: AnnulForm,
}
type AskingAct = keyof typeof forms

/** True where the address names an act that asks for something first. */
export const isAct = (view: string | undefined): view is AskingAct =>
  view !== undefined && view in forms

/** What an act asks for, below the open letter. */
export function ActForm({ letter, act }: { letter: MailDetail; act: AskingAct }) {
  const Form = forms[act]
  return <Form letter={letter} />
}
