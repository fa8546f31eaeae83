/** E-mail accounts, what was fetched by them, and what is sent. Passwords are nowhere in here. */
export const mailAccounts = {
  number: 140,
  name: 'mail-accounts',
  sql: `
    CREATE TABLE mail_accounts (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- The name as part of an environment variable; no two accounts share one.
      variable TEXT NOT NULL,
      address TEXT NOT NULL,
      sender_name TEXT NOT NULL,
      register_id TEXT REFERENCES mail_registers (id),
      user_name TEXT NOT NULL,
      imap_host TEXT NOT NULL,
      imap_port INTEGER NOT NULL,
      imap_security TEXT NOT NULL CHECK (imap_security IN ('tls', 'starttls')),
      folder TEXT NOT NULL,
      after_fetching TEXT NOT NULL CHECK (after_fetching IN ('leave', 'mark', 'move')),
      move_to TEXT NOT NULL,
      since_day TEXT NOT NULL,
      every_minutes INTEGER NOT NULL,
      smtp_host TEXT NOT NULL,
      smtp_port INTEGER NOT NULL,
      smtp_security TEXT NOT NULL CHECK (smtp_security IN ('tls', 'starttls')),
      certificate TEXT NOT NULL,
      version INTEGER NOT NULL,
      retired_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX mail_accounts_variable ON mail_accounts (variable);

    -- Each message of a mailbox that was looked at, so that none is taken twice (RFC 9051, 2.3.1.1: the name of the
    -- mailbox, its UIDVALIDITY and the UID together mean one message for ever).
    CREATE TABLE mail_fetched (
      mailbox TEXT NOT NULL,
      uid_validity TEXT NOT NULL,
      uid INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('fetched', 'known', 'failed')),
      reason TEXT NOT NULL,
      at TEXT NOT NULL,
      -- Whether what is to become of it in the mailbox was done there.
      tidied INTEGER NOT NULL CHECK (tidied IN (0, 1)),
      PRIMARY KEY (mailbox, uid_validity, uid)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE mail_arrivals (
      id TEXT PRIMARY KEY,
      account_id TEXT NOT NULL REFERENCES mail_accounts (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'registered', 'left_out')),
      file_id TEXT NOT NULL REFERENCES files (id),
      content_hash TEXT NOT NULL,
      -- Message-ID.
      email_id TEXT NOT NULL,
      from_name TEXT NOT NULL,
      from_address TEXT NOT NULL,
      subject TEXT NOT NULL,
      sent_at TEXT,
      fetched_at TEXT NOT NULL,
      mail_entry_id TEXT REFERENCES mail_entries (id),
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_arrivals_state ON mail_arrivals (state, id);
    CREATE INDEX mail_arrivals_hash ON mail_arrivals (content_hash);

    CREATE TABLE mail_outbox (
      id TEXT PRIMARY KEY,
      account_id TEXT REFERENCES mail_accounts (id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unsure', 'by_hand', 'given_up')),
      mail_entry_id TEXT REFERENCES mail_entries (id),
      file_id TEXT NOT NULL REFERENCES files (id),
      -- Message-ID.
      email_id TEXT NOT NULL UNIQUE,
      from_address TEXT NOT NULL,
      -- JSON: [{name, address}].
      to_list TEXT NOT NULL,
      cc_list TEXT NOT NULL,
      subject TEXT NOT NULL,
      queued_at TEXT NOT NULL,
      queued_by TEXT NOT NULL,
      tried_at TEXT,
      sent_at TEXT,
      attempts INTEGER NOT NULL,
      reason TEXT NOT NULL,
      told TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mail_outbox_open ON mail_outbox (state, id) WHERE state NOT IN ('sent', 'given_up');
    CREATE INDEX mail_outbox_entry ON mail_outbox (mail_entry_id) WHERE mail_entry_id IS NOT NULL;
    -- What was sent is what was written: its bytes, its Message-ID and who it went to.
    CREATE TRIGGER mail_outbox_is_fixed BEFORE UPDATE OF id, file_id, email_id, queued_at ON mail_outbox
    BEGIN SELECT RAISE(ABORT, 'an e-mail is never altered'); END;
  `,
}
