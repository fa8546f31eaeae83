import type { People } from '../people/service.ts'
import type { ContactStore } from '../people/contactStore.ts'
import type { Parts } from '../base/parts.ts'
import { createActs } from './service/acts.ts'
import { createMaking } from './service/create.ts'
import { createFlow } from './service/flow.ts'
import { createNotes } from './service/notes.ts'
import type { RequestParts, Sources } from './service/parts.ts'
import { createReading } from './service/read.ts'
import { createRequestStore } from './service/store.ts'
import { createUndoOfRequests } from './service/undo.ts'

export type Requests = ReturnType<typeof createRequests>

/** Pieces of work that somebody asked for. */
export function createRequests(
  given: Parts & { people: People; contacts: ContactStore; sources: Sources },
) {
  const parts: RequestParts = { ...given, store: createRequestStore(given.database) }
  const reading = createReading(parts)
  return {
    ...reading,
    ...createMaking(parts),
    ...createActs(parts),
    ...createNotes(parts, reading.get),
    ...createFlow(parts),
    undo: createUndoOfRequests(parts),
  }
}
