/** A mailbox of an account over IMAP (RFC 9051), opened for one piece of work. */
import { Readable } from 'node:stream'
import { ImapFlow } from 'imapflow'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { FileLike } from '../../../../shared/base/schemas.ts'
import type { AccountRow } from './accounts.ts'
import {
  LARGEST_MESSAGE,
  MESSAGES_AT_ONCE,
  PATIENCE,
  faultOf,
  serverFault,
  trustOf,
} from './servers.ts'

const MARKS = ['\\Seen', '\\Flagged']
/** Of a server gone wrong no answer may fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>

/** Signs in and opens the account's folder. MAIL_SERVER with the reason; an abort closes the connection at once. */
export async function openMailbox(
  account: AccountRow,
  password: string | null,
  signal?: AbortSignal,
) {
  if (password === null) throw faultOf('imap', account, 'no_password')
  signal?.throwIfAborted()
  const client = new ImapFlow({
    host: account.imap_host,
    port: account.imap_port,
    secure: account.imap_security === 'tls',
    // Insisted on: a server, or somebody between, that does not offer it gets no password.
    ...(account.imap_security === 'starttls' ? { doSTARTTLS: true } : {}),
    tls: trustOf(account),
    auth: { user: account.user_name, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE.connection,
    greetingTimeout: PATIENCE.greeting,
    socketTimeout: PATIENCE.silence,
    maxLineLength: LONGEST_LINE,
    maxLiteralSize: LARGEST_MESSAGE,
  })
  // A connection that breaks while nobody waits for an answer must not end the engine.
  client.on('error', () => {})
  const close = () => client.close()
  signal?.addEventListener('abort', close, { once: true })
  const asking = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      throw serverFault('imap', account, error)
    }
  }
  // Signed in already: whatever the server declines now is the folder.
  const tellFolder = (error: { responseStatus?: string; responseText?: string }) => {
    if (error.responseStatus === 'NO')
      throw faultOf('imap', account, 'folder', error.responseText ?? '')
    throw error
  }
  const end = async () => {
    signal?.removeEventListener('abort', close)
    if (client.usable) await client.logout().catch(() => {})
    close()
  }
  try {
    await asking(() => client.connect())
    const opened = await asking(() => client.mailboxOpen(account.folder).catch(tellFolder))
    return {
      end,
      messages: opened.exists,
      uidValidity: String(opened.uidValidity),
      folders: () =>
        asking(async () =>
          (await client.list())
            .filter(({ flags }) => !flags.has('\\Noselect'))
            .map(({ path }) => path),
        ),
      /** The UIDs of messages that reached the mailbox on the account's first day or later, the oldest first. */
      uids: () =>
        asking(async () => {
          // Servers compare days of their own zone: a day of overlap, for nothing is taken twice.
          const since = new Date(Date.parse(`${account.since_day}T00:00:00.000Z`) - 86_400_000)
          const found = await client.search({ since }, { uid: true })
          return Array.isArray(found) ? found.toSorted((one, other) => one - other) : []
        }),
      /** Sizes in bytes by UID, and when the mailbox got it; a message that is gone meanwhile is left out. */
      sizes: (uids: number[]) =>
        asking(async () => {
          const sizes = new Map<number, { bytes: number; arrived: string | null }>()
          const query = { uid: true, size: true, internalDate: true }
          for (let at = 0; at < uids.length; at += MESSAGES_AT_ONCE) {
            const some = uids.slice(at, at + MESSAGES_AT_ONCE).join(',')
            for await (const each of client.fetch(some, query, { uid: true })) {
              const { uid, size = 0, internalDate } = each
              const arrived = internalDate ? Date.parse(String(internalDate)) : Number.NaN
              const known = Number.isNaN(arrived) ? null : instantOf(arrived)
              sizes.set(uid, { bytes: size, arrived: known })
            }
          }
          return sizes
        }),
      /** One whole message, streamed as it comes. */
      message: (uid: number, bytes: number): Promise<FileLike | null> =>
        asking(async () => {
          const download = await client.download(String(uid), undefined, { uid: true })
          if (!('content' in download) || !download.content) return null
          const { content } = download
          return {
            name: `${uid}.eml`,
            size: bytes,
            arrayBuffer: () => new Response(Readable.toWeb(content) as never).arrayBuffer(),
            stream: () => Readable.toWeb(content),
          } as FileLike
        }),
      /** What the account wants of messages that were fetched; of `MESSAGES_AT_ONCE` at the most. */
      tidy: (uids: number[]) =>
        asking(async () => {
          const range = uids.join(',')
          if (account.after_fetching === 'mark')
            await client.messageFlagsAdd(range, MARKS, { uid: true })
          else if (
            account.after_fetching === 'move' &&
            !(await client.messageMove(range, account.move_to, { uid: true }))
          )
            throw faultOf('imap', account, 'folder')
        }),
    }
  } catch (error) {
    await end()
    throw error
  }
}
