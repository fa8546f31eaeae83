import { own, watch } from './0110-search.ts'

/** A dossier under a hold in force: its own, or that of the box it lies in. */
const HELD = (dossier: string) => `EXISTS (
      SELECT 1 FROM archive_holds held JOIN archive_hold_covers cover ON cover.hold_id = held.id
      WHERE held.released_at IS NULL AND (cover.dossier_id = ${dossier} OR cover.box_id =
        (SELECT boxed.box_id FROM archive_dossiers boxed WHERE boxed.id = ${dossier})))`

/** File plan, dossiers, boxes and places, loans, holds and disposal. What is held is not destroyed: triggers refuse. */
export const archive = {
  number: 130,
  name: 'archive',
  sql: `
    CREATE TABLE archive_schedules (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      counted_from TEXT NOT NULL CHECK (counted_from IN ('closed', 'letter_date', 'year_end', 'event')),
      event_name TEXT NOT NULL,
      period_count INTEGER NOT NULL CHECK (period_count BETWEEN 0 AND 999),
      period_unit TEXT NOT NULL CHECK (period_unit IN ('days', 'weeks', 'months', 'years')),
      action TEXT NOT NULL CHECK (action IN ('keep', 'review', 'destroy')),
      mandate TEXT NOT NULL,
      source TEXT NOT NULL,
      -- Came with the ready plan, and was not looked at yet.
      example INTEGER NOT NULL CHECK (example IN (0, 1)),
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE archive_classes (
      id TEXT PRIMARY KEY,
      parent_class_id TEXT REFERENCES archive_classes (id),
      code TEXT NOT NULL,
      title TEXT NOT NULL,
      scope TEXT NOT NULL,
      -- Without one a class only groups others.
      schedule_id TEXT REFERENCES archive_schedules (id),
      example INTEGER NOT NULL CHECK (example IN (0, 1)),
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX archive_classes_code ON archive_classes (code) WHERE retired_at IS NULL;
    CREATE INDEX archive_classes_schedule ON archive_classes (schedule_id) WHERE schedule_id IS NOT NULL;

    CREATE TABLE archive_places (
      id TEXT PRIMARY KEY,
      parent_place_id TEXT REFERENCES archive_places (id),
      kind TEXT NOT NULL CHECK (kind IN ('building', 'floor', 'room', 'bay', 'shelf')),
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      capacity_mm INTEGER CHECK (capacity_mm > 0),
      position INTEGER NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT,
      CHECK ((kind = 'building') = (parent_place_id IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX archive_places_code ON archive_places (code COLLATE NOCASE) WHERE code <> '' AND retired_at IS NULL;
    CREATE INDEX archive_places_parent ON archive_places (parent_place_id);

    CREATE TABLE archive_boxes (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      barcode TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('box', 'binder', 'case', 'roll', 'other')),
      width_mm INTEGER NOT NULL CHECK (width_mm > 0),
      archive_place_id TEXT REFERENCES archive_places (id),
      note TEXT NOT NULL,
      version INTEGER NOT NULL,
      -- Out of use: code and barcode are free for another box.
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX archive_boxes_code ON archive_boxes (code COLLATE NOCASE) WHERE retired_at IS NULL;
    CREATE UNIQUE INDEX archive_boxes_barcode ON archive_boxes (barcode COLLATE NOCASE) WHERE barcode <> '' AND retired_at IS NULL;
    CREATE INDEX archive_boxes_place ON archive_boxes (archive_place_id) WHERE archive_place_id IS NOT NULL;

    CREATE TABLE archive_dossiers (
      id TEXT PRIMARY KEY,
      class_id TEXT NOT NULL REFERENCES archive_classes (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      code TEXT NOT NULL,
      title TEXT NOT NULL,
      note TEXT NOT NULL,
      contact_id TEXT REFERENCES contacts (id),
      opened_day TEXT NOT NULL,
      closed_day TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'destroyed', 'handed_over', 'withdrawn')),
      box_id TEXT REFERENCES archive_boxes (id),
      -- The day of the event that its schedule waits for.
      event_day TEXT,
      -- Another schedule than that of its class, by a decision.
      override_schedule_id TEXT REFERENCES archive_schedules (id),
      override_actor TEXT NOT NULL,
      override_reason TEXT NOT NULL,
      override_at TEXT,
      -- Kept longer, or for ever, by the decision of a disposal.
      extended_day TEXT,
      kept_forever INTEGER NOT NULL CHECK (kept_forever IN (0, 1)),
      extension_reason TEXT NOT NULL,
      version INTEGER NOT NULL,
      CHECK ((closed_day IS NULL) = (state IN ('open', 'withdrawn')))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_dossiers_class ON archive_dossiers (class_id, year, number);
    CREATE INDEX archive_dossiers_box ON archive_dossiers (box_id) WHERE box_id IS NOT NULL;
    CREATE INDEX archive_dossiers_contact ON archive_dossiers (contact_id) WHERE contact_id IS NOT NULL;
    CREATE INDEX archive_dossiers_closed ON archive_dossiers (closed_day) WHERE state = 'closed';
    CREATE INDEX archive_dossiers_open ON archive_dossiers (id) WHERE state = 'open';

    -- Class determines destiny: a class without a schedule holds no dossiers (MoReq2010, ch. 8).
    CREATE TRIGGER archive_dossiers_need_a_schedule BEFORE INSERT ON archive_dossiers
      WHEN (SELECT schedule_id FROM archive_classes WHERE id = NEW.class_id) IS NULL
    BEGIN SELECT RAISE(ABORT, 'a class without a schedule holds no dossiers'); END;
    CREATE TRIGGER archive_dossiers_keep_a_schedule BEFORE UPDATE OF class_id ON archive_dossiers
      WHEN (SELECT schedule_id FROM archive_classes WHERE id = NEW.class_id) IS NULL
    BEGIN SELECT RAISE(ABORT, 'a class without a schedule holds no dossiers'); END;
    CREATE TRIGGER archive_classes_keep_their_schedule BEFORE UPDATE OF schedule_id ON archive_classes
      WHEN NEW.schedule_id IS NULL AND EXISTS (SELECT 1 FROM archive_dossiers WHERE class_id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a class without a schedule holds no dossiers'); END;
    CREATE TRIGGER archive_dossiers_stay BEFORE DELETE ON archive_dossiers
    BEGIN SELECT RAISE(ABORT, 'a dossier is never deleted'); END;
    CREATE TRIGGER archive_dossiers_end BEFORE UPDATE OF state ON archive_dossiers
      WHEN OLD.state IN ('destroyed', 'handed_over') AND NEW.state <> OLD.state
    BEGIN SELECT RAISE(ABORT, 'what was destroyed or handed over stays so'); END;

    -- The folded words that lists are searched by.
    CREATE TABLE archive_words (
      word TEXT NOT NULL,
      dossier_id TEXT NOT NULL REFERENCES archive_dossiers (id),
      PRIMARY KEY (word, dossier_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_words_dossier ON archive_words (dossier_id);

    -- Every code that was ever given: gap-free in each class and year.
    CREATE TABLE archive_codes (
      class_id TEXT NOT NULL REFERENCES archive_classes (id),
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      code TEXT NOT NULL,
      dossier_id TEXT NOT NULL REFERENCES archive_dossiers (id),
      PRIMARY KEY (class_id, year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_codes_dossier ON archive_codes (dossier_id);
    CREATE INDEX archive_codes_code ON archive_codes (code COLLATE NOCASE);
    CREATE TRIGGER archive_codes_are_fixed BEFORE UPDATE ON archive_codes
    BEGIN SELECT RAISE(ABORT, 'a code that was given stays'); END;
    CREATE TRIGGER archive_codes_stay BEFORE DELETE ON archive_codes
    BEGIN SELECT RAISE(ABORT, 'a code that was given stays'); END;

    CREATE TABLE archive_contents (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES archive_dossiers (id),
      mail_entry_id TEXT REFERENCES mail_entries (id),
      document_id TEXT REFERENCES documents (id),
      file_id TEXT REFERENCES files (id),
      description TEXT NOT NULL,
      day TEXT,
      added_at TEXT NOT NULL,
      added_by TEXT NOT NULL,
      CHECK ((mail_entry_id IS NOT NULL) + (document_id IS NOT NULL) + (file_id IS NOT NULL) <= 1)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_contents_dossier ON archive_contents (dossier_id);
    CREATE UNIQUE INDEX archive_contents_mail ON archive_contents (mail_entry_id, dossier_id) WHERE mail_entry_id IS NOT NULL;
    CREATE UNIQUE INDEX archive_contents_document ON archive_contents (document_id, dossier_id) WHERE document_id IS NOT NULL;
    CREATE UNIQUE INDEX archive_contents_file ON archive_contents (file_id, dossier_id) WHERE file_id IS NOT NULL;
    CREATE TRIGGER archive_contents_are_frozen BEFORE INSERT ON archive_contents
      WHEN (SELECT state FROM archive_dossiers WHERE id = NEW.dossier_id) <> 'open'
    BEGIN SELECT RAISE(ABORT, 'the contents of a closed dossier are frozen'); END;
    CREATE TRIGGER archive_contents_stay BEFORE DELETE ON archive_contents
      WHEN (SELECT state FROM archive_dossiers WHERE id = OLD.dossier_id) NOT IN ('open', 'withdrawn')
    BEGIN SELECT RAISE(ABORT, 'the contents of a closed dossier are frozen'); END;
    CREATE TRIGGER archive_contents_are_fixed BEFORE UPDATE OF dossier_id, mail_entry_id, document_id, file_id ON archive_contents
    BEGIN SELECT RAISE(ABORT, 'what was filed is not altered'); END;

    -- Everything that happened to dossiers and boxes, moves and loans too.
    CREATE TABLE archive_events (
      number INTEGER PRIMARY KEY,
      dossier_id TEXT REFERENCES archive_dossiers (id),
      box_id TEXT REFERENCES archive_boxes (id),
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      day TEXT,
      CHECK (dossier_id IS NOT NULL OR box_id IS NOT NULL)
    ) STRICT;
    CREATE INDEX archive_events_dossier ON archive_events (dossier_id, number) WHERE dossier_id IS NOT NULL;
    CREATE INDEX archive_events_box ON archive_events (box_id, number) WHERE box_id IS NOT NULL;
    CREATE TRIGGER archive_events_stay BEFORE DELETE ON archive_events
    BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;
    CREATE TRIGGER archive_events_are_fixed BEFORE UPDATE OF dossier_id, box_id, at, kind, day ON archive_events
    BEGIN SELECT RAISE(ABORT, 'what happened is never altered'); END;

    CREATE TABLE archive_loans (
      id TEXT PRIMARY KEY,
      box_id TEXT REFERENCES archive_boxes (id),
      dossier_id TEXT REFERENCES archive_dossiers (id),
      borrower_staff_id TEXT REFERENCES staff (id),
      borrower_contact_id TEXT REFERENCES contacts (id),
      borrower_name TEXT NOT NULL,
      purpose TEXT NOT NULL,
      lent_at TEXT NOT NULL,
      lent_by TEXT NOT NULL,
      due_day TEXT NOT NULL,
      reminded_at TEXT,
      given_back_at TEXT,
      given_back_to TEXT NOT NULL,
      note TEXT NOT NULL,
      CHECK ((box_id IS NULL) <> (dossier_id IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX archive_loans_box_out ON archive_loans (box_id) WHERE given_back_at IS NULL AND box_id IS NOT NULL;
    CREATE UNIQUE INDEX archive_loans_dossier_out ON archive_loans (dossier_id) WHERE given_back_at IS NULL AND dossier_id IS NOT NULL;
    CREATE INDEX archive_loans_out ON archive_loans (due_day) WHERE given_back_at IS NULL;
    CREATE INDEX archive_loans_box ON archive_loans (box_id, lent_at) WHERE box_id IS NOT NULL;
    CREATE INDEX archive_loans_dossier ON archive_loans (dossier_id, lent_at) WHERE dossier_id IS NOT NULL;

    CREATE TABLE archive_holds (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      reason TEXT NOT NULL,
      set_at TEXT NOT NULL,
      set_by TEXT NOT NULL,
      released_at TEXT,
      released_by TEXT NOT NULL,
      release_reason TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE archive_hold_covers (
      hold_id TEXT NOT NULL REFERENCES archive_holds (id),
      position INTEGER NOT NULL,
      dossier_id TEXT REFERENCES archive_dossiers (id),
      box_id TEXT REFERENCES archive_boxes (id),
      PRIMARY KEY (hold_id, position),
      CHECK ((box_id IS NULL) <> (dossier_id IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_hold_covers_dossier ON archive_hold_covers (dossier_id) WHERE dossier_id IS NOT NULL;
    CREATE INDEX archive_hold_covers_box ON archive_hold_covers (box_id) WHERE box_id IS NOT NULL;

    CREATE TABLE archive_disposals (
      id TEXT PRIMARY KEY,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'done', 'cancelled')),
      proposed_at TEXT NOT NULL,
      proposed_by TEXT NOT NULL,
      proposed_by_id TEXT REFERENCES staff (id),
      approved_at TEXT,
      approved_by TEXT NOT NULL,
      approved_by_id TEXT REFERENCES staff (id),
      done_at TEXT,
      done_by TEXT NOT NULL,
      cancel_reason TEXT NOT NULL,
      certificate_file_id TEXT REFERENCES files (id),
      certificate_hash TEXT NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (year, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER archive_disposals_end BEFORE UPDATE ON archive_disposals WHEN OLD.state = 'done'
    BEGIN SELECT RAISE(ABORT, 'a disposal that was carried out is never altered'); END;
    CREATE TABLE archive_disposal_lines (
      disposal_id TEXT NOT NULL REFERENCES archive_disposals (id),
      dossier_id TEXT NOT NULL REFERENCES archive_dossiers (id),
      -- Where it lay when it was disposed of.
      box_id TEXT REFERENCES archive_boxes (id),
      decision TEXT NOT NULL CHECK (decision IN ('undecided', 'destroy', 'extend', 'keep', 'hand_over')),
      until_day TEXT,
      reason TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('', 'destroyed', 'extended', 'kept', 'handed_over')),
      PRIMARY KEY (disposal_id, dossier_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_disposal_lines_dossier ON archive_disposal_lines (dossier_id);

    -- What is held is destroyed by nobody, and only what was closed can be.
    CREATE TRIGGER archive_dossiers_are_held BEFORE UPDATE OF state ON archive_dossiers
      WHEN NEW.state IN ('destroyed', 'handed_over') AND (OLD.state <> 'closed' OR ${HELD('OLD.id')})
    BEGIN SELECT RAISE(ABORT, 'what is held or open is not disposed of'); END;

    -- The rules of this archive: one row.
    CREATE TABLE archive_rules (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      approver_must_differ INTEGER NOT NULL CHECK (approver_must_differ IN (0, 1)),
      loan_days INTEGER NOT NULL CHECK (loan_days BETWEEN 1 AND 3650)
    ) STRICT;
    INSERT INTO archive_rules (id, approver_must_differ, loan_days) VALUES (1, 1, 14);

    -- Files erased by a disposal: their bytes and words are gone, their names stay.
    ALTER TABLE files ADD COLUMN erased_at TEXT;
    ALTER TABLE file_contents ADD COLUMN erased_at TEXT;
    -- Bytes to be taken out of the store; a row goes when they are gone, so that a crash between leaves nothing behind.
    CREATE TABLE file_removals (hash TEXT PRIMARY KEY REFERENCES file_contents (hash)) STRICT, WITHOUT ROWID;
    CREATE TRIGGER files_are_held BEFORE UPDATE OF erased_at ON files
      WHEN NEW.erased_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM archive_contents c WHERE c.file_id = NEW.id AND ${HELD('c.dossier_id')}
        UNION ALL SELECT 1 FROM mail_files m JOIN archive_contents c ON c.mail_entry_id = m.mail_entry_id
          WHERE m.file_id = NEW.id AND ${HELD('c.dossier_id')}
        UNION ALL SELECT 1 FROM document_versions v JOIN archive_contents c ON c.document_id = v.document_id
          WHERE v.file_id = NEW.id AND ${HELD('c.dossier_id')})
    BEGIN SELECT RAISE(ABORT, 'what is held is not erased'); END;

    CREATE TRIGGER search_document_texts_gone AFTER DELETE ON file_texts BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id)
        SELECT 'document', v.document_id FROM files f JOIN document_versions v ON v.file_id = f.id WHERE f.hash = old.hash;
    END;
    ${watch('archive_dossiers', 'title, code, note, class_id, contact_id, state, box_id', own('dossier'))}
    ${watch('archive_contents', 'description', own('dossier', 'dossier_id'))}
    ${watch('archive_boxes', 'code, barcode, title, note, archive_place_id, retired_at', own('box'))}
    CREATE TRIGGER search_archive_classes_named AFTER UPDATE OF title ON archive_classes BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) SELECT 'dossier', id FROM archive_dossiers WHERE class_id = new.id;
    END;
    CREATE TRIGGER search_archive_contacts_named AFTER UPDATE OF name ON contacts BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) SELECT 'dossier', id FROM archive_dossiers WHERE contact_id = new.id;
    END;
    CREATE TRIGGER search_archive_places_named AFTER UPDATE OF name, parent_place_id ON archive_places BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id)
        WITH RECURSIVE inside (id) AS (SELECT new.id UNION SELECT p.id FROM archive_places p JOIN inside i ON p.parent_place_id = i.id)
        SELECT 'box', b.id FROM archive_boxes b JOIN inside i ON b.archive_place_id = i.id;
    END;
  `,
}
