import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'
import { useRecordPlace } from '../../base/record/recordPlace.ts'
import { BoxForm } from './BoxForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { EventForm } from './EventForm.tsx'
import { GiveBackForm } from './GiveBackForm.tsx'
import { HoldForm } from './HoldForm.tsx'
import { LendForm } from './LendForm.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import { ReopenForm } from './ReopenForm.tsx'

const asking = ['close', 'box', 'lend', 'giveBack', 'hold', 'event', 'override', 'reopen'] as const
type AskingAct = (typeof asking)[number]

/** True where the address names an act that asks for something first. */
export const isAct = (view: string | undefined): view is AskingAct =>
  asking.some((act) => act === view)

/** What an act asks for, below the open dossier. */
export function ActForm({ dossier, act }: { dossier: DossierDetail; act: AskingAct }) {
  const { show } = useRecordPlace()
  const { id, loanId } = dossier
  const onDone = () => show()
  switch (act) {
    case 'close':
      return <CloseForm dossier={dossier} />
    case 'box':
      return <BoxForm dossierIds={[id]} boxCode={dossier.boxCode} onDone={onDone} />
    case 'lend':
      return <LendForm thing={{ dossierId: id }} onDone={onDone} />
    case 'giveBack':
      return loanId && <GiveBackForm loanId={loanId} onDone={onDone} />
    case 'hold':
      return <HoldForm covered={{ dossierIds: [id], boxIds: [] }} onDone={onDone} />
    case 'event':
      return <EventForm dossier={dossier} />
    case 'override':
      return <OverrideForm dossier={dossier} />
    case 'reopen':
      return <ReopenForm dossier={dossier} />
  }
}
