/** Ways to rows that were looked for through whole tables. */
export const speed = {
  number: 160,
  name: 'speed',
  sql: `
    -- Contacts that a migration brought in and that the next start indexes: none but then.
    CREATE INDEX contacts_not_indexed ON contacts (id) WHERE sort_key = '';
    -- From an act to the further records it touched; the key leads from a record to the acts.
    CREATE INDEX journal_entities_revision ON journal_entities (revision);
    -- What an act counted: undo asks it of every act.
    CREATE INDEX stock_counts_command ON stock_counts (command_id);
    CREATE INDEX stock_orders_supplier ON stock_orders (supplier_id, sent_at);
    CREATE INDEX file_contents_failed ON file_contents (added_at) WHERE text_state = 'failed';
    -- Claims that stand beside others on purpose: few, and asked for with each view of the calendar.
    CREATE INDEX agenda_claims_soft ON agenda_claims (begins) WHERE firm = 0;
    CREATE INDEX agenda_notices_untold ON agenda_notices (agenda_entry_id, recurrence_id) WHERE told_at IS NULL;
    CREATE INDEX archive_dossiers_override ON archive_dossiers (override_schedule_id) WHERE override_schedule_id IS NOT NULL;
    -- Whether something still needs a file, asked of each file that a disposal ends.
    CREATE INDEX mail_daily_file ON mail_daily (file_id) WHERE file_id IS NOT NULL;
    CREATE INDEX mail_arrivals_file ON mail_arrivals (file_id) WHERE file_id IS NOT NULL;
    CREATE INDEX mail_outbox_file ON mail_outbox (file_id) WHERE file_id IS NOT NULL;
  `,
}
