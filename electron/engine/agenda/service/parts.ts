import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { Parts } from '../../base/parts.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Reception } from '../../reception/service.ts'
import type { Requests } from '../../requests/service.ts'
import type { Stock } from '../../stock/service.ts'
import type { Files } from '../../files/service.ts'
import type { Rota } from '../../rota/service.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { Claims } from './claims.ts'
import type { Dates } from './dates.ts'
import type { EntryStore } from './entryStore.ts'
import type { Dispatch } from '../../mail/email/email.ts'
import type { Notices } from './notices.ts'

/** What the agenda takes over from the other features. */
export type AgendaGiven = Parts & {
  people: People
  contacts: ContactStore
  rota: Rota
  /** Asked when it is used: the requests are made after the agenda. */
  requests: () => Pick<Requests, 'make'>
  reception: () => Pick<Reception, 'expect' | 'expectAt'>
  /** Reservations in the stock. */
  supplies: Pick<Stock['reservations'], 'hold' | 'changeHold' | 'letGo'>
  /** Calendar files and e-mails, read in a process of their own; the zone is that of times that name none. */
  files: Pick<Files, 'calendarOf' | 'get' | 'bytesOf'>
  /** Where the desk server answers; null without one. */
  servedAt: () => string | null
  /** Asked when it is used: the mail is made after the agenda. */
  dispatch: () => Dispatch
}

/** What the parts of the agenda stand on. */
export type AgendaParts = AgendaGiven & {
  store: EntryStore
  /** Derived dates: remade for an entry, reached as far as they are asked for. */
  dates: Dates
  /** Derived claims on people and resources. */
  claims: Claims
  notices: Notices
  followers: Follower[]
  layers: Layer[]
}

/** What happened to one date of an entry (an empty recurrenceId: to one that happens once). */
export type DateChange = {
  agendaEntryId: AgendaEntryId
  recurrenceId: RecurrenceId
  /** Moments in milliseconds; null where it does not happen any more, or did not before. */
  was: { begins: number; ends: number } | null
  now: { begins: number; ends: number } | null
  /** Where it stands now, after a series was cut or moved as a whole. */
  nowEntryId: AgendaEntryId
  nowRecurrenceId: RecurrenceId
}

/** Told within the transaction of every move and cancellation: expected visitors and reservations follow. */
export type Follower = (write: Write, desk: Desk, changes: readonly DateChange[]) => void

/** Dates that are not entries (trips), for the views: between two moments in milliseconds. */
export type Layer = (window: { from: number; to: number; zone: string }) => Occurrence[]
