import type { Day } from '../../../../shared/base/dates.ts'
import { dayAt } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, DossierContentId, DossierId } from '../../../../shared/base/ids.ts'
import type {
  ContentReference,
  DossierContent,
  DossierDetail,
} from '../../../../shared/archive/contract/dossier.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from '../../mail/service/parts.ts'
import type { ArchiveParts } from './parts.ts'

type Row = Tables['archive_contents'] & { file_name: string | null; file_type: string | null }
type Command = { commandId?: CommandId | undefined; dossierId: DossierId }

export type Contents = ReturnType<typeof createContents>

/** What lies in a dossier. */
export function createContents(parts: ArchiveParts) {
  const { database, clock, store, events } = parts
  const of = database.prepare<Row>(
    `SELECT x.*, f.name AS file_name, c.media_type AS file_type FROM archive_contents x
     LEFT JOIN files f ON f.id = x.file_id LEFT JOIN file_contents c ON c.hash = f.hash
     WHERE x.dossier_id = ? ORDER BY x.id`,
  )
  const one = database.prepare<Tables['archive_contents']>(
    'SELECT * FROM archive_contents WHERE id = ? AND dossier_id = ?',
  )
  const exists = {
    mail: database.prepare('SELECT 1 FROM mail_entries WHERE id = ?'),
    document: database.prepare('SELECT 1 FROM documents WHERE id = ?'),
    file: database.prepare<{ erased_at: string | null }>(
      'SELECT erased_at FROM files WHERE id = ?',
    ),
  }
  const isIn = database.prepare(
    `SELECT 1 FROM archive_contents WHERE dossier_id = @dossier AND
     (mail_entry_id = @mail OR document_id = @document OR file_id = @file)`,
  )

  const columnsOf = (reference: ContentReference) => {
    const none = { mail_entry_id: null, document_id: null, file_id: null }
    if ('mailEntryId' in reference) {
      found(exists.mail.get(reference.mailEntryId), 'mailEntry', reference.mailEntryId)
      return { ...none, mail_entry_id: reference.mailEntryId, description: '', day: null }
    }
    if ('documentId' in reference) {
      found(exists.document.get(reference.documentId), 'document', reference.documentId)
      return { ...none, document_id: reference.documentId, description: '', day: null }
    }
    if ('fileId' in reference) {
      const file = found(exists.file.get(reference.fileId), 'file', reference.fileId)
      if (file.erased_at !== null) throw new Failure('NOT_POSSIBLE', { reason: 'file_erased' })
      return { ...none, file_id: reference.fileId, description: reference.description, day: null }
    }
    return { ...none, description: reference.description, day: reference.day }
  }

  /** Puts contents into a dossier within a command; what is in it already stays as it is. Gives how many were new. */
  const put = (
    write: Write,
    desk: Desk,
    dossierId: DossierId,
    references: readonly ContentReference[],
  ): number => {
    let added = 0
    for (const reference of references) {
      const columns = columnsOf(reference)
      const { mail_entry_id: mail, document_id: document, file_id: file } = columns
      if (isIn.get({ dossier: dossierId, mail, document, file })) continue
      if (mail) write.touch('mailEntry', mail)
      if (document) write.touch('document', document)
      write.insert('archive_contents', {
        id: newId<DossierContentId>(),
        dossier_id: dossierId,
        ...columns,
        added_at: write.at,
        added_by: desk.actor,
      })
      added += 1
    }
    if (added > 0) events.add(write, desk, { dossierId }, 'filed', String(added))
    return added
  }

  return {
    put,

    list: (viewer: Viewer, dossierId: DossierId, state: string): DossierContent[] => {
      const rows = of.all(dossierId)
      const mail = parts.mail.contents(
        viewer,
        rows.flatMap((row) => row.mail_entry_id ?? []),
      )
      const documents = parts.documents.contents(
        viewer,
        rows.flatMap((row) => row.document_id ?? []),
      )
      const zone = clock.zone()
      return rows.map((row): DossierContent => {
        const facts =
          (row.mail_entry_id && mail.get(row.mail_entry_id)) ||
          (row.document_id && documents.get(row.document_id)) ||
          ownFacts(row, dayAt(row.added_at, zone))
        return {
          id: row.id,
          kind: kindOf(row),
          mailEntryId: row.mail_entry_id,
          documentId: row.document_id,
          fileId: row.file_id,
          ...facts,
          addedAt: row.added_at,
          addedByName: row.added_by,
          erased: state === 'destroyed',
        }
      })
    },

    add: (
      desk: Desk,
      input: Command & { contents: ContentReference[] },
      detail: (id: DossierId) => DossierDetail,
    ): DossierDetail =>
      parts.commands.run(desk, 'archive.dossiers.addContents', input, (write) => {
        const row = store.inState(input.dossierId, 'open')
        write.touch('dossier', row.id)
        put(write, desk, row.id, input.contents)
        return detail(row.id)
      }),

    remove: (
      desk: Desk,
      input: Command & { contentIds: DossierContentId[] },
      detail: (id: DossierId) => DossierDetail,
    ): DossierDetail =>
      parts.commands.run(desk, 'archive.dossiers.removeContents', input, (write) => {
        const row = store.inState(input.dossierId, 'open')
        write.touch('dossier', row.id)
        for (const id of new Set(input.contentIds)) {
          found(one.get(id, row.id), 'dossierContent', id)
          write.remove('archive_contents', { id })
        }
        events.add(write, desk, { dossierId: row.id }, 'unfiled', String(input.contentIds.length))
        return detail(row.id)
      }),
  }
}

function kindOf(row: Row): DossierContent['kind'] {
  if (row.mail_entry_id) return 'mail'
  if (row.document_id) return 'document'
  return row.file_id ? 'file' : 'paper'
}

function ownFacts(row: Row, added: Day): { title: string; detail: string; day: Day | null } {
  if (row.file_id === null) return { title: row.description, detail: '', day: row.day }
  const name = row.file_name ?? ''
  return row.description === ''
    ? { title: name, detail: row.file_type ?? '', day: added }
    : { title: row.description, detail: name, day: added }
}
