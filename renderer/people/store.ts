import { create } from 'zustand'
import type { ContactKind } from '../../shared/people/contract/contacts.ts'

/** How this desk looks at the contacts; never the engine's data. */
type Store = {
  /** Null: people and organisations. */
  kind: ContactKind | null
  showRetired: boolean
  /** Whose data the privacy page looks for; no part of an address, which is kept longer. */
  person: string
}

export const usePeopleStore = create<Store>(() => ({
  kind: null,
  showRetired: false,
  person: '',
}))
