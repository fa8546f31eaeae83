import {
  IconCircleCheck,
  IconCircleX,
  IconFileText,
  IconForms,
  IconMail,
  IconNotes,
  IconPencil,
  IconReport,
  IconScan,
  IconSignature,
  IconUsers,
} from '@tabler/icons-react'
import type {
  DocumentKind,
  DocumentLine,
  DocumentState,
} from '../../shared/documents/contract/documents.ts'
import type { Icon, Tone } from '../base/StatusMark.tsx'

export const stateLooks: Record<DocumentState, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'busy', icon: IconPencil },
  final: { tone: 'good', icon: IconCircleCheck },
  withdrawn: { tone: 'idle', icon: IconCircleX },
}

export const kindIcons: Record<DocumentKind, Icon> = {
  letter: IconMail,
  minutes: IconUsers,
  report: IconReport,
  note: IconNotes,
  contract: IconSignature,
  form: IconForms,
  scan: IconScan,
  other: IconFileText,
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type DocumentAct =
  | 'open'
  | 'version'
  | 'checkOut'
  | 'checkIn'
  | 'force'
  | 'final'
  | 'send'
  | 'handOn'
  | 'dispatch'
  | 'archive'
  | 'pdf'
  | 'withdraw'
  | 'takeBack'

export const ACT_KEYS: Record<DocumentAct, string> = {
  open: 'o',
  version: 'v',
  checkOut: 'k',
  checkIn: 'k',
  force: 'k',
  final: 'f',
  send: 's',
  handOn: 'h',
  dispatch: 'd',
  archive: 'a',
  pdf: 'p',
  withdraw: 'x',
  takeBack: 'x',
}

/** True while a colleague has it checked out: then nobody else changes its content. */
export const isLocked = ({ lock }: DocumentLine) => lock !== null && !lock.mine

/** What can be done with a document, the commonest first; `makesPdf`: the PC has a word processor that does. */
export function actsOf(document: DocumentLine, makesPdf: boolean): DocumentAct[] {
  const { masked, state, lock, ranOut, sentAt, mediaType } = document
  if (masked) return []
  if (state === 'withdrawn') return ['takeBack']
  const paper: DocumentAct[] = makesPdf || mediaType === 'application/pdf' ? ['pdf'] : []
  const send: DocumentAct[] = sentAt === null ? ['send'] : []
  const withdraw: DocumentAct[] = sentAt === null ? ['withdraw'] : []
  if (state === 'final')
    return [...send, 'open', ...paper, 'handOn', 'dispatch', 'archive', ...withdraw]
  const held = lock ?? ranOut
  const change: DocumentAct[] = isLocked(document)
    ? ['force']
    : held?.mine
      ? ['open', 'checkIn', ...send, 'version', 'final']
      : ['open', ...send, held ? 'force' : 'checkOut', 'version', 'final']
  return [...change, ...paper, 'handOn', 'dispatch', 'archive', ...withdraw]
}

/** The one to do next: a draft is written, then sent; what went out waits for nothing. */
export function nextAct(document: DocumentLine): DocumentAct | null {
  const { masked, state, sentAt, kind } = document
  if (masked || isLocked(document)) return null
  if (state === 'draft') return 'open'
  return state === 'final' && sentAt === null && kind === 'letter' ? 'send' : null
}
