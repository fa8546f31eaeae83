import type { FileId } from '../../../shared/base/ids.ts'
import type { StoredFile, TextReason, TextState } from '../../../shared/files/contract.ts'
import { newId } from '../base/ids.ts'
import { found } from '../base/records.ts'
import type { Write } from '../base/write.ts'
import type { Database } from '../database/database.ts'

/** Bytes that have come in. */
export type Content = { hash: string; bytes: number; mediaType: string }
/** What the queue reads. */
export type Unread = { hash: string; mediaType: string; name: string; attempts: number }

const FILE = `SELECT f.id, f.name, f.hash, c.bytes, c.media_type AS mediaType, f.added_at AS addedAt,
  CASE WHEN f.erased_at IS NULL THEN c.text_state ELSE 'none' END AS textState,
  CASE WHEN f.erased_at IS NULL THEN c.text_reason ELSE 'erased' END AS textReason, c.pages
  FROM files f JOIN file_contents c ON c.hash = f.hash`
const UNREAD = `SELECT c.hash, c.media_type AS mediaType, c.attempts,
  (SELECT name FROM files f WHERE f.hash = c.hash ORDER BY f.id LIMIT 1) AS name FROM file_contents c`
/** Word for word the condition of the index of what is to be read, so that SQLite uses it. */
const TO_READ = "c.text_state IN ('waiting', 'reading')"

/** The rows of files, of their bytes and of their words. */
export function createContents(database: Database) {
  const insertContent = database.prepare(
    `INSERT INTO file_contents (hash, bytes, media_type, pages, text_state, text_reason, attempts, added_at)
     VALUES (?, ?, ?, NULL, 'waiting', '', 0, ?) ON CONFLICT (hash) DO UPDATE
       SET erased_at = NULL, text_state = 'waiting', text_reason = '', attempts = 0 WHERE erased_at IS NOT NULL`,
  )
  const keepBytes = database.prepare('DELETE FROM file_removals WHERE hash = ?')
  const insertFile = database.prepare(
    'INSERT INTO files (id, hash, name, added_at, added_by) VALUES (?, ?, ?, ?, ?)',
  )
  const file = database.prepare<StoredFile>(`${FILE} WHERE f.id = ?`)
  const filesOf = database.prepare<StoredFile>(`${FILE} WHERE f.hash = ? ORDER BY f.id`)
  const all = database.prepare<{ hash: string; bytes: number; fileId: FileId; name: string }>(
    `SELECT c.hash, c.bytes, f.id AS fileId, f.name FROM file_contents c
     JOIN files f ON f.id = (SELECT min(id) FROM files WHERE hash = c.hash)
     WHERE c.erased_at IS NULL ORDER BY c.hash`,
  )
  const removals = database.prepare<{ hash: string }>('SELECT hash FROM file_removals')
  const isErased = database.prepare<{ erased: number }>(
    'SELECT erased_at IS NOT NULL AS erased FROM files WHERE id = ?',
  )
  const isKnown = database.prepare<{ known: number }>(
    'SELECT 1 AS known FROM file_contents WHERE hash = ?',
  )
  const isKept = database.prepare<{ kept: number }>(
    'SELECT 1 AS kept FROM file_contents WHERE hash = ? AND erased_at IS NULL',
  )
  // SQLite counts and cuts letters by itself, so a long text never crosses whole for one piece.
  const textPiece = database.prepare<{ text: string; total: number }>(
    `SELECT substr(text, @from + 1, @length) AS text, length(text) AS total FROM file_texts WHERE hash =
       (SELECT hash FROM files WHERE id = @id AND erased_at IS NULL)`,
  )
  const setState = database.prepare(
    `UPDATE file_contents SET text_state = @state, text_reason = @reason, pages = coalesce(@pages, pages),
     attempts = @attempts WHERE hash = @hash AND erased_at IS NULL`,
  )
  const setText = database.prepare(
    `INSERT INTO file_texts (hash, text) SELECT @hash, @text FROM file_contents WHERE hash = @hash AND erased_at IS NULL
     ON CONFLICT (hash) DO UPDATE SET text = excluded.text`,
  )
  const next = database.prepare<Unread>(
    `${UNREAD} WHERE ${TO_READ} AND c.text_state = 'waiting' AND (c.text_reason = 'picture') = ? ORDER BY c.added_at, c.hash LIMIT 1`,
  )
  const waiting = database.prepare<{ count: number }>(
    `SELECT count(*) AS count FROM file_contents c WHERE ${TO_READ}`,
  )
  const broken = database.prepare<Unread>(`${UNREAD} WHERE ${TO_READ} AND c.text_state = 'reading'`)
  const failed = database.prepare<{ fileId: FileId; name: string; reason: TextReason }>(
    `SELECT f.id AS fileId, f.name, c.text_reason AS reason FROM file_contents c
     JOIN files f ON f.id = (SELECT min(id) FROM files WHERE hash = c.hash)
     WHERE c.text_state = 'failed' ORDER BY c.added_at DESC LIMIT 200`,
  )

  return {
    /** One arrival of bytes under a name, within a command. It is never taken back: nothing is deleted here. */
    enter: (write: Write, actor: string, content: Content, name: string): FileId => {
      const id = newId<FileId>()
      insertContent.run(content.hash, content.bytes, content.mediaType, write.at)
      keepBytes.run(content.hash)
      insertFile.run(id, content.hash, name, write.at, actor)
      write.touch('file', id)
      write.alsoChanged.add('files')
      return id
    },
    get: (id: FileId): StoredFile => found(file.get(id), 'file', id),
    /** Every arrival of the same bytes, oldest first. */
    ofHash: (hash: string): StoredFile[] => filesOf.all(hash),
    all: () => all.all(),
    /** True for an arrival that was destroyed by a disposal: its name stays, its bytes are nobody's to read. */
    isErased: (id: FileId): boolean => isErased.get(id)?.erased === 1,
    /** Hashes whose bytes are to go out of the store. */
    removals: (): string[] => removals.all().map(({ hash }) => hash),
    removed: (hash: string) => void keepBytes.run(hash),
    isKnown: (hash: string) => isKnown.get(hash) !== undefined,
    /** Known, and not destroyed by a disposal. */
    isKept: (hash: string) => isKept.get(hash) !== undefined,
    text: (id: FileId, from: number, length: number) =>
      textPiece.get({ id, from, length }) ?? { text: '', total: 0 },

    next: (pictures: boolean) => next.get(pictures ? 1 : 0),
    waiting: () => waiting.get()!.count,
    broken: () => broken.all(),
    failed: () => failed.all(),
    setText: (hash: string, text: string) => void setText.run({ hash, text }),
    setState: (
      hash: string,
      state: TextState,
      reason: TextReason,
      attempts: number,
      pages: number | null = null,
    ) => void setState.run({ hash, state, reason, attempts, pages }),
  }
}

export type Contents = ReturnType<typeof createContents>
