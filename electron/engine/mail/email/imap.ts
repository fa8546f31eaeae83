/** A connection to an account's mailboxes over IMAP (RFC 9051). */
import { ImapFlow } from 'imapflow'
import type { AccountRow } from './accounts.ts'
import { LARGEST_MESSAGE, PATIENCE, faultOf, serverFault, trustOf } from './servers.ts'

/** Of a server gone wrong no answer may fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024

/** Signs in. MAIL_SERVER with the reason; an abort closes the connection at once. */
export async function signInByImap(
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
  const openFolder = (path: string) =>
    asking(() =>
      client
        .mailboxOpen(path)
        .catch((error: { responseStatus?: string; responseText?: string }) => {
          if (error.responseStatus === 'NO')
            throw faultOf('imap', account, 'folder', error.responseText ?? '')
          throw error
        }),
    )
  const end = async () => {
    signal?.removeEventListener('abort', close)
    if (client.usable) await client.logout().catch(() => {})
    close()
  }
  try {
    await asking(() => client.connect())
    return { client, asking, openFolder, end }
  } catch (error) {
    await end()
    throw error
  }
}
