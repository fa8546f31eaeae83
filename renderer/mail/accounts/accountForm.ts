import * as z from 'zod'
import type { Day } from '../../../shared/base/dates.ts'
import type { MailRegisterId } from '../../../shared/base/ids.ts'
import { day, name, text } from '../../../shared/base/schemas.ts'
import type { MailAccount, MailAccountFields } from '../../../shared/mail/contract/accounts.ts'
import { emailAddress } from '../../../shared/base/recipients.ts'
import { afterFetching, security, sentCopy } from '../../../shared/mail/contract/accounts.ts'

export type AccountValues = Omit<MailAccountFields, 'registerId' | 'since'> & {
  registerId: string | null
  since: Day | null
}

const port = z.int().min(1).max(65_535)
/** The whole account as it is typed; the contract's own bounds. */
export const accountSchema = z.object({
  name: name(80),
  address: emailAddress,
  senderName: text(120),
  registerId: z.string().nullable(),
  user: text(255),
  imapHost: text(255),
  imapPort: port,
  imapSecurity: security,
  folder: name(200),
  afterFetching,
  moveTo: text(200),
  since: day.nullable(),
  everyMinutes: z.int().min(0).max(1440),
  smtpHost: text(255),
  smtpPort: port,
  smtpSecurity: security,
  sentCopy,
  sentFolder: text(200),
  certificate: text(50_000),
})
/** A new one needs no more than what it is called; the servers follow. */
export const newAccountSchema = z.object({ name: name(80), address: emailAddress })

const FIELDS = Object.keys(accountSchema.shape) as (keyof AccountValues)[]
export const valuesOf = (account: MailAccount): AccountValues =>
  Object.fromEntries(FIELDS.map((field) => [field, account[field]])) as AccountValues

export const fieldsOf = ({ registerId, since, ...values }: AccountValues) => ({
  ...values,
  registerId: registerId as MailRegisterId | null,
  ...(since ? { since } : {}),
})

/** The usual ports: TLS from the start, and STARTTLS. */
const PORTS = { imap: { tls: 993, starttls: 143 }, smtp: { tls: 465, starttls: 587 } }

/** The port that goes with another kind of encryption, where the usual one of the first stood there. */
export function portFor(
  server: keyof typeof PORTS,
  port: number,
  to: MailAccountFields['imapSecurity'],
): number {
  const from = to === 'tls' ? 'starttls' : 'tls'
  return port === PORTS[server][from] ? PORTS[server][to] : port
}
