/** Laying what was sent among the sent messages of its mailbox, as mail programs do (special-use \Sent, RFC 6154). */
import type { AccountRow } from './accounts.ts'
import { signInByImap } from './imap.ts'
import { faultOf } from './servers.ts'

type Message = { bytes: Uint8Array; messageId: string; sentAt: string }

/**
 * Lays a copy there, read and dated; one that is there already stays the only one. MAIL_SERVER, with `no_sent_folder`
 * where the server names none.
 */
export async function laySentCopy(
  account: AccountRow,
  password: string | null,
  { bytes, messageId, sentAt }: Message,
  signal?: AbortSignal,
): Promise<void> {
  const { client, asking, openFolder, end } = await signInByImap(account, password, signal)
  try {
    // Gmail lays what its own SMTP server sends there by itself.
    if (client.capabilities.has('X-GM-EXT-1')) return
    const folders = await asking(() => client.list())
    const folder =
      account.sent_folder || folders.find(({ specialUse }) => specialUse === '\\Sent')?.path
    if (!folder) throw faultOf('imap', account, 'no_sent_folder')
    await openFolder(folder)
    // Other servers do as well, or it was laid there and the program ended before it knew.
    const query = { header: { 'message-id': messageId } }
    const found = await asking(() => client.search(query, { uid: true }))
    if (Array.isArray(found) && found.length > 0) return
    await asking(() => client.append(folder, Buffer.from(bytes), ['\\Seen'], new Date(sentAt)))
  } finally {
    await end()
  }
}
