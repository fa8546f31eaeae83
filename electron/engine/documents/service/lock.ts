import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { DocumentLine } from '../../../../shared/documents/contract/documents.ts'
import type { Viewer } from './parts.ts'
import type { DocumentRow } from './documentStore.ts'

/** The columns of a document that nobody has checked out. */
export const UNLOCKED = { lock_staff_id: null, lock_actor: '', lock_at: null, lock_until: null }

/** Whoever checked a document out: the colleague, or the desk where nobody had signed in. */
export const isHolder = (row: DocumentRow, viewer: Viewer): boolean =>
  row.lock_staff_id === null
    ? viewer.actorId === null && row.lock_actor === viewer.actor
    : row.lock_staff_id === viewer.actorId

/** True while a check-out has not run out. */
export const isLocked = (row: DocumentRow, now: Instant): boolean =>
  row.lock_until !== null && row.lock_until > now

/** TAKEN `checked_out` while somebody else has it. */
export function requireUnlocked(row: DocumentRow, viewer: Viewer, now: Instant): void {
  if (isLocked(row, now) && !isHolder(row, viewer))
    throw new Failure('TAKEN', {
      entity: 'document',
      field: 'checked_out',
      value: row.lock_actor,
    })
}

/** By whom it is checked out, or was until the time ran out; null where it was given back. */
export const lockOf = (row: DocumentRow, viewer: Viewer): DocumentLine['lock'] =>
  row.lock_until === null
    ? null
    : {
        staffId: row.lock_staff_id,
        byName: row.lock_actor,
        at: row.lock_at!,
        until: row.lock_until,
        mine: isHolder(row, viewer),
      }
