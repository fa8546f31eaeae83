import type { DocumentDetail } from '../../../shared/documents/contract/documents.ts'
import { CheckOutForm } from './CheckOutForm.tsx'
import { DispatchForm } from './DispatchForm.tsx'
import { ForceForm } from './ForceForm.tsx'
import { HandOnForm } from './HandOnForm.tsx'
import { SendForm } from './SendForm.tsx'
import { CheckInForm, VersionForm } from './VersionForm.tsx'

const forms = {
  checkOut: CheckOutForm,
  checkIn: CheckInForm,
  force: ForceForm,
  version: VersionForm,
  send: SendForm,
  handOn: HandOnForm,
  dispatch: DispatchForm,
}
type AskingAct = keyof typeof forms

/** True where the address names an act that asks for something first. */
export const isAct = (view: string | undefined): view is AskingAct =>
  view !== undefined && view in forms

/** What an act asks for, below the open document. */
export function ActForm({ document, act }: { document: DocumentDetail; act: AskingAct }) {
  const Form = forms[act]
  return <Form document={document} />
}
