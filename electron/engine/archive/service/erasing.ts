import { instantOf } from '../../../../shared/base/dates.ts'
import type { DocumentId, DossierId, FileId, MailEntryId } from '../../../../shared/base/ids.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'

/** A file that nothing refers to may be about to be used; after this time it is nobody's. */
const UNUSED_AFTER = 86_400_000

/**
 * By whose end a reference to a file ends: the letter's, the document's, the dossier's. Any other table that refers to
 * files keeps them, also one that is added later.
 */
const ENDING: Record<string, string> = {
  'mail_files.file_id': `EXISTS (SELECT 1 FROM ending WHERE ending.id = r.mail_entry_id)`,
  'document_versions.file_id': `EXISTS (SELECT 1 FROM ending WHERE ending.id = r.document_id)`,
  'archive_contents.file_id': `EXISTS (SELECT 1 FROM ending WHERE ending.id = r.dossier_id)
    OR EXISTS (SELECT 1 FROM archive_dossiers d WHERE d.id = r.dossier_id AND d.state = 'destroyed')`,
}

/** In no dossier any more but destroyed ones: those that are destroyed now count as such. */
const LEFT = (
  column: string,
) => `NOT EXISTS (SELECT 1 FROM archive_contents o JOIN archive_dossiers d ON d.id = o.dossier_id
  WHERE o.${column} = x.${column} AND d.state NOT IN ('destroyed', 'withdrawn'))`

export type Erased = { files: number; bytes: number; kept: number }

/**
 * Erases what lay in destroyed dossiers: bytes and words of files. Names, numbers and the register stay, and so does
 * every file that another record still needs.
 */
export function createErasing(database: Database) {
  const references = database
    .prepare<{ name: string; column: string }>(
      `SELECT m.name, k."from" AS column FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
       WHERE m.type = 'table' AND k."table" = 'files' ORDER BY m.name`,
    )
    .all()
  // Only within the command's transaction; a table of the connection's own, gone with it.
  database.exec(
    'CREATE TEMP TABLE IF NOT EXISTS ending (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID',
  )
  const begin = database.prepare('DELETE FROM ending')
  const end = database.prepare('INSERT OR IGNORE INTO ending (id) VALUES (?)')
  const endingOf = (column: string) =>
    database.prepare<{ id: string }>(
      `SELECT DISTINCT x.${column} AS id FROM archive_contents x WHERE x.${column} IS NOT NULL
       AND x.dossier_id IN (SELECT value FROM json_each(?)) AND ${LEFT(column)}`,
    )
  const mail = endingOf('mail_entry_id')
  const documents = endingOf('document_id')
  const filesOf = database.prepare<{ id: FileId; hash: string; bytes: number }>(
    `SELECT f.id, f.hash, c.bytes FROM files f JOIN file_contents c ON c.hash = f.hash WHERE f.erased_at IS NULL AND f.id IN (
       SELECT file_id FROM mail_files WHERE mail_entry_id IN (SELECT id FROM ending)
       UNION SELECT file_id FROM document_versions WHERE document_id IN (SELECT id FROM ending)
       UNION SELECT file_id FROM archive_contents WHERE dossier_id IN (SELECT id FROM ending))`,
  )
  /** What still needs a file: a reference that does not end with what ends now. */
  const needed = database.prepare(
    references
      .map(({ name, column }) => {
        const ends = ENDING[`${name}.${column}`]
        return `SELECT 1 FROM ${name} r WHERE r.${column} = @id${ends ? ` AND NOT (${ends})` : ''}`
      })
      .join(' UNION ALL '),
  )
  const used = database.prepare(
    references
      .map(({ name, column }) => `SELECT 1 FROM ${name} WHERE ${column} = @id`)
      .join(' UNION ALL '),
  )
  const arrivals = database.prepare<{ id: FileId; added_at: string }>(
    'SELECT id, added_at FROM files WHERE hash = ? AND erased_at IS NULL',
  )
  const eraseFile = database.prepare('UPDATE files SET erased_at = ? WHERE id = ?')
  const eraseContent = database.prepare(
    "UPDATE file_contents SET erased_at = ?, text_state = 'none', text_reason = 'erased' WHERE hash = ?",
  )
  const dropText = database.prepare('DELETE FROM file_texts WHERE hash = ?')
  const removeLater = database.prepare('INSERT OR IGNORE INTO file_removals (hash) VALUES (?)')

  return {
    /** Within the command that destroys; the dossiers are in that state already. */
    erase: (write: Write, dossierIds: readonly DossierId[]): Erased => {
      const list = JSON.stringify(dossierIds)
      begin.run()
      const letters = mail.all(list).map(({ id }) => id as MailEntryId)
      const papers = documents.all(list).map(({ id }) => id as DocumentId)
      for (const id of [...dossierIds, ...letters, ...papers]) end.run(id)
      for (const id of letters) write.touch('mailEntry', id)
      for (const id of papers) write.touch('document', id)
      const all = filesOf.all()
      const ending = all.filter(({ id }) => needed.get({ id }) === undefined)
      for (const { id } of ending) {
        eraseFile.run(write.at, id)
        write.touch('file', id)
      }
      let bytes = 0
      const longAgo = instantOf(Date.parse(write.at) - UNUSED_AFTER)
      for (const [hash, [first]] of Map.groupBy(ending, (file) => file.hash)) {
        const others = arrivals.all(hash)
        const unused = (id: FileId, at: string) => at < longAgo && used.get({ id }) === undefined
        if (!others.every(({ id, added_at }) => unused(id, added_at))) continue
        for (const { id } of others) eraseFile.run(write.at, id)
        eraseContent.run(write.at, hash)
        dropText.run(hash)
        removeLater.run(hash)
        bytes += first!.bytes
      }
      begin.run()
      write.alsoChanged.add('files')
      return { files: ending.length, bytes, kept: all.length - ending.length }
    },
  }
}

export type Erasing = ReturnType<typeof createErasing>
