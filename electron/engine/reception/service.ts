import type { ContactId, EntryId } from '../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import type { EntryDetail } from '../../../shared/reception/contract/entries.ts'
import type { Forgetter } from '../base/forget.ts'
import type { Parts } from '../base/parts.ts'
import type { ContactStore } from '../people/contactStore.ts'
import type { People } from '../people/service.ts'
import type { Rota } from '../rota/service.ts'

export type Reception = ReturnType<typeof createReception>

type Given = Parts & {
  people: People
  contacts: ContactStore
  rota: Rota
  forgetter: Forgetter
  /** Requests made from an entry. */
  requestsOf: (entryId: EntryId) => EntryDetail['requests']
}

/** The front desk. */
export function createReception(_given: Given) {
  return {
    /** Signs out and fades what is due; called each minute and when the office opens. */
    tidy: (): void => {},
    /** The visits, calls and slips of contacts, newest first. */
    historyOf: (_contactIds: ContactId[]): ContactEvent[] => [],
  }
}
