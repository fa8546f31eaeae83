import { isSendable } from '../../base/papers/writeMail.ts'
import type { Bundle } from './entryStore.ts'
import type { AgendaGiven } from './parts.ts'
import { refuse } from './rows.ts'

/** Somebody of the office in a message about a meeting, and who writes for them (SENT-BY, RFC 5545, 3.2.18). */
export type Signed = { name: string; email: string; sentBy: string }

/** In whose name the office writes about the meetings of a calendar. */
export function createOrganisers({ settings, people }: Pick<AgendaGiven, 'settings' | 'people'>) {
  /** An address of ours, written from by the office. */
  const signed = (name: string, email: string): Signed => {
    const { email: office } = settings()
    const sentBy = isSendable(office) && office.toLowerCase() !== email.toLowerCase() ? office : ''
    return { name, email, sentBy }
  }
  return {
    signed,
    /** The owner of the calendar; NOT_POSSIBLE `no_organiser_address`. */
    of: ({ calendar }: Pick<Bundle, 'calendar'>): Signed => {
      const { email: office, name } = settings()
      const owner = calendar.owner_id === null ? null : people.get(calendar.owner_id)
      const email = calendar.email || owner?.email || office
      if (!isSendable(email)) refuse('no_organiser_address')
      return signed(owner?.name ?? name, email)
    },
  }
}
