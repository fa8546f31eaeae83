import { v7 } from 'uuid'
import type { Id } from '../../../shared/base/ids.ts'

/** A new id. Ids made later sort later, also within one millisecond. */
export function newId<Kind extends Id<string>>(): Kind {
  return v7() as unknown as Kind
}
