import { own, watch } from './0110-search.ts'

/** Trips: legs in both zones, stays, days with meals, expenses, tickets, and the office's own rates by country. */
export const trips = {
  number: 180,
  name: 'trips',
  sql: `
    CREATE TABLE agenda_trips (
      id TEXT PRIMARY KEY,
      traveller_id TEXT NOT NULL REFERENCES staff (id),
      title TEXT NOT NULL,
      purpose TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planned', 'approved', 'claimed', 'settled', 'cancelled')),
      advance INTEGER NOT NULL CHECK (advance >= 0),
      advance_currency TEXT NOT NULL,
      advance_rate_micros INTEGER NOT NULL CHECK (advance_rate_micros > 0),
      note TEXT NOT NULL,
      cancelled_at TEXT,
      cancel_reason TEXT NOT NULL,
      -- Booked beside something else on purpose.
      despite INTEGER NOT NULL CHECK (despite IN (0, 1)),
      created_at TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_trips_traveller ON agenda_trips (traveller_id);
    CREATE TABLE agenda_trip_legs (
      trip_id TEXT NOT NULL REFERENCES agenda_trips (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('flight', 'train', 'bus', 'ship', 'car', 'taxi', 'other')),
      from_place TEXT NOT NULL,
      to_place TEXT NOT NULL,
      departs TEXT NOT NULL,
      depart_zone TEXT NOT NULL,
      arrives TEXT NOT NULL,
      arrive_zone TEXT NOT NULL,
      carrier TEXT NOT NULL,
      reference TEXT NOT NULL,
      note TEXT NOT NULL,
      before_minutes INTEGER NOT NULL,
      after_minutes INTEGER NOT NULL,
      PRIMARY KEY (trip_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE agenda_trip_stays (
      trip_id TEXT NOT NULL REFERENCES agenda_trips (id),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      phone TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      reference TEXT NOT NULL,
      note TEXT NOT NULL,
      PRIMARY KEY (trip_id, position),
      CHECK (from_day <= to_day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE agenda_trip_days (
      trip_id TEXT NOT NULL REFERENCES agenda_trips (id),
      day TEXT NOT NULL,
      country TEXT NOT NULL,
      share TEXT NOT NULL CHECK (share IN ('none', 'part', 'full')),
      breakfast INTEGER NOT NULL CHECK (breakfast IN (0, 1)),
      lunch INTEGER NOT NULL CHECK (lunch IN (0, 1)),
      dinner INTEGER NOT NULL CHECK (dinner IN (0, 1)),
      PRIMARY KEY (trip_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE agenda_trip_expenses (
      id TEXT PRIMARY KEY,
      trip_id TEXT NOT NULL REFERENCES agenda_trips (id),
      day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('transport', 'hotel', 'meal', 'mileage', 'fee', 'other')),
      text TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount >= 0),
      currency TEXT NOT NULL,
      rate_micros INTEGER NOT NULL CHECK (rate_micros > 0),
      paid_by TEXT NOT NULL CHECK (paid_by IN ('traveller', 'office')),
      distance INTEGER NOT NULL,
      file_id TEXT REFERENCES files (id),
      removed_at TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_trip_expenses_trip ON agenda_trip_expenses (trip_id);
    CREATE TABLE agenda_trip_files (
      trip_id TEXT NOT NULL REFERENCES agenda_trips (id),
      position INTEGER NOT NULL,
      file_id TEXT NOT NULL REFERENCES files (id),
      PRIMARY KEY (trip_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_trip_files_file ON agenda_trip_files (file_id);
    CREATE TABLE agenda_rates (
      id TEXT PRIMARY KEY,
      country TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      currency TEXT NOT NULL,
      full_amount INTEGER NOT NULL,
      part_amount INTEGER NOT NULL,
      breakfast_off INTEGER NOT NULL,
      lunch_off INTEGER NOT NULL,
      dinner_off INTEGER NOT NULL,
      rate_micros INTEGER NOT NULL CHECK (rate_micros > 0),
      source TEXT NOT NULL,
      UNIQUE (country, valid_from)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agenda_trip_expenses_file ON agenda_trip_expenses (file_id) WHERE file_id IS NOT NULL;
    ${watch('agenda_trips', 'title, purpose, note, traveller_id, state', own('trip'))}
    ${watch('agenda_trip_legs', 'from_place, to_place, carrier, reference', own('trip', 'trip_id'))}
  `,
}
