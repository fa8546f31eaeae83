/** Contacts and organisations; suppliers become organisations; the journal can forget a person. */
export const contacts = {
  number: 40,
  name: 'contacts',
  sql: `
    ALTER TABLE staff ADD COLUMN working_days INTEGER NOT NULL DEFAULT 31; -- bit 0 is Monday
    ALTER TABLE staff ADD COLUMN stand_in_id TEXT REFERENCES staff (id);

    -- Apart from the colleague's row: a PIN is no part of the history.
    CREATE TABLE staff_pins (
      staff_id TEXT PRIMARY KEY REFERENCES staff (id),
      salt TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contacts (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
      name TEXT NOT NULL,
      prefix TEXT NOT NULL,
      given_name TEXT NOT NULL,
      middle_name TEXT NOT NULL,
      family_name TEXT NOT NULL,
      suffix TEXT NOT NULL,
      organisation_id TEXT REFERENCES contacts (id),
      organisation_name TEXT NOT NULL,
      department TEXT NOT NULL,
      role TEXT NOT NULL,
      website TEXT NOT NULL,
      note TEXT NOT NULL,
      -- UID of the vCard it came from: the same card again is a duplicate.
      uid TEXT NOT NULL,
      -- jCard properties that no column holds, handed out again on export.
      extra TEXT NOT NULL,
      -- The name folded for sorting; empty until the program has indexed the contact's words.
      sort_key TEXT NOT NULL,
      version INTEGER NOT NULL,
      merged_into_id TEXT REFERENCES contacts (id),
      erased_at TEXT,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    -- Holds all that a list is chosen and counted by, so that neither visits the rows.
    CREATE INDEX contacts_sorted ON contacts (sort_key, id, kind, retired_at) WHERE retired_at IS NULL;
    CREATE INDEX contacts_organisation ON contacts (organisation_id) WHERE organisation_id IS NOT NULL;
    CREATE INDEX contacts_uid ON contacts (uid) WHERE uid <> '';
    CREATE INDEX contacts_merged ON contacts (merged_into_id) WHERE merged_into_id IS NOT NULL;

    CREATE TABLE contact_phones (
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      number TEXT NOT NULL,
      -- The digits alone, without country code or leading zero: what a caller's number is compared with.
      digits TEXT NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_phones_digits ON contact_phones (digits);

    CREATE TABLE contact_emails (
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      address TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_emails_folded ON contact_emails (folded);

    CREATE TABLE contact_addresses (
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      po_box TEXT NOT NULL,
      extended TEXT NOT NULL,
      street TEXT NOT NULL,
      postcode TEXT NOT NULL,
      city TEXT NOT NULL,
      region TEXT NOT NULL,
      country TEXT NOT NULL,
      PRIMARY KEY (contact_id, position)
    ) STRICT, WITHOUT ROWID;

    -- Derived from the contact's row: the folded words it is found by.
    CREATE TABLE contact_words (
      word TEXT NOT NULL,
      contact_id TEXT NOT NULL REFERENCES contacts (id),
      PRIMARY KEY (word, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX contact_words_contact ON contact_words (contact_id);

    -- A supplier is an organisation with terms: one id, and name, phone, mail and address stand once.
    INSERT INTO contacts
      SELECT id, 'organisation', name, '', '', '', '', '', NULL, '', '', '', website, '', '', '', '', 1, NULL, NULL, retired_at
      FROM stock_suppliers;
    INSERT INTO contact_phones SELECT id, 0, 'work', phone, '' FROM stock_suppliers WHERE phone <> '';
    INSERT INTO contact_emails SELECT id, 0, 'work', email, lower(email) FROM stock_suppliers WHERE email <> '';
    INSERT INTO contact_addresses
      SELECT id, 0, 'work', '', '', address, '', '', '', '' FROM stock_suppliers WHERE address <> '';
    ALTER TABLE stock_suppliers DROP COLUMN name;
    ALTER TABLE stock_suppliers DROP COLUMN phone;
    ALTER TABLE stock_suppliers DROP COLUMN email;
    ALTER TABLE stock_suppliers DROP COLUMN address;
    ALTER TABLE stock_suppliers DROP COLUMN website;

    -- Erasing a person takes the name out of old journal rows too. Only while a row stands here may
    -- the two columns that hold what was written be changed; the rest of the journal never.
    CREATE TABLE erasing (started_at TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    DROP TRIGGER journal_is_append_only;
    CREATE TRIGGER journal_is_append_only
      BEFORE UPDATE OF revision, command_id, at, actor_id, actor, desk, command, entity, entity_id, request, undoes ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_forgets_only_persons BEFORE UPDATE OF result, changes ON journal
      WHEN NOT EXISTS (SELECT 1 FROM erasing)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    -- What a movement was for may name a person too.
    DROP TRIGGER stock_movements_are_append_only;
    CREATE TRIGGER stock_movements_are_append_only
      BEFORE UPDATE OF id, item_id, place_id, kind, quantity, happened_at, recorded_at, actor, command_id,
        reverses_id, count_id, order_line_id, import_key ON stock_movements
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER stock_movements_forget_only_persons BEFORE UPDATE OF reason ON stock_movements
      WHEN NOT EXISTS (SELECT 1 FROM erasing)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
  `,
}
