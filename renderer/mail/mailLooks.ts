import {
  IconCircleCheck,
  IconCircleDashed,
  IconCornerUpLeft,
  IconHandGrab,
  IconMailForward,
} from '@tabler/icons-react'
import type { Day } from '../../shared/base/dates.ts'
import { addDays } from '../../shared/base/dates.ts'
import type { MailEntry, MailState } from '../../shared/mail/contract/entry.ts'
import type { Icon, Tone } from '../base/StatusMark.tsx'

export const stateLooks: Record<MailState, { tone: Tone; icon: Icon }> = {
  registered: { tone: 'idle', icon: IconCircleDashed },
  routed: { tone: 'busy', icon: IconMailForward },
  handed_over: { tone: 'good', icon: IconHandGrab },
  answered: { tone: 'good', icon: IconCornerUpLeft },
  closed: { tone: 'good', icon: IconCircleCheck },
}

const ENDED: readonly MailState[] = ['answered', 'closed']
export const isEnded = ({ state, annulled }: MailEntry) =>
  annulled !== null || ENDED.includes(state)

/** How pressing a deadline is: past, today or tomorrow, or still ahead; null where none counts. */
export function deadlineTone(letter: MailEntry, today: Day): Tone | null {
  if (letter.deadlineOn === null || isEnded(letter)) return null
  if (letter.deadlineOn < today) return 'bad'
  return letter.deadlineOn <= addDays(today, 1) ? 'warn' : 'idle'
}

export type LetterAct =
  | 'route'
  | 'collect'
  | 'reply'
  | 'template'
  | 'draft'
  | 'correct'
  | 'annul'
  | 'close'
  | 'request'
  | 'archive'
  | 'label'

/** What can be done with a letter, the one next act first. */
export function actsOf(letter: MailEntry): LetterAct[] {
  if (letter.annulled) return []
  const { state, direction } = letter
  const next: LetterAct[] =
    direction === 'in' && state === 'registered'
      ? ['route', 'reply']
      : state === 'routed'
        ? ['collect', 'reply', 'route']
        : direction === 'in' && state === 'handed_over'
          ? ['reply', 'route']
          : ['route', 'reply']
  // The answer is written from a template among the documents, and registered when it is sent.
  const draft: LetterAct[] = direction === 'in' ? ['draft'] : []
  const close: LetterAct[] = isEnded(letter) ? [] : ['close']
  return [...next, ...draft, ...close, 'request', 'archive', 'label', 'correct', 'annul']
}

/** The act for the right edge of a row; null where nothing waits. */
export function nextAct(letter: MailEntry): LetterAct | null {
  if (isEnded(letter) || letter.direction === 'out') return null
  return actsOf(letter)[0] ?? null
}
