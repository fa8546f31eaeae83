/** Who is at the front when: opening hours, the weekly pattern, and its exceptions. */
export const rota = {
  number: 70,
  name: 'rota',
  sql: `
    -- Each set of opening hours and turns holds from its day until its end; the past stays as it was.
    CREATE TABLE rota_opening (
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      opens TEXT NOT NULL,
      closes TEXT NOT NULL,
      needed INTEGER NOT NULL CHECK (needed >= 0),
      valid_from TEXT NOT NULL,
      valid_until TEXT,
      PRIMARY KEY (valid_from, weekday, opens),
      CHECK (opens < closes)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rota_turns (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      lunch_starts TEXT,
      lunch_ends TEXT,
      valid_from TEXT NOT NULL,
      valid_until TEXT,
      CHECK (starts < ends)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rota_swaps (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn')),
      asked_by_id TEXT NOT NULL REFERENCES staff (id),
      day TEXT NOT NULL,
      other_id TEXT NOT NULL REFERENCES staff (id),
      other_day TEXT,
      asked_at TEXT NOT NULL,
      answered_at TEXT,
      answered_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rota_overrides (
      id TEXT PRIMARY KEY,
      day TEXT NOT NULL,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL CHECK (kind IN ('add', 'remove')),
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      reason TEXT NOT NULL,
      swap_id TEXT REFERENCES rota_swaps (id),
      made_at TEXT NOT NULL,
      removed_at TEXT,
      CHECK (starts < ends)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rota_overrides_day ON rota_overrides (day) WHERE removed_at IS NULL;
    CREATE INDEX rota_overrides_swap ON rota_overrides (swap_id) WHERE swap_id IS NOT NULL;

    CREATE TABLE rota_absences (
      id TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES staff (id),
      kind TEXT NOT NULL CHECK (kind IN ('holiday', 'sick', 'course', 'trip', 'other')),
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      note TEXT NOT NULL,
      cancelled_at TEXT,
      CHECK (from_day <= to_day)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rota_absences_days ON rota_absences (to_day, from_day) WHERE cancelled_at IS NULL;

    -- Derived: public holidays of a year as the calendar names them, so that a start need not load it.
    CREATE TABLE rota_holidays (
      country TEXT NOT NULL,
      language TEXT NOT NULL,
      year TEXT NOT NULL,
      days TEXT NOT NULL,
      calendar TEXT NOT NULL,
      PRIMARY KEY (country, language, year)
    ) STRICT, WITHOUT ROWID;
  `,
}
