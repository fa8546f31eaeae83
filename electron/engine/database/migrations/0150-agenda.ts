import { own, watch } from './0110-search.ts'

/**
 * Meetings, rooms, agendas of executives and minutes. Entries and their changed dates are the truth; occurrences
 * and claims are derived from them and can be made anew.
 */
export const agenda = {
  number: 150,
  name: 'agenda',
  sql: `
    CREATE TABLE agenda_calendars (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      colour TEXT NOT NULL,
      owner_id TEXT REFERENCES staff (id),
      keeper_ids TEXT NOT NULL,
      email TEXT NOT NULL,
      private_by_default INTEGER NOT NULL CHECK (private_by_default IN (0, 1)),
      -- Opens the feed of the calendar to who knows it; empty: no feed.
      feed_key TEXT NOT NULL,
      feed_private INTEGER NOT NULL CHECK (feed_private IN (0, 1)),
      feed_opened_at TEXT,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    -- Every office begins with one calendar; without a name of its own it is called by the office's word for it.
    INSERT INTO agenda_calendars (id, name, colour, owner_id, keeper_ids, email, private_by_default, feed_key, feed_private, feed_opened_at, version, retired_at)
    VALUES ('00000000-0000-7000-8000-000000000002', '', '#2f6f5e', NULL, '[]', '', 0, '', 0, NULL, 1, NULL);

    CREATE TABLE agenda_resources (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('room', 'equipment')),
      name TEXT NOT NULL,
      units INTEGER NOT NULL CHECK (units > 0),
      seats INTEGER NOT NULL,
      place TEXT NOT NULL,
      features TEXT NOT NULL,
      hours TEXT NOT NULL,
      set_up_minutes INTEGER NOT NULL,
      clearing_minutes INTEGER NOT NULL,
      booker_ids TEXT NOT NULL,
      approval INTEGER NOT NULL CHECK (approval IN (0, 1)),
      approver_ids TEXT NOT NULL,
      email TEXT NOT NULL,
      colour TEXT NOT NULL,
      note TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;

    -- One entry, or a series of dates (RFC 5545): local wall times with their zone, the rule as text.
    CREATE TABLE agenda_entries (
      id TEXT PRIMARY KEY,
      calendar_id TEXT NOT NULL REFERENCES agenda_calendars (id),
      uid TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      -- When it was last changed, as told to others (DTSTAMP).
      stamped_at TEXT NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      place TEXT NOT NULL,
      url TEXT NOT NULL,
      categories TEXT NOT NULL,
      private INTEGER NOT NULL CHECK (private IN (0, 1)),
      busy INTEGER NOT NULL CHECK (busy IN (0, 1)),
      tentative INTEGER NOT NULL CHECK (tentative IN (0, 1)),
      all_day INTEGER NOT NULL CHECK (all_day IN (0, 1)),
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      zone TEXT NOT NULL,
      end_zone TEXT,
      -- True where the file gave a DURATION: its nominal length repeats, of the others the exact one (RFC 5545, 3.8.5.3).
      nominal INTEGER NOT NULL CHECK (nominal IN (0, 1)),
      rrule TEXT NOT NULL,
      rdates TEXT NOT NULL,
      exdates TEXT NOT NULL,
      travel_before INTEGER NOT NULL,
      travel_after INTEGER NOT NULL,
      reminders TEXT NOT NULL,
      -- False for a meeting that somebody else invites to.
      ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
      organiser_name TEXT NOT NULL,
      organiser_email TEXT NOT NULL,
      -- Properties and components of its file that are not understood here, as jCal (RFC 7265).
      raw TEXT NOT NULL,
      cut_from_id TEXT REFERENCES agenda_entries (id),
      invited_at TEXT,
      invited_sequence INTEGER,
      created_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_by_id TEXT,
      cancelled_at TEXT,
      cancel_reason TEXT NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (calendar_id, uid)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_entries_uid ON agenda_entries (uid);
    CREATE INDEX agenda_entries_cut ON agenda_entries (cut_from_id) WHERE cut_from_id IS NOT NULL;

    -- One date of a series that differs. The key is its original start, for ever. NULL: as in the series.
    CREATE TABLE agenda_overrides (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      zone TEXT,
      end_zone TEXT,
      title TEXT,
      description TEXT,
      place TEXT,
      url TEXT,
      categories TEXT,
      private INTEGER,
      busy INTEGER,
      tentative INTEGER,
      travel_before INTEGER,
      travel_after INTEGER,
      reminders TEXT,
      -- True where the date has people or resources of its own.
      own_people INTEGER NOT NULL CHECK (own_people IN (0, 1)),
      own_resources INTEGER NOT NULL CHECK (own_resources IN (0, 1)),
      sequence INTEGER NOT NULL,
      raw TEXT NOT NULL,
      cancelled_at TEXT,
      cancel_reason TEXT NOT NULL,
      PRIMARY KEY (agenda_entry_id, recurrence_id)
    ) STRICT, WITHOUT ROWID;

    -- Who takes part: with an empty recurrence_id in all dates, else in that one.
    CREATE TABLE agenda_people (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      person_key TEXT NOT NULL,
      position INTEGER NOT NULL,
      staff_id TEXT REFERENCES staff (id),
      contact_id TEXT REFERENCES contacts (id),
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('chair', 'required', 'optional', 'informed')),
      PRIMARY KEY (agenda_entry_id, recurrence_id, person_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_people_staff ON agenda_people (staff_id) WHERE staff_id IS NOT NULL;
    CREATE INDEX agenda_people_contact ON agenda_people (contact_id) WHERE contact_id IS NOT NULL;

    CREATE TABLE agenda_booked (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      resource_id TEXT NOT NULL REFERENCES agenda_resources (id),
      units INTEGER NOT NULL CHECK (units > 0),
      state TEXT NOT NULL CHECK (state IN ('booked', 'asked', 'refused')),
      decided_at TEXT,
      decided_by TEXT NOT NULL,
      decision_note TEXT NOT NULL,
      PRIMARY KEY (agenda_entry_id, recurrence_id, resource_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_booked_resource ON agenda_booked (resource_id);
    CREATE INDEX agenda_booked_asked ON agenda_booked (state) WHERE state = 'asked';

    -- What people answered, for all dates or for one. Sequence and stamp of a reply that came by mail (RFC 5546, 2.1.5).
    CREATE TABLE agenda_answers (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      person_key TEXT NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('waiting', 'yes', 'no', 'maybe', 'delegated')),
      source TEXT NOT NULL CHECK (source IN ('mail', 'phone', 'in_person', 'by_hand')),
      said_by TEXT NOT NULL,
      note TEXT NOT NULL,
      answered_at TEXT NOT NULL,
      entered_by TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      stamped_at TEXT,
      PRIMARY KEY (agenda_entry_id, recurrence_id, person_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agenda_wanted (
      id TEXT PRIMARY KEY,
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      because TEXT NOT NULL,
      wanted_at TEXT NOT NULL,
      -- What was wanted at that date, where it differs from the series.
      choice TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('wanted', 'got', 'dropped')),
      UNIQUE (agenda_entry_id, recurrence_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_wanted_open ON agenda_wanted (state) WHERE state = 'wanted';

    CREATE TABLE agenda_notices (
      id TEXT PRIMARY KEY,
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      person_key TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('invited', 'moved', 'changed', 'cancelled')),
      noticed_at TEXT NOT NULL,
      told_at TEXT,
      told_how TEXT NOT NULL,
      told_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_notices_open ON agenda_notices (noticed_at) WHERE told_at IS NULL;
    CREATE INDEX agenda_notices_entry ON agenda_notices (agenda_entry_id);

    -- Derived: each date of each entry, up to where it was expanded. Moments in milliseconds since 1970.
    CREATE TABLE agenda_occurrences (
      agenda_entry_id TEXT NOT NULL,
      recurrence_id TEXT NOT NULL,
      begins INTEGER NOT NULL,
      ends INTEGER NOT NULL,
      local_start TEXT NOT NULL,
      local_end TEXT NOT NULL,
      cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
      -- Longer than a day: looked for apart, so that the others are found by where they begin.
      long INTEGER NOT NULL CHECK (long IN (0, 1)),
      PRIMARY KEY (agenda_entry_id, recurrence_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_occurrences_begins ON agenda_occurrences (long, begins, ends);

    CREATE TABLE agenda_expansions (
      agenda_entry_id TEXT PRIMARY KEY,
      -- Dates that begin before this moment are there; NULL: all there will ever be.
      expanded_until INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_expansions_until ON agenda_expansions (expanded_until) WHERE expanded_until IS NOT NULL;

    -- Derived: who and what is taken up when, half-open, buffers and travel included. Longer ones stand in pieces of at
    -- most seven days, so that an overlap is looked for no further back.
    CREATE TABLE agenda_claims (
      subject_id TEXT NOT NULL,
      begins INTEGER NOT NULL,
      -- The entry or trip.
      holder_id TEXT NOT NULL,
      recurrence_id TEXT NOT NULL,
      ends INTEGER NOT NULL,
      units INTEGER NOT NULL CHECK (units > 0),
      -- 0: stands beside something else on purpose, or came so in a file.
      firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
      PRIMARY KEY (subject_id, begins, holder_id, recurrence_id),
      CHECK (begins < ends AND ends - begins <= 604800000)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_claims_holder ON agenda_claims (holder_id, recurrence_id);
    -- No two firm claims on a person or a room overlap; of equipment, no more units than there are.
    CREATE TRIGGER agenda_claims_do_not_overlap BEFORE INSERT ON agenda_claims WHEN NEW.firm = 1
    BEGIN
      SELECT RAISE(ABORT, 'agenda_claims overlap')
      FROM agenda_claims a
      WHERE a.subject_id = NEW.subject_id AND a.firm = 1
        AND a.begins < NEW.ends AND a.begins > NEW.begins - 604800000 AND a.ends > NEW.begins
        AND NEW.units + (
          SELECT coalesce(sum(b.units), 0) FROM agenda_claims b
          WHERE b.subject_id = NEW.subject_id AND b.firm = 1
            AND b.begins <= max(a.begins, NEW.begins)
            AND b.begins > max(a.begins, NEW.begins) - 604800000
            AND b.ends > max(a.begins, NEW.begins)
        ) > coalesce((SELECT units FROM agenda_resources WHERE id = NEW.subject_id), 1);
    END;
    CREATE TRIGGER agenda_claims_are_made_anew BEFORE UPDATE ON agenda_claims
    BEGIN SELECT RAISE(ABORT, 'a claim is never altered: it is made anew'); END;

    -- Points of a meeting's agenda and what the minutes say of them. An empty recurrence_id: what each date begins with.
    CREATE TABLE agenda_items (
      id TEXT PRIMARY KEY,
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      presenter_name TEXT NOT NULL,
      note TEXT NOT NULL,
      outcome TEXT NOT NULL,
      decision TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'carried')),
      carried_from_id TEXT REFERENCES agenda_items (id),
      carried_to TEXT,
      removed_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_items_date ON agenda_items (agenda_entry_id, recurrence_id, position);

    CREATE TABLE agenda_minutes (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'approved')),
      taken_by TEXT NOT NULL,
      present TEXT NOT NULL,
      note TEXT NOT NULL,
      approved_at TEXT,
      document_id TEXT,
      version INTEGER NOT NULL,
      PRIMARY KEY (agenda_entry_id, recurrence_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agenda_action_points (
      id TEXT PRIMARY KEY,
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      agenda_item_id TEXT REFERENCES agenda_items (id),
      text TEXT NOT NULL,
      staff_id TEXT REFERENCES staff (id),
      contact_id TEXT REFERENCES contacts (id),
      person_name TEXT NOT NULL,
      due_on TEXT,
      request_id TEXT REFERENCES requests (id),
      -- Of one that is no request: when it was ticked off.
      done_at TEXT,
      removed_at TEXT,
      created_at TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_action_points_date ON agenda_action_points (agenda_entry_id, recurrence_id);
    CREATE INDEX agenda_action_points_request ON agenda_action_points (request_id) WHERE request_id IS NOT NULL;

    -- What belongs to a meeting elsewhere in the office: moved and cancelled with it.
    CREATE TABLE agenda_visitors (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      person_key TEXT NOT NULL,
      entry_id TEXT NOT NULL REFERENCES reception_entries (id),
      PRIMARY KEY (agenda_entry_id, recurrence_id, person_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_visitors_entry ON agenda_visitors (entry_id);
    CREATE TABLE agenda_supplies (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      reservation_id TEXT NOT NULL REFERENCES stock_reservations (id),
      PRIMARY KEY (agenda_entry_id, recurrence_id, reservation_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE agenda_files (
      agenda_entry_id TEXT NOT NULL REFERENCES agenda_entries (id),
      recurrence_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      file_id TEXT NOT NULL REFERENCES files (id),
      agenda_item_id TEXT REFERENCES agenda_items (id),
      PRIMARY KEY (agenda_entry_id, recurrence_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_files_file ON agenda_files (file_id);
    ${watch('agenda_entries', 'title, description, place, private, starts, cancelled_at', own('agenda'))}
    ${watch('agenda_people', 'name, contact_id, staff_id', own('agenda', 'agenda_entry_id'))}
    ${watch('agenda_items', 'title, note, outcome, decision, removed_at', own('agenda', 'agenda_entry_id'))}
  `,
}
