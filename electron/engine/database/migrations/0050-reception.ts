/** The log of the front desk, message slips, roll calls. */
export const reception = {
  number: 50,
  name: 'reception',
  sql: `
    CREATE TABLE reception_rules (
      kind TEXT PRIMARY KEY CHECK (kind IN ('visit', 'call', 'counter', 'delivery')),
      fade_days INTEGER NOT NULL CHECK (fade_days > 0),
      sign_out TEXT NOT NULL CHECK (sign_out IN ('never', 'at', 'after')),
      sign_out_at TEXT NOT NULL,
      sign_out_hours INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO reception_rules VALUES
      ('visit', 60, 'at', '18:00', 8), ('call', 60, 'after', '18:00', 2),
      ('counter', 60, 'after', '18:00', 4), ('delivery', 180, 'never', '18:00', 24);

    CREATE TABLE reception_entries (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL REFERENCES reception_rules (kind),
      state TEXT NOT NULL CHECK (state IN ('expected', 'waiting', 'active', 'done', 'cancelled')),
      outcome TEXT,
      contact_id TEXT REFERENCES contacts (id),
      person_name TEXT NOT NULL,
      organisation_name TEXT NOT NULL,
      phone TEXT NOT NULL,
      phone_digits TEXT NOT NULL,
      party INTEGER NOT NULL CHECK (party > 0),
      subject TEXT NOT NULL,
      note TEXT NOT NULL,
      for_staff_id TEXT REFERENCES staff (id),
      urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
      drink TEXT NOT NULL,
      badge TEXT NOT NULL,
      badge_returned_at TEXT,
      -- Begins the order of the log: when it happened, or is expected to.
      log_at TEXT NOT NULL,
      logged_at TEXT NOT NULL,
      logged_by_id TEXT REFERENCES staff (id),
      logged_by TEXT NOT NULL,
      expected_at TEXT,
      arrived_at TEXT,
      started_at TEXT,
      ended_at TEXT,
      -- When one that had ended was taken up again: the rule that signs out counts from here.
      reopened_at TEXT,
      spared INTEGER NOT NULL CHECK (spared IN (0, 1)),
      fades_on TEXT NOT NULL,
      faded_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reception_entries_log ON reception_entries (log_at, id);
    CREATE INDEX reception_entries_open ON reception_entries (state, log_at) WHERE state IN ('expected', 'waiting', 'active');
    CREATE INDEX reception_entries_badges ON reception_entries (badge) WHERE badge <> '' AND badge_returned_at IS NULL;
    CREATE INDEX reception_entries_contact ON reception_entries (contact_id, log_at) WHERE contact_id IS NOT NULL;
    CREATE INDEX reception_entries_staff ON reception_entries (for_staff_id, log_at) WHERE for_staff_id IS NOT NULL;
    CREATE INDEX reception_entries_digits ON reception_entries (phone_digits, log_at) WHERE phone_digits <> '';
    CREATE INDEX reception_entries_fading ON reception_entries (fades_on) WHERE faded_at IS NULL;

    -- Derived: the folded words an entry is found by. Those of name and organisation as they are, those of the
    -- subject behind ':', name and organisation as a whole behind '=' (to know who comes again).
    CREATE TABLE reception_words (
      word TEXT NOT NULL,
      entry_id TEXT NOT NULL REFERENCES reception_entries (id),
      PRIMARY KEY (word, entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reception_words_entry ON reception_words (entry_id);

    CREATE TABLE reception_transfers (
      entry_id TEXT NOT NULL REFERENCES reception_entries (id),
      position INTEGER NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      at TEXT NOT NULL,
      result TEXT NOT NULL CHECK (result IN ('reached', 'no_answer', 'busy', 'declined')),
      PRIMARY KEY (entry_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reception_messages (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('taken', 'delivered', 'seen', 'answered', 'withdrawn')),
      entry_id TEXT REFERENCES reception_entries (id),
      for_staff_id TEXT NOT NULL REFERENCES staff (id),
      contact_id TEXT REFERENCES contacts (id),
      person_name TEXT NOT NULL,
      organisation_name TEXT NOT NULL,
      phone TEXT NOT NULL,
      body TEXT NOT NULL,
      urgency TEXT NOT NULL CHECK (urgency IN ('low', 'normal', 'urgent')),
      wish TEXT NOT NULL CHECK (wish IN ('call_back', 'will_call_again', 'for_information')),
      best_time TEXT NOT NULL,
      read_back INTEGER NOT NULL CHECK (read_back IN (0, 1)),
      taken_at TEXT NOT NULL,
      taken_by_id TEXT REFERENCES staff (id),
      taken_by TEXT NOT NULL,
      delivered_at TEXT,
      seen_at TEXT,
      answered_at TEXT,
      answer TEXT NOT NULL,
      tries INTEGER NOT NULL,
      -- The last call back that did not reach the person.
      tried_at TEXT,
      fades_on TEXT NOT NULL,
      faded_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reception_messages_open ON reception_messages (taken_at) WHERE state IN ('taken', 'delivered', 'seen');
    CREATE INDEX reception_messages_taken ON reception_messages (taken_at, id);
    CREATE INDEX reception_messages_staff ON reception_messages (for_staff_id, taken_at);
    CREATE INDEX reception_messages_entry ON reception_messages (entry_id) WHERE entry_id IS NOT NULL;
    CREATE INDEX reception_messages_contact ON reception_messages (contact_id, taken_at) WHERE contact_id IS NOT NULL;
    CREATE INDEX reception_messages_fading ON reception_messages (fades_on) WHERE faded_at IS NULL;

    -- Derived: the folded words a slip is found by.
    CREATE TABLE message_words (
      word TEXT NOT NULL,
      message_id TEXT NOT NULL REFERENCES reception_messages (id),
      PRIMARY KEY (word, message_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX message_words_message ON message_words (message_id);

    CREATE TABLE roll_calls (
      id TEXT PRIMARY KEY,
      drill INTEGER NOT NULL CHECK (drill IN (0, 1)),
      started_at TEXT NOT NULL,
      started_by TEXT NOT NULL,
      closed_at TEXT,
      note TEXT NOT NULL,
      -- When the names in it were erased; its counts stay.
      faded_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roll_call_people (
      roll_call_id TEXT NOT NULL REFERENCES roll_calls (id),
      key TEXT NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      staff_id TEXT REFERENCES staff (id),
      entry_id TEXT REFERENCES reception_entries (id),
      person_name TEXT NOT NULL,
      organisation_name TEXT NOT NULL,
      whereabouts TEXT NOT NULL,
      party INTEGER NOT NULL,
      since TEXT,
      badge TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('unknown', 'safe', 'missing', 'not_here')),
      marked_at TEXT,
      PRIMARY KEY (roll_call_id, key)
    ) STRICT, WITHOUT ROWID;
  `,
}
