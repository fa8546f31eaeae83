/** A mailbox of an account over IMAP (RFC 9051), opened for one piece of work. */
import { Readable } from 'node:stream'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { FileLike } from '../../../../shared/base/schemas.ts'
import type { AccountRow } from './accounts.ts'
import { signInByImap } from './imap.ts'
import { MESSAGES_AT_ONCE, faultOf } from './servers.ts'

const MARKS = ['\\Seen', '\\Flagged']

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>

/** Signs in and opens the account's folder. MAIL_SERVER with the reason; an abort closes the connection at once. */
export async function openMailbox(
  account: AccountRow,
  password: string | null,
  signal?: AbortSignal,
) {
  const { client, asking, openFolder, end } = await signInByImap(account, password, signal)
  try {
    const opened = await openFolder(account.folder)
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
          const sizes = new Map<number, { bytes: number; arrived: Instant | null }>()
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
