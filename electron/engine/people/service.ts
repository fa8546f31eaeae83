import type { ContactId } from '../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../shared/people/contract/contacts.ts'
import type { Forgetter } from '../base/forget.ts'
import type { Parts } from '../base/parts.ts'
import type { ContactStore } from './contactStore.ts'
import { createAlike } from './service/alike.ts'
import { createContactList } from './service/contactList.ts'
import { createContacts } from './service/contacts.ts'
import { createMerge } from './service/merge.ts'
import { createPins } from './service/pins.ts'
import { createPrivacy } from './service/privacy.ts'
import { createStaff } from './service/staff.ts'

export type PeopleParts = Parts & {
  contacts: ContactStore
  forgetter: Forgetter
  /** What touched these contacts in the other features. */
  historyOf: (contactIds: ContactId[]) => ContactEvent[]
  /** After an erasure: empties logs and backups of what they still hold of the names. */
  scrub: (names: readonly string[]) => void
}

export type People = ReturnType<typeof createPeople>

/** The staff of the office, and the contacts and organisations outside it. */
export function createPeople(parts: PeopleParts) {
  const staff = createStaff(parts)
  const contactList = createContactList(parts)
  return {
    ...staff,
    pins: createPins(parts, staff),
    contacts: {
      ...createContacts(parts, contactList),
      list: contactList.list,
      alike: createAlike(parts, contactList),
      merge: createMerge(parts),
    },
    privacy: createPrivacy(parts),
    parts,
  }
}
