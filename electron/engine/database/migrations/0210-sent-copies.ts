/** What was sent also lies among the sent messages of its mailbox: per account, and how far it is with each e-mail. */
export const sentCopies = {
  number: 210,
  name: 'sent copies',
  sql: `
    ALTER TABLE mail_accounts ADD COLUMN sent_copy TEXT NOT NULL DEFAULT 'keep' CHECK (sent_copy IN ('keep', 'none'));
    -- Empty: the folder that the server says is for it.
    ALTER TABLE mail_accounts ADD COLUMN sent_folder TEXT NOT NULL DEFAULT '';
    ALTER TABLE mail_outbox ADD COLUMN copy_state TEXT NOT NULL DEFAULT 'none' CHECK (copy_state IN ('none', 'waiting', 'there', 'failed'));
    ALTER TABLE mail_outbox ADD COLUMN copy_reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE mail_outbox ADD COLUMN copy_told TEXT NOT NULL DEFAULT '';
    CREATE INDEX mail_outbox_copies ON mail_outbox (copy_state, id) WHERE copy_state = 'waiting';
  `,
}
