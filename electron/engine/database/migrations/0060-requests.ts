/** Requests: state events are the truth, the row holds where it stands now. */
export const requests = {
  number: 60,
  name: 'requests',
  sql: `
    CREATE TABLE requests (
      id TEXT PRIMARY KEY,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('new', 'active', 'left', 'waiting', 'done', 'told', 'withdrawn')),
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      kind TEXT NOT NULL,
      owner_id TEXT REFERENCES staff (id),
      asked_by_staff_id TEXT REFERENCES staff (id),
      contact_id TEXT REFERENCES contacts (id),
      person_name TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      source_kind TEXT NOT NULL,
      source_id TEXT,
      urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
      promised_on TEXT,
      received_at TEXT NOT NULL,
      started_at TEXT,
      finished_at TEXT,
      told_at TEXT,
      told_how TEXT,
      told_by TEXT NOT NULL,
      answer TEXT NOT NULL,
      waiting_for TEXT NOT NULL,
      nudge_on TEXT,
      next_step TEXT NOT NULL,
      faded_at TEXT,
      version INTEGER NOT NULL,
      UNIQUE (year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requests_open ON requests (received_at) WHERE state NOT IN ('told', 'withdrawn');
    CREATE INDEX requests_received ON requests (received_at, id);
    CREATE INDEX requests_told ON requests (told_at, kind, received_at) WHERE told_at IS NOT NULL;
    CREATE INDEX requests_owner ON requests (owner_id, received_at) WHERE owner_id IS NOT NULL;
    CREATE INDEX requests_contact ON requests (contact_id, received_at) WHERE contact_id IS NOT NULL;
    CREATE INDEX requests_kind ON requests (kind);
    CREATE INDEX requests_source ON requests (source_id) WHERE source_id IS NOT NULL;

    CREATE TABLE request_events (
      request_id TEXT NOT NULL REFERENCES requests (id),
      position INTEGER NOT NULL,
      at TEXT NOT NULL,
      from_state TEXT,
      to_state TEXT NOT NULL,
      reason TEXT NOT NULL,
      actor_id TEXT REFERENCES staff (id),
      actor TEXT NOT NULL,
      PRIMARY KEY (request_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_events_at ON request_events (at, request_id, from_state, to_state);

    CREATE TABLE request_notes (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES requests (id),
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_notes_request ON request_notes (request_id, at);

    CREATE TABLE request_followers (
      request_id TEXT NOT NULL REFERENCES requests (id),
      staff_id TEXT NOT NULL REFERENCES staff (id),
      PRIMARY KEY (request_id, staff_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_followers_staff ON request_followers (staff_id);

    -- Work put down and not taken up again yet is the stack that Esc lands back on.
    CREATE TABLE request_bookmarks (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES requests (id),
      staff_id TEXT REFERENCES staff (id),
      next_step TEXT NOT NULL,
      left_at TEXT NOT NULL,
      back_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX request_bookmarks_open ON request_bookmarks (staff_id, left_at) WHERE back_at IS NULL;
    CREATE INDEX request_bookmarks_request ON request_bookmarks (request_id, left_at);
  `,
}
