import type { ContactId, StaffId } from '../../../../shared/base/ids.ts'
import type { SourceKind } from '../../../../shared/requests/contract.ts'
import type { Parts } from '../../base/parts.ts'
import type { Write } from '../../base/write.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { RequestStore } from './store.ts'

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
/** Nothing to take over. */
export const NO_FACTS: SourceFacts = {
  title: '',
  body: '',
  contactId: null,
  personName: '',
  phone: '',
  email: '',
  askedByStaffId: null,
  urgent: false,
}

/** What requests ask of the features they are made from. */
export type Sources = {
  /** NOT_FOUND when there is no such record. */
  facts(kind: SourceKind, id: string): SourceFacts
  /** Ends an open entry of the front desk as `request`, in the same command. */
  end(write: Write, kind: SourceKind, id: string): void
}

/** What the parts of the requests service stand on. */
export type RequestParts = Parts & {
  people: People
  contacts: ContactStore
  sources: Sources
  store: RequestStore
}
