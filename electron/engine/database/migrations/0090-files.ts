/** Files: bytes stored once by their hash, their words, and the queue that reads them. */
export const files = {
  number: 90,
  name: 'files',
  sql: `
    CREATE TABLE file_contents (
      hash TEXT PRIMARY KEY,
      bytes INTEGER NOT NULL CHECK (bytes > 0),
      media_type TEXT NOT NULL,
      pages INTEGER,
      text_state TEXT NOT NULL CHECK (text_state IN ('waiting', 'reading', 'read', 'ocr', 'none', 'failed')),
      text_reason TEXT NOT NULL,
      -- Reading that was cut short more than twice is given up: it may be the file that kills the reader.
      attempts INTEGER NOT NULL,
      added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_contents_waiting ON file_contents (added_at) WHERE text_state IN ('waiting', 'reading');

    -- One arrival of a file: the same bytes may come under several names.
    CREATE TABLE files (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL REFERENCES file_contents (hash),
      name TEXT NOT NULL,
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_hash ON files (hash);

    CREATE TABLE file_texts (
      hash TEXT PRIMARY KEY REFERENCES file_contents (hash),
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER file_contents_are_fixed BEFORE UPDATE OF hash, bytes, media_type, added_at ON file_contents
    BEGIN SELECT RAISE(ABORT, 'a stored file is never altered'); END;
  `,
}
