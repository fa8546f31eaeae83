import { own, watch } from './0110-search.ts'

const ofFile = (row: string) =>
  `SELECT 'document', v.document_id FROM files f JOIN document_versions v ON v.file_id = f.id WHERE f.hash = ${row}.hash`

/** Documents: templates, versions that are never altered, check-outs, hand-ons and what was sent. */
export const documents = {
  number: 120,
  name: 'documents',
  sql: `
    CREATE TABLE document_templates (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      language TEXT NOT NULL,
      -- Which of the letters that come with the program it began as; empty for the office's own.
      ready TEXT NOT NULL,
      current INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      retired_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_template_versions (
      template_id TEXT NOT NULL REFERENCES document_templates (id),
      number INTEGER NOT NULL CHECK (number > 0),
      file_id TEXT NOT NULL REFERENCES files (id),
      -- JSON: the fields found in it.
      fields TEXT NOT NULL,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      withdrawn_at TEXT,
      PRIMARY KEY (template_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
      id TEXT PRIMARY KEY,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'withdrawn')),
      language TEXT NOT NULL,
      confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
      contact_id TEXT REFERENCES contacts (id),
      mail_entry_id TEXT REFERENCES mail_entries (id),
      request_id TEXT REFERENCES requests (id),
      owner_id TEXT REFERENCES staff (id),
      template_id TEXT REFERENCES document_templates (id),
      our_reference TEXT NOT NULL,
      your_reference TEXT NOT NULL,
      note TEXT NOT NULL,
      current INTEGER NOT NULL CHECK (current > 0),
      created_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      final_at TEXT,
      -- The outgoing entry of the register, and when the document left the desk last.
      sent_entry_id TEXT REFERENCES mail_entries (id),
      sent_at TEXT,
      -- Who has it checked out, and until when; a lock that ran out is none.
      lock_staff_id TEXT REFERENCES staff (id),
      lock_actor TEXT NOT NULL,
      lock_at TEXT,
      lock_until TEXT,
      version INTEGER NOT NULL,
      UNIQUE (year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_changed ON documents (changed_at, id);
    CREATE INDEX documents_contact ON documents (contact_id, changed_at) WHERE contact_id IS NOT NULL;
    CREATE INDEX documents_mail ON documents (mail_entry_id) WHERE mail_entry_id IS NOT NULL;
    CREATE INDEX documents_sent ON documents (sent_entry_id) WHERE sent_entry_id IS NOT NULL;
    CREATE INDEX documents_request ON documents (request_id) WHERE request_id IS NOT NULL;
    CREATE INDEX documents_owner ON documents (owner_id, changed_at) WHERE owner_id IS NOT NULL;
    CREATE INDEX documents_template ON documents (template_id) WHERE template_id IS NOT NULL;
    CREATE INDEX documents_locked ON documents (lock_until) WHERE lock_until IS NOT NULL;

    -- A version is written once. One that was undone stays, marked.
    CREATE TABLE document_versions (
      document_id TEXT NOT NULL REFERENCES documents (id),
      number INTEGER NOT NULL CHECK (number > 0),
      file_id TEXT NOT NULL REFERENCES files (id),
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      restored_from INTEGER,
      withdrawn_at TEXT,
      PRIMARY KEY (document_id, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_versions_file ON document_versions (file_id);
    CREATE TRIGGER document_versions_are_fixed BEFORE UPDATE OF document_id, number, file_id, at, restored_from ON document_versions
    BEGIN SELECT RAISE(ABORT, 'a version is never altered'); END;
    CREATE TRIGGER document_versions_stay BEFORE DELETE ON document_versions
    BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
    CREATE TRIGGER document_versions_end BEFORE INSERT ON document_versions
      WHEN (SELECT state FROM documents WHERE id = NEW.document_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a final document is never altered'); END;
    CREATE TRIGGER documents_final_is_fixed BEFORE UPDATE OF current ON documents
      WHEN OLD.state = 'final' AND NEW.state = 'final' AND OLD.current <> NEW.current
    BEGIN SELECT RAISE(ABORT, 'a final document is never altered'); END;

    -- The folded words that lists are searched by.
    CREATE TABLE document_words (
      word TEXT NOT NULL,
      document_id TEXT NOT NULL REFERENCES documents (id),
      PRIMARY KEY (word, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_words_document ON document_words (document_id);

    CREATE TABLE document_fields (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('text', 'number', 'money', 'day', 'yes_no', 'choice', 'document', 'contact')),
      -- JSON: what may be chosen; the kinds of document that have it, none for all.
      choices TEXT NOT NULL,
      kinds TEXT NOT NULL,
      retired_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER document_fields_type_is_fixed BEFORE UPDATE OF type ON document_fields
    BEGIN SELECT RAISE(ABORT, 'the type of a field is fixed'); END;

    -- One value in the column that its type calls for: days, choices, ids and currencies are text, the rest numbers.
    CREATE TABLE document_values (
      document_id TEXT NOT NULL REFERENCES documents (id),
      field_id TEXT NOT NULL REFERENCES document_fields (id),
      text TEXT NOT NULL,
      number REAL,
      PRIMARY KEY (document_id, field_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_values_text ON document_values (field_id, text);
    CREATE INDEX document_values_number ON document_values (field_id, number) WHERE number IS NOT NULL;

    CREATE TABLE document_views (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- Whose it is; nobody's is everybody's.
      staff_id TEXT REFERENCES staff (id),
      actor TEXT NOT NULL,
      shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
      -- JSON: filter, columns and sort.
      query TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_dispatches (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (id),
      version_number INTEGER NOT NULL,
      way TEXT NOT NULL,
      recipient TEXT NOT NULL,
      pages INTEGER,
      copies INTEGER NOT NULL,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      mail_entry_id TEXT REFERENCES mail_entries (id),
      withdrawn_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_dispatches_document ON document_dispatches (document_id, at);

    CREATE TABLE document_hand_ons (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (id),
      from_actor TEXT NOT NULL,
      to_staff_id TEXT NOT NULL REFERENCES staff (id),
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      acknowledged_at TEXT,
      acknowledged_by TEXT NOT NULL,
      withdrawn_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_hand_ons_document ON document_hand_ons (document_id, at);
    CREATE INDEX document_hand_ons_open ON document_hand_ons (to_staff_id, at) WHERE acknowledged_at IS NULL AND withdrawn_at IS NULL;
    ${watch('documents', 'title, state, confidential, contact_id, mail_entry_id, owner_id, our_reference, your_reference, note, current', own('document'))}
    ${watch('document_versions', 'withdrawn_at', own('document', 'document_id'))}
    ${watch('document_values', 'text, number', own('document', 'document_id'))}
    CREATE TRIGGER search_document_texts_made AFTER INSERT ON file_texts BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) ${ofFile('new')};
    END;
    CREATE TRIGGER search_document_texts_changed AFTER UPDATE OF text ON file_texts BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) ${ofFile('new')};
    END;
    CREATE TRIGGER search_document_contacts_named AFTER UPDATE OF name ON contacts BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) SELECT 'document', id FROM documents WHERE contact_id = new.id;
    END;
    CREATE TRIGGER search_document_staff_named AFTER UPDATE OF name ON staff BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) SELECT 'document', id FROM documents WHERE owner_id = new.id;
    END;
  `,
}
