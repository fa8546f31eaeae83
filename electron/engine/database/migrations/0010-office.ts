/** Settings, gap-free number series, and the journal that every command writes one row of. */
export const office = {
  number: 10,
  name: 'office',
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Human numbers (order 2026-017) are taken here, in the transaction that uses them.
    CREATE TABLE series (
      register TEXT NOT NULL,
      year INTEGER NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (register, year)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      revision INTEGER PRIMARY KEY,
      command_id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      actor_id TEXT,
      actor TEXT NOT NULL,
      desk TEXT NOT NULL,
      command TEXT NOT NULL,
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      -- SHA-256 of the request: the same command id with other content is an error.
      request TEXT NOT NULL,
      result TEXT NOT NULL,
      -- JSON [[table, key, before, after], …]: what undo puts back.
      changes TEXT NOT NULL,
      undoes TEXT UNIQUE REFERENCES journal (command_id)
    ) STRICT;
    CREATE INDEX journal_entity ON journal (entity, entity_id);

    -- Further records that a command touched, so that each shows its history.
    CREATE TABLE journal_entities (
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      revision INTEGER NOT NULL REFERENCES journal (revision),
      PRIMARY KEY (entity, entity_id, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER journal_is_append_only BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  `,
}
