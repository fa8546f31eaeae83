/** Handing a message to an account's server over SMTP (RFC 5321, submission RFC 6409). */
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Failure } from '../../../../shared/base/errors.ts'
import type { AccountRow } from './accounts.ts'
import { PATIENCE, faultOf, serverFault, trustOf } from './servers.ts'

export type Envelope = { from: string; to: string[] }
/** `refused`: recipients that the server would not take while it took the others. */
export type Sent = { refused: string[]; told: string }

/** Nobody can say whether the message went: all of it was handed over, and no answer came. */
export class Unsure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super('unsure')
    this.failure = failure
  }
}

/** Signs in and leaves again. MAIL_SERVER. */
export async function trySmtp(account: AccountRow, password: string | null, signal?: AbortSignal) {
  const { end } = await signIn(account, password, signal)
  end()
}

/** Sends the bytes as they are. MAIL_SERVER when they were surely not sent; Unsure when nobody knows. */
export async function sendBySmtp(
  account: AccountRow,
  password: string | null,
  envelope: Envelope,
  bytes: Uint8Array,
): Promise<Sent> {
  const { connection, failed, end } = await signIn(account, password)
  const { message, isHandedOver } = follow(bytes)
  try {
    const sending = new Promise<Sent>((resolve, reject) => {
      connection.send({ ...envelope, size: bytes.length }, message, (error, info) => {
        if (error) reject(error)
        else resolve({ refused: (info?.rejected ?? []).map(String), told: info?.response ?? '' })
      })
    })
    return await Promise.race([sending, failed])
  } catch (error) {
    const failure = serverFault('smtp', account, error)
    // An answer is a clear no; without one only what was wholly handed over may have gone.
    const hasAnswered = typeof (error as { responseCode?: unknown }).responseCode === 'number'
    if (isHandedOver() && !hasAnswered) throw new Unsure(failure)
    throw failure
  } finally {
    message.destroy()
    end()
  }
}

async function signIn(account: AccountRow, password: string | null, signal?: AbortSignal) {
  if (password === null) throw faultOf('smtp', account, 'no_password')
  signal?.throwIfAborted()
  const connection = new SMTPConnection({
    host: account.smtp_host,
    port: account.smtp_port,
    secure: account.smtp_security === 'tls',
    requireTLS: account.smtp_security === 'starttls',
    tls: trustOf(account),
    connectionTimeout: PATIENCE.connection,
    dnsTimeout: PATIENCE.connection,
    greetingTimeout: PATIENCE.greeting,
    socketTimeout: PATIENCE.silence,
  })
  const close = () => connection.close()
  signal?.addEventListener('abort', close, { once: true })
  // Faults of the connection itself come as events; whoever waits for an answer hears of them.
  const failed = new Promise<never>((_resolve, reject) => {
    connection.on('error', reject)
    connection.on('end', () => reject(new Error('the connection was closed')))
  })
  failed.catch(() => {})
  const end = () => {
    signal?.removeEventListener('abort', close)
    connection.quit()
  }
  const step = (work: (done: (error?: unknown) => void) => void) =>
    Promise.race([
      new Promise<void>((resolve, reject) => {
        work((error) => (error ? reject(error as Error) : resolve()))
      }),
      failed,
    ])
  try {
    await step((done) => connection.connect(done))
    const auth = { user: account.user_name, pass: password }
    await step((done) => connection.login({ ...auth, credentials: auth }, done))
    return { connection, failed, end }
  } catch (error) {
    connection.close()
    signal?.throwIfAborted()
    throw serverFault('smtp', account, error)
  }
}

/** The bytes as a stream that tells whether its end was reached: the server's "354" is what makes it flow. */
function follow(bytes: Uint8Array) {
  let at = 0
  let ended = false
  const message = new Readable({
    read() {
      if (at >= bytes.length) {
        ended = true
        this.push(null)
        return
      }
      this.push(bytes.subarray(at, (at += 65_536)))
    },
  })
  return { message, isHandedOver: () => ended }
}
