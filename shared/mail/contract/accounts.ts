import * as z from 'zod'
import type { MailAccountId, MailRegisterId } from '../../base/ids.ts'
import { emailAddress } from '../../base/recipients.ts'
import { command, day, id, instant, name, procedure, text } from '../../base/schemas.ts'

const accountId = id<MailAccountId>()
const port = z.int().min(1).max(65_535)

/** `tls` from the first byte (IMAP 993, SMTP 465); `starttls` asked for and insisted on (143, 587). Never without. */
export const security = z.enum(['tls', 'starttls'])
/** What becomes of a message in the mailbox once it was fetched. */
export const afterFetching = z.enum(['leave', 'mark', 'move'])
/** `none`: the server keeps a copy of its own, or nobody wants one. */
export const sentCopy = z.enum(['keep', 'none'])

const accountFields = z.object({
  name: name(80),
  /** The sender of what is sent, with the office's or this name. */
  address: emailAddress,
  senderName: text(120),
  /** The register of what comes and goes by it; null for the first one. */
  registerId: id<MailRegisterId>().nullable(),
  user: text(255),
  /** Empty: nothing is fetched. */
  imapHost: text(255),
  imapPort: port,
  imapSecurity: security,
  folder: name(200),
  afterFetching,
  moveTo: text(200),
  /** Messages that reached the mailbox before are left alone. */
  since: day,
  /** How often it is fetched by itself; 0 for only when asked. */
  everyMinutes: z.int().min(0).max(1440),
  /** Empty: messages are opened in the mail program instead of being sent. */
  smtpHost: text(255),
  smtpPort: port,
  smtpSecurity: security,
  /** Whether what is sent is laid among the sent messages of the mailbox. */
  sentCopy,
  /** Empty: the folder that the server says is for it. */
  sentFolder: text(200),
  /** Certificates (PEM) of an authority of the office's own, trusted besides the system's. */
  certificate: text(50_000),
})
export type MailAccountFields = z.infer<typeof accountFields>

const fetchReport = z.object({
  fetched: z.int(),
  /** Fetched before, by whatever way: the same bytes. */
  known: z.int(),
  /** Messages that could not be taken; they stay in the mailbox and are not asked for again. */
  failed: z.array(z.object({ uid: z.int(), reason: z.string() })),
})
export type FetchReport = z.infer<typeof fetchReport>

export const mailAccount = accountFields.extend({
  id: accountId,
  version: z.int(),
  retired: z.boolean(),
  /** Under which the shell keeps the password for these servers. */
  passwordKey: z.string(),
  /** Where the password is looked for without a key store: COUNTERPART_MAIL_PASSWORD_SECRETARIAT. */
  passwordVariable: z.string(),
  hasPassword: z.boolean(),
  fetching: z.boolean(),
  /** How the last fetching since the program started went; `problem` is the reason of MAIL_SERVER. */
  last: fetchReport.extend({ at: instant, problem: z.string() }).nullable(),
})
export type MailAccount = z.infer<typeof mailAccount>

/** Mailboxes that e-mails are fetched from and sent by. Passwords are never told nor stored here. */
export const accounts = {
  list: procedure
    .route({ method: 'GET', path: '/mail/accounts', summary: 'Mail accounts by name.' })
    .output(z.array(mailAccount)),
  create: procedure
    .route({
      method: 'POST',
      path: '/mail/accounts',
      summary: 'Adds a mail account. TAKEN for a name in use.',
    })
    .input(
      command.extend({ fields: accountFields.partial().required({ name: true, address: true }) }),
    )
    .output(mailAccount),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/mail/accounts/{accountId}',
      summary: 'Changes a mail account. NOT_POSSIBLE `certificate_unreadable`, `move_where`.',
    })
    .input(command.extend({ accountId, version: z.int(), fields: accountFields.partial() }))
    .output(mailAccount),
  retire: procedure
    .route({
      method: 'POST',
      path: '/mail/accounts/{accountId}/retire',
      summary: 'Takes a mail account out of use (or back); what came and went by it stays.',
    })
    .input(command.extend({ accountId, retired: z.boolean().default(true) }))
    .output(mailAccount),
  test: procedure
    .route({
      method: 'POST',
      path: '/mail/accounts/{accountId}/test',
      summary:
        'Signs in at both servers, sends and changes nothing. MAIL_SERVER says which server and why not.',
    })
    .input(z.object({ accountId }))
    .output(
      z.object({
        /** Messages in the folder; null where nothing is fetched. */
        messages: z.int().nullable(),
        /** The folders there are, for choosing one. */
        folders: z.array(z.string()),
        canSend: z.boolean(),
      }),
    ),
  fetch: procedure
    .route({
      method: 'POST',
      path: '/mail/accounts/{accountId}/fetch',
      summary:
        'Fetches what is new; each message waits to be registered. Cancelled or broken off, the next time goes on. MAIL_SERVER.',
    })
    .input(command.extend({ accountId }))
    .output(fetchReport),
}
