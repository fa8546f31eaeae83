import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Files } from '../../files/service.ts'
import type { Outbox } from '../../mail/email/outbox.ts'
import type { Mail } from '../../mail/service.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { DocumentStore } from './documentStore.ts'
import type { Values } from './values.ts'

/** What documents take over from the other features. */
export type DocumentsGiven = Parts & {
  people: Pick<People, 'get'>
  contacts: Pick<ContactStore, 'read' | 'standing'>
  files: Files
  /** The register of post: to send through it, and to lay parts of a scan to its letters. */
  mail: Pick<Mail, 'entry' | 'add' | 'addReply' | 'attach' | 'findByNumber'>
  outbox: Pick<Outbox, 'sendWithin' | 'get'>
}

/** What the parts of the documents service stand on. */
export type DocumentsParts = DocumentsGiven & { store: DocumentStore; values: Values }

/** Who looks: some see what is masked for others, and what they have checked out is theirs. */
export type Viewer = { actor: string; actorId: StaffId | null }
