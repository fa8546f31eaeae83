import type { Day } from '../../../../shared/base/dates.ts'
import type { MailEntryId, RequestId, StaffId } from '../../../../shared/base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Files } from '../../files/service.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { Rota } from '../../rota/service.ts'
import type { Chain } from './chain.ts'
import type { EntryStore } from './entryStore.ts'
import type { Registers } from './registers.ts'

/** What mail takes over from the other features. */
export type MailGiven = Parts & {
  people: People
  contacts: ContactStore
  rota: Rota
  files: Files
  /** Requests that were made from a letter. */
  requestsOf(entryId: MailEntryId): { id: RequestId; number: string; title: string }[]
}

/** What the parts of the mail service stand on. */
export type MailParts = MailGiven & {
  registers: Registers
  store: EntryStore
  chain: Chain
  isHoliday: (day: Day) => boolean
}

/** Who looks: some see what is masked for others. */
export type Viewer = { actor: string; actorId: StaffId | null }
