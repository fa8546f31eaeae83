/** One index over everything, made from the records and remade at will: it holds nothing of its own. */
export const search = {
  number: 110,
  name: 'search',
  sql: `
    CREATE TABLE search_records (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      day TEXT,
      title TEXT NOT NULL,
      detail TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (kind, id)
    ) STRICT;
    -- Words folded for the five languages (shared/base/fold.ts); found again by the record's number.
    CREATE VIRTUAL TABLE search_words USING fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
    -- Pieces of three letters of titles: finds a word inside a compound.
    CREATE VIRTUAL TABLE search_pieces USING fts5(title, content='', contentless_delete=1, tokenize='trigram', detail='none');
    INSERT INTO search_pieces (search_pieces, rank) VALUES ('secure-delete', 1);
    -- Records to be indexed anew, filled after each commit.
    CREATE TABLE search_stale (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
  `,
}
