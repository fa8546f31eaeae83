import { instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DocumentId, FileId } from '../../../../shared/base/ids.ts'
import type {
  DocumentLine,
  ExpiredCheckOut,
} from '../../../../shared/documents/contract/documents.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { DocumentRow } from './documentStore.ts'
import { UNLOCKED, isHolder, isLocked, requireUnlocked } from './lock.ts'
import type { DocumentsParts, Viewer } from './parts.ts'

type Command = { commandId?: CommandId | undefined; documentId: DocumentId }
type AddVersion = Command & { fileId: FileId; note: string; base?: number | undefined }

const HOUR = 3_600_000

/** Versions follow one another and are never altered; a check-out keeps others out for a while. */
export function createVersions({ database, commands, clock, files, store }: DocumentsParts) {
  const last = database.prepare<{ number: number }>(
    'SELECT max(number) AS number FROM document_versions WHERE document_id = ?',
  )
  const one = database.prepare<Tables['document_versions'] & { hash: string }>(
    `SELECT v.*, f.hash FROM document_versions v JOIN files f ON f.id = v.file_id
     WHERE v.document_id = ? AND v.number = ? AND v.withdrawn_at IS NULL`,
  )

  const ranOut = database.prepare<{ id: DocumentId }>(
    `SELECT id FROM documents WHERE lock_until IS NOT NULL AND lock_until <= ? AND state = 'draft'
     ORDER BY lock_until LIMIT 200`,
  )

  /** A draft that `desk` may add to now. WRONG_STATE `final`; TAKEN `checked_out`. */
  const writable = (desk: Desk, id: DocumentId, at: Write['at']): DocumentRow => {
    const row = store.standing(id)
    if (row.state !== 'draft')
      throw new Failure('WRONG_STATE', { entity: 'document', state: row.state })
    requireUnlocked(row, desk, at)
    return row
  }
  const append = (
    write: Write,
    desk: Desk,
    row: DocumentRow,
    {
      fileId,
      note,
      restoredFrom = null,
    }: { fileId: FileId; note: string; restoredFrom?: number | null },
    lock: Partial<Tables['documents']> = {},
  ) => {
    const current = found(one.get(row.id, row.current), 'documentVersion', String(row.current))
    if (files.get(fileId).hash === current.hash)
      throw new Failure('NOT_POSSIBLE', { reason: 'same_version' })
    const number = last.get(row.id)!.number + 1
    write.insert('document_versions', {
      document_id: row.id,
      number,
      file_id: fileId,
      note,
      at: write.at,
      actor: desk.actor,
      restored_from: restoredFrom,
      withdrawn_at: null,
    })
    store.change(write, row, { current: number, changed_at: write.at, ...lock })
    store.indexWords(row.id)
    return store.get(desk, row.id)
  }

  return {
    /** Check-outs that ran out and were not given back, the oldest first. */
    expiredCheckOuts: (viewer: Viewer): ExpiredCheckOut[] =>
      store
        .linesOf(viewer, store.rows(ranOut.all(clock.now()).map(({ id }) => id)))
        .flatMap(({ id, number, title, ranOut: lock }) =>
          lock ? [{ id, number, title, byName: lock.byName, until: lock.until }] : [],
        ),

    /** A version within a command, of a draft that nobody has checked out. */
    insertVersion: (
      write: Write,
      desk: Desk,
      id: DocumentId,
      file: { fileId: FileId; note: string },
    ): DocumentLine => append(write, desk, writable(desk, id, write.at), file),

    addVersion: (desk: Desk, input: AddVersion): DocumentLine =>
      commands.run(desk, 'documents.addVersion', input, (write) => {
        const row = writable(desk, input.documentId, write.at)
        if (input.base !== undefined && input.base !== row.current)
          throw new Failure('CHANGED_MEANWHILE', { entity: 'document', id: row.id })
        // What its holder brings after the time ran out is what was missing.
        const isLate = row.lock_until !== null && !isLocked(row, write.at) && isHolder(row, desk)
        return append(write, desk, row, input, isLate ? UNLOCKED : {})
      }),

    restoreVersion: (desk: Desk, input: Command & { number: number; note: string }): DocumentLine =>
      commands.run(desk, 'documents.restoreVersion', input, (write) => {
        const row = writable(desk, input.documentId, write.at)
        const older = found(one.get(row.id, input.number), 'documentVersion', String(input.number))
        const { file_id: fileId, number: restoredFrom } = older
        return append(write, desk, row, { fileId, note: input.note, restoredFrom })
      }),

    checkOut: (desk: Desk, input: Command & { hours: number }): DocumentLine =>
      commands.run(desk, 'documents.checkOut', input, (write) => {
        const row = writable(desk, input.documentId, write.at)
        const isProlonged = isLocked(row, write.at)
        store.change(write, row, {
          lock_staff_id: desk.actorId,
          lock_actor: desk.actor,
          lock_at: isProlonged ? row.lock_at : write.at,
          lock_until: instantOf(Date.parse(write.at) + input.hours * HOUR),
        })
        return store.get(desk, row.id)
      }),

    checkIn: (
      desk: Desk,
      input: Command & { fileId?: FileId | undefined; note: string },
    ): DocumentLine =>
      commands.run(desk, 'documents.checkIn', input, (write) => {
        const row = writable(desk, input.documentId, write.at)
        // One that ran out is given back all the same, as long as nobody else has taken it.
        if (row.lock_until === null || !isHolder(row, desk))
          throw new Failure('WRONG_STATE', { entity: 'document', state: 'not_checked_out' })
        if (input.fileId !== undefined && isOther(row, input.fileId))
          return append(write, desk, row, { fileId: input.fileId, note: input.note }, UNLOCKED)
        store.change(write, row, UNLOCKED)
        return store.get(desk, row.id)
      }),

    /** The reason goes into the note, with the name of who had it: both find it there. */
    forceCheckIn: (desk: Desk, input: Command & { reason: string }): DocumentLine =>
      commands.run(desk, 'documents.forceCheckIn', input, (write) => {
        const row = store.standing(input.documentId)
        if (row.lock_until === null)
          throw new Failure('WRONG_STATE', { entity: 'document', state: 'not_checked_out' })
        const said = [row.note, `${row.lock_actor}: ${input.reason}`].filter(Boolean).join('\n')
        store.change(write, row, { ...UNLOCKED, note: said.slice(0, 4000) })
        store.indexWords(row.id)
        return store.get(desk, row.id)
      }),
  }

  /** A file that was not changed while it was out is given back as it was. */
  function isOther(row: DocumentRow, fileId: FileId): boolean {
    const current = found(one.get(row.id, row.current), 'documentVersion', String(row.current))
    return files.get(fileId).hash !== current.hash
  }
}
