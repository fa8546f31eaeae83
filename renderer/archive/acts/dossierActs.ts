import type { DossierDetail } from '../../../shared/archive/contract/dossier.ts'

export type DossierAct =
  | 'close'
  | 'box'
  | 'lend'
  | 'giveBack'
  | 'hold'
  | 'event'
  | 'override'
  | 'reopen'
  | 'label'

export const ACT_KEYS: Readonly<Record<DossierAct, string>> = {
  close: 'c',
  box: 'b',
  lend: 'l',
  giveBack: 'l',
  hold: 'h',
  event: 'e',
  override: 'o',
  reopen: 'r',
  label: 'p',
}

/** What can be done with a dossier, the usual next act first. */
export function actsOf({ state, loanId, lentTo, boxId, keeping }: DossierDetail): DossierAct[] {
  if (state !== 'open' && state !== 'closed') return []
  // A dossier out with its box comes back with the box.
  const loan: DossierAct[] = loanId ? ['giveBack'] : lentTo ? [] : ['lend']
  const box: DossierAct[] = loanId ? [] : ['box']
  const event: DossierAct[] = keeping.trigger === 'event' ? ['event'] : []
  const stand: DossierAct[] = boxId ? [...loan, ...box] : [...box, ...loan]
  return state === 'open'
    ? ['close', ...stand, 'hold', ...event, 'override', 'label']
    : [...stand, 'hold', ...event, 'override', 'label', 'reopen']
}

/** The act to do now; null where nothing waits. */
export function nextAct(dossier: DossierDetail): DossierAct | null {
  if (dossier.loanId) return 'giveBack'
  if (dossier.state === 'closed' && !dossier.boxId) return 'box'
  return dossier.keeping.waitsFor === 'event' ? 'event' : null
}
