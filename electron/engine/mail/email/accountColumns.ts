import type { MailAccountFields } from '../../../../shared/mail/contract/accounts.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'

type Row = Tables['mail_accounts']
export type Fields = Patch<MailAccountFields>

export const COLUMNS = {
  name: 'name',
  address: 'address',
  senderName: 'sender_name',
  registerId: 'register_id',
  user: 'user_name',
  imapHost: 'imap_host',
  imapPort: 'imap_port',
  imapSecurity: 'imap_security',
  folder: 'folder',
  afterFetching: 'after_fetching',
  moveTo: 'move_to',
  since: 'since_day',
  everyMinutes: 'every_minutes',
  smtpHost: 'smtp_host',
  smtpPort: 'smtp_port',
  smtpSecurity: 'smtp_security',
  sentCopy: 'sent_copy',
  sentFolder: 'sent_folder',
  certificate: 'certificate',
} as const satisfies Record<keyof MailAccountFields, keyof Row>

export const usualColumns = {
  sender_name: '',
  register_id: null,
  imap_host: '',
  imap_port: 993,
  imap_security: 'tls',
  folder: 'INBOX',
  after_fetching: 'leave',
  move_to: '',
  every_minutes: 10,
  smtp_host: '',
  smtp_port: 465,
  smtp_security: 'tls',
  sent_copy: 'keep',
  sent_folder: '',
  certificate: '',
} satisfies Partial<Row>

export const columnsOf = (fields: Fields): Partial<Row> =>
  Object.fromEntries(
    Object.entries(given(fields)).map(([field, value]) => [
      COLUMNS[field as keyof MailAccountFields],
      value,
    ]),
  )
