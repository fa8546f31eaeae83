/** Three triggers that note a record as stale whenever a row that it is found by is made, changed or taken out. */
export function watch(
  table: string,
  columns: string,
  records: (row: 'new' | 'old') => string,
): string {
  const on = (event: string, name: string, row: 'new' | 'old') => `
    CREATE TRIGGER search_${table}_${name} AFTER ${event} ON ${table} BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) ${records(row)};
    END;`
  return [
    on('INSERT', 'made', 'new'),
    on(`UPDATE OF ${columns}`, 'changed', 'new'),
    on('DELETE', 'gone', 'old'),
  ].join('')
}

/** A trigger for records that show the name of another one. */
const named = (table: string, columns: string, records: string): string => `
    CREATE TRIGGER search_${table}_named AFTER UPDATE OF ${columns} ON ${table} BEGIN
      INSERT OR IGNORE INTO search_stale (kind, id) ${records};
    END;`

export const own =
  (kind: string, column = 'id') =>
  (row: string) =>
    `VALUES ('${kind}', ${row}.${column})`
const mailOf = (row: string) =>
  `SELECT 'mail', m.mail_entry_id FROM files f JOIN mail_files m ON m.file_id = f.id WHERE f.hash = ${row}.hash`

/**
 * One index over everything, made from the records and remade at will. It holds their words and nothing that people
 * read: what is shown of a record is read from the record itself.
 */
export const search = {
  number: 110,
  name: 'search',
  sql: `
    CREATE TABLE search_records (
      -- Rising as records are indexed; the last four bits tell the kind, so that counts need no row of this table.
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      day TEXT,
      UNIQUE (kind, id)
    ) STRICT;
    -- Words folded for the five languages (shared/base/fold.ts); found again by the record's number.
    CREATE VIRTUAL TABLE search_words USING fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    -- Pieces of three letters of titles: finds a word inside a compound.
    CREATE VIRTUAL TABLE search_pieces USING fts5(title, content='', contentless_delete=1, tokenize='trigram');
    -- Records to be indexed anew, noted by the transaction that changed them and filled in after it.
    CREATE TABLE search_stale (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID;
    -- By which form of the program's folding and reading the index was made: another one makes it anew.
    CREATE TABLE search_form (form INTEGER PRIMARY KEY) STRICT;
    ${watch('contacts', 'name, organisation_name, organisation_id, department, role, website, note, retired_at', own('contact'))}
    ${watch('contact_phones', 'number, digits', own('contact', 'contact_id'))}
    ${watch('contact_emails', 'address', own('contact', 'contact_id'))}
    ${watch('contact_addresses', 'street, postcode, city, country', own('contact', 'contact_id'))}
    ${named(
      'contacts',
      'name',
      `SELECT 'contact', id FROM contacts WHERE organisation_id = new.id
      UNION ALL SELECT 'order', id FROM stock_orders
        WHERE supplier_id = new.id AND EXISTS (SELECT 1 FROM stock_suppliers WHERE id = new.id)`,
    )}
    ${watch('staff', 'name, role, email, phone, room, retired_at', own('staff'))}
    ${named(
      'staff',
      'name',
      `SELECT 'entry', id FROM reception_entries WHERE for_staff_id = new.id
      UNION ALL SELECT 'message', id FROM reception_messages WHERE for_staff_id = new.id
      UNION ALL SELECT 'request', id FROM requests WHERE new.id IN (owner_id, asked_by_staff_id)
      UNION ALL SELECT 'mail', id FROM mail_entries WHERE for_staff_id = new.id`,
    )}
    ${watch('reception_entries', 'person_name, organisation_name, phone, phone_digits, subject, note, for_staff_id, log_at, faded_at', own('entry'))}
    ${watch('reception_messages', 'person_name, organisation_name, phone, body, answer, for_staff_id, faded_at', own('message'))}
    ${watch('requests', 'title, body, kind, owner_id, asked_by_staff_id, person_name, phone, email, answer, waiting_for, next_step, faded_at', own('request'))}
    ${watch('request_notes', 'text', own('request', 'request_id'))}
    ${watch('stock_items', 'code, name, category, note, retired_at', own('item'))}
    ${watch('stock_barcodes', 'code, item_id', own('item', 'item_id'))}
    ${watch('stock_offers', 'part_number, retired_at', own('item', 'item_id'))}
    ${named('stock_items', 'name', `SELECT 'order', order_id FROM stock_order_lines WHERE item_id = new.id`)}
    ${watch('stock_orders', 'number, supplier_id, note', own('order'))}
    ${watch('stock_order_lines', 'item_id, part_number', own('order', 'order_id'))}
    ${watch('mail_entries', 'confidential, letter_reference, for_staff_id, office, carrier, tracking_number, note', own('mail'))}
    ${watch('mail_corrections', 'after', own('mail', 'mail_entry_id'))}
    ${watch('mail_parties', 'name', own('mail', 'mail_entry_id'))}
    ${watch('mail_files', 'file_id', own('mail', 'mail_entry_id'))}
    ${watch('file_texts', 'text', mailOf)}
  `,
}
