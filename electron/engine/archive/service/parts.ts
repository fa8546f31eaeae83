import type { Day, Instant } from '../../../../shared/base/dates.ts'
import type { DocumentId, MailEntryId } from '../../../../shared/base/ids.ts'
import type { TrailStep } from '../../../../shared/archive/contract/trail.ts'
import type { Parts } from '../../base/parts.ts'
import type { Files } from '../../files/service.ts'
import type { ContactStore } from '../../people/contactStore.ts'
import type { People } from '../../people/service.ts'
import type { Viewer } from '../../mail/service/parts.ts'
import type { Classes } from './classes.ts'
import type { DossierStore } from './dossierStore.ts'
import type { Events } from './events.ts'
import type { Places } from './places.ts'
import type { Rules } from './rules.ts'
import type { Schedules } from './schedules.ts'

/** What another feature tells of the way of its paper. */
export type OwnTrail = {
  title: string
  steps: TrailStep[]
  /** Who has the paper, as far as that feature knows; empty for nobody named. */
  with: string
  since: Instant | null
}

/** How the archive shows a record of another feature as content. */
export type ContentFacts = { title: string; detail: string; day: Day | null }

/** What the archive takes over from the other features. */
export type ArchiveGiven = Parts & {
  people: People
  contacts: ContactStore
  files: Files
  mail: {
    /** NOT_FOUND where there is none. Masked for whom it is not for. */
    trail(viewer: Viewer, id: MailEntryId): OwnTrail
    contents(viewer: Viewer, ids: readonly MailEntryId[]): Map<MailEntryId, ContentFacts>
  }
  documents: {
    trail(viewer: Viewer, id: DocumentId): OwnTrail
    contents(viewer: Viewer, ids: readonly DocumentId[]): Map<DocumentId, ContentFacts>
  }
  /** After an erasure: takes the words out of the search's index and of the database's log. */
  cleanErased(): void
}

/** What the parts of the archive's service stand on. */
export type ArchiveParts = ArchiveGiven & {
  events: Events
  rules: Rules
  places: Places
  schedules: Schedules
  classes: Classes
  store: DossierStore
}
