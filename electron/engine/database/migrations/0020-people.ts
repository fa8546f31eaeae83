/** The staff of the office. */
export const people = {
  number: 20,
  name: 'people',
  sql: `
    CREATE TABLE staff (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      room TEXT NOT NULL,
      colour TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
  `,
}
