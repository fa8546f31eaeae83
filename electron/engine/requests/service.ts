import type { ContactId, EntryId, StaffId } from '../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import type { SourceKind } from '../../../shared/requests/contract.ts'
import type { Parts } from '../base/parts.ts'
import type { Write } from '../base/write.ts'
import type { People } from '../people/service.ts'

export type Requests = ReturnType<typeof createRequests>

/** What a request takes over from what it was made from, so that nobody retypes it. */
export type SourceFacts = {
  title: string
  body: string
  contactId: ContactId | null
  personName: string
  phone: string
  email: string
  askedByStaffId: StaffId | null
  urgent: boolean
}
/** What requests ask of the features they are made from. */
export type Sources = {
  /** NOT_FOUND when there is no such record. */
  facts(kind: SourceKind, id: string): SourceFacts
  /** Ends an open entry of the front desk as `request`, in the same command. */
  end(write: Write, kind: SourceKind, id: string): void
}

/** Pieces of work that somebody asked for. */
export function createRequests(_given: Parts & { people: People; sources: Sources }) {
  return {
    /** The requests made from an entry of the front desk. */
    ofEntry: (_entryId: EntryId): EntryDetail['requests'] => [],
    /** The requests of contacts, newest first. */
    historyOf: (_contactIds: ContactId[]): ContactEvent[] => [],
  }
}
