import {
  IconBookmark,
  IconCircleDashed,
  IconHourglass,
  IconMessageCircle,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { Day } from '../../shared/base/dates.ts'
import type { Request, RequestState } from '../../shared/requests/contract.ts'
import { isOpen } from '../../shared/requests/life.ts'
import type { Icon, Tone } from '../base/StatusMark.tsx'

export const stateLooks: Record<RequestState, { tone: Tone; icon?: Icon }> = {
  new: { tone: 'idle', icon: IconCircleDashed },
  active: { tone: 'good', icon: IconPlayerPlay },
  left: { tone: 'busy', icon: IconBookmark },
  waiting: { tone: 'busy', icon: IconHourglass },
  done: { tone: 'warn', icon: IconMessageCircle },
  told: { tone: 'good' },
  withdrawn: { tone: 'idle' },
}

/** How urgent a promise is: missed, for today, or still ahead; null where nothing is promised or it is closed. */
export function promiseTone({ promisedOn, state }: Request, today: Day): Tone | null {
  if (promisedOn === null || !isOpen(state)) return null
  if (promisedOn < today) return 'bad'
  return promisedOn === today ? 'warn' : 'idle'
}

/** True when somebody should be asked again. */
export function isNudge({ state, nudgeOn }: Request, today: Day): boolean {
  return state === 'waiting' && nudgeOn !== null && nudgeOn <= today
}
