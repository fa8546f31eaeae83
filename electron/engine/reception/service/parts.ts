import type { Instant } from '../../../../shared/base/dates.ts'
import type { CommandId, EntryId } from '../../../../shared/base/ids.ts'
import type { EntryDetail } from '../../../../shared/reception/contract/entries.ts'
import type { Whereabouts } from '../../../../shared/rota/contract/cover.ts'
import type { Desk } from '../../base/commands.ts'
import type { Forgetter } from '../../base/forget.ts'
import type { Parts } from '../../base/parts.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { EntryStore } from './entryStore.ts'
import type { MessageStore } from './messageStore.ts'
import type { Rules } from './rules.ts'

/** How phone numbers are compared. */
export type Numbers = {
  /** What two spellings of one number have in common; empty where there are no digits. */
  digitsOf(number: string): string
  /** What the digits of a number may begin with when this much of it was typed. */
  partsOf(typed: string): string[]
}

/** What the reception is given by the engine. */
export type ReceptionGiven = Parts & {
  people: People
  contacts: ContactStore
  rota: { onDuty(input: { at?: Instant | undefined }): { people: Whereabouts[] } }
  forgetter: Forgetter
  numbers: Numbers
  /** Requests made from an entry. */
  requestsOf: (entryId: EntryId) => EntryDetail['requests']
}

/** What the parts of the reception's service stand on. */
export type ReceptionParts = ReceptionGiven & {
  rules: Rules
  entries: EntryStore
  messages: MessageStore
}

export type Command = { commandId?: CommandId | undefined }

/** The engine's own desk: for what the office's rules do by themselves. */
export const ENGINE_DESK: Desk = { desk: 'engine', actor: 'Counterpart', actorId: null }
