/** The register of incoming and outgoing post. What is captured can never be changed, by no program: triggers refuse. */
export const mail = {
  number: 100,
  name: 'mail',
  sql: `
    CREATE TABLE mail_registers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      responsible TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX mail_registers_code ON mail_registers (code);
    -- Every office begins with one register; without a name of its own it is called by the office's word for it.
    INSERT INTO mail_registers (id, name, code, responsible, version, retired_at)
    VALUES ('00000000-0000-7000-8000-000000000001', '', '', '', 1, NULL);

    CREATE TABLE mail_entries (
      id TEXT PRIMARY KEY,
      register_id TEXT NOT NULL REFERENCES mail_registers (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      -- The place in the register's chain, 1, 2, 3 …: a number drawn beforehand is used later than its turn.
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      -- Captured: fixed for ever (DPR 445/2000 art. 53).
      registered_at TEXT NOT NULL,
      registered_by TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      medium TEXT NOT NULL,
      party_name TEXT NOT NULL,
      party_address TEXT NOT NULL,
      subject TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      -- Message-ID of an e-mail.
      email_id TEXT NOT NULL,
      emergency_at TEXT,
      emergency_reference TEXT NOT NULL,
      -- SHA-256 over the entry before (of the same register) and all that is captured here.
      chain TEXT NOT NULL,
      -- Handled: changes are kept in the journal and in mail_events.
      state TEXT NOT NULL CHECK (state IN ('registered', 'routed', 'handed_over', 'answered', 'closed')),
      contact_id TEXT REFERENCES contacts (id),
      letter_date TEXT,
      letter_reference TEXT NOT NULL,
      arrived_on TEXT NOT NULL,
      deadline_on TEXT,
      for_staff_id TEXT REFERENCES staff (id),
      office TEXT NOT NULL,
      confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
      carrier TEXT NOT NULL,
      tracking_number TEXT NOT NULL,
      postage INTEGER,
      note TEXT NOT NULL,
      reply_to_id TEXT REFERENCES mail_entries (id),
      routed_at TEXT,
      handed_over_at TEXT,
      collected_by TEXT NOT NULL,
      annulled_at TEXT,
      annulled_actor TEXT NOT NULL,
      annulled_authority TEXT NOT NULL,
      annulled_reason TEXT NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (register_id, year, number),
      UNIQUE (register_id, sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_entries_registered ON mail_entries (register_id, registered_at);
    CREATE INDEX mail_entries_newest ON mail_entries (registered_at, id);
    CREATE INDEX mail_entries_due ON mail_entries (deadline_on) WHERE deadline_on IS NOT NULL AND state NOT IN ('answered', 'closed');
    CREATE INDEX mail_entries_staff ON mail_entries (for_staff_id, registered_at) WHERE for_staff_id IS NOT NULL;
    CREATE INDEX mail_entries_contact ON mail_entries (contact_id, registered_at) WHERE contact_id IS NOT NULL;
    CREATE INDEX mail_entries_hash ON mail_entries (content_hash) WHERE content_hash <> '';
    CREATE INDEX mail_entries_message ON mail_entries (email_id) WHERE email_id <> '';
    CREATE INDEX mail_entries_reference ON mail_entries (letter_reference) WHERE letter_reference <> '';
    CREATE INDEX mail_entries_party ON mail_entries (party_name, registered_at);
    CREATE INDEX mail_entries_annulled ON mail_entries (annulled_at) WHERE annulled_at IS NOT NULL;
    CREATE INDEX mail_entries_reply ON mail_entries (reply_to_id) WHERE reply_to_id IS NOT NULL;
    CREATE INDEX mail_entries_open ON mail_entries (registered_at, id) WHERE state IN ('registered', 'routed', 'handed_over');
    CREATE INDEX mail_entries_uncollected ON mail_entries (routed_at) WHERE state = 'routed';

    CREATE TRIGGER mail_entries_are_fixed BEFORE UPDATE OF id, register_id, year, number, sequence, registered_at, registered_by,
      direction, medium, party_name, party_address, subject, content_hash, email_id, emergency_at,
      emergency_reference, chain ON mail_entries
    BEGIN SELECT RAISE(ABORT, 'what was registered is never altered'); END;
    CREATE TRIGGER mail_entries_stay BEFORE DELETE ON mail_entries
    BEGIN SELECT RAISE(ABORT, 'what was registered is never deleted'); END;
    CREATE TRIGGER mail_entries_stay_annulled BEFORE UPDATE OF annulled_at, annulled_actor, annulled_authority, annulled_reason ON mail_entries
      WHEN OLD.annulled_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'an annulment is never taken back'); END;

    -- The folded words that lists are searched by.
    CREATE TABLE mail_words (
      word TEXT NOT NULL,
      mail_entry_id TEXT NOT NULL REFERENCES mail_entries (id),
      PRIMARY KEY (word, mail_entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_words_entry ON mail_words (mail_entry_id);

    CREATE TABLE mail_parties (
      mail_entry_id TEXT NOT NULL REFERENCES mail_entries (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (mail_entry_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mail_files (
      mail_entry_id TEXT NOT NULL REFERENCES mail_entries (id),
      position INTEGER NOT NULL,
      file_id TEXT NOT NULL REFERENCES files (id),
      PRIMARY KEY (mail_entry_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_files_file ON mail_files (file_id);
    -- The file at 0 is the one that was registered; those added later follow.
    CREATE TRIGGER mail_files_main_is_fixed BEFORE UPDATE ON mail_files WHEN OLD.position = 0
    BEGIN SELECT RAISE(ABORT, 'what was registered is never altered'); END;
    CREATE TRIGGER mail_files_main_stays BEFORE DELETE ON mail_files WHEN OLD.position = 0
    BEGIN SELECT RAISE(ABORT, 'what was registered is never deleted'); END;

    -- The value that holds now is the newest correction's, else the captured one (DPCM 3.12.2013 art. 8).
    CREATE TABLE mail_corrections (
      mail_entry_id TEXT NOT NULL REFERENCES mail_entries (id),
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (mail_entry_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_corrections_at ON mail_corrections (at);
    CREATE TRIGGER mail_corrections_are_fixed BEFORE UPDATE ON mail_corrections
    BEGIN SELECT RAISE(ABORT, 'a correction is never altered'); END;
    CREATE TRIGGER mail_corrections_stay BEFORE DELETE ON mail_corrections
    BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;

    CREATE TABLE mail_events (
      mail_entry_id TEXT NOT NULL REFERENCES mail_entries (id),
      position INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (mail_entry_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER mail_events_are_fixed BEFORE UPDATE ON mail_events
    BEGIN SELECT RAISE(ABORT, 'what happened is never altered'); END;
    CREATE TRIGGER mail_events_stay BEFORE DELETE ON mail_events
    BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;

    CREATE TABLE mail_models (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      fields TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Numbers printed beforehand on labels: drawn from the series, used once, or struck at the year's end.
    CREATE TABLE mail_roll (
      register_id TEXT NOT NULL REFERENCES mail_registers (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      drawn_at TEXT NOT NULL,
      used_at TEXT,
      struck_at TEXT,
      PRIMARY KEY (register_id, year, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mail_daily (
      id TEXT PRIMARY KEY,
      register_id TEXT NOT NULL REFERENCES mail_registers (id),
      day TEXT NOT NULL,
      code TEXT NOT NULL,
      first INTEGER,
      last INTEGER,
      entries INTEGER NOT NULL,
      changes INTEGER NOT NULL,
      chain TEXT NOT NULL,
      hash TEXT NOT NULL,
      file_id TEXT NOT NULL REFERENCES files (id),
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      UNIQUE (register_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER mail_daily_is_fixed BEFORE UPDATE ON mail_daily
    BEGIN SELECT RAISE(ABORT, 'a daily register is never altered'); END;
    CREATE TRIGGER mail_daily_stays BEFORE DELETE ON mail_daily
    BEGIN SELECT RAISE(ABORT, 'a daily register is never deleted'); END;

    CREATE TABLE mail_years (
      register_id TEXT NOT NULL REFERENCES mail_registers (id),
      year INTEGER NOT NULL,
      closed_at TEXT NOT NULL,
      closed_by TEXT NOT NULL,
      statement TEXT NOT NULL,
      file_id TEXT NOT NULL REFERENCES files (id),
      PRIMARY KEY (register_id, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER mail_years_are_fixed BEFORE UPDATE ON mail_years
    BEGIN SELECT RAISE(ABORT, 'a closed year is never altered'); END;
    CREATE TRIGGER mail_years_stay BEFORE DELETE ON mail_years
    BEGIN SELECT RAISE(ABORT, 'a closed year is never deleted'); END;
  `,
}
