/** What the two kinds of mail server have in common: trust, patience, and why one cannot be used. */
import { getCACertificates } from 'node:tls'
import type { ConnectionOptions } from 'node:tls'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AccountRow } from './accounts.ts'
import { certificatesOf } from './certificatesOf.ts'

export type ServerKind = 'imap' | 'smtp'

/** How long a server may keep silent, in milliseconds. */
export const PATIENCE = { connection: 20_000, greeting: 15_000, silence: 60_000 }
/** A message of more stays in the mailbox; hardly a server takes one. */
export const LARGEST_MESSAGE = 100 * 1024 * 1024
/** Messages named in one command: servers take lines of 8,000 letters, and few take any length (RFC 2683, 3.2.1.5). */
export const MESSAGES_AT_ONCE = 200
const LONGEST_TOLD = 300

/** Certificates are always verified: against the system's and Node's authorities, and the account's own. */
export function trustOf(account: AccountRow): ConnectionOptions {
  const own = account.certificate === '' ? [] : certificatesOf(account.certificate)
  return { ca: [...authorities(), ...own], rejectUnauthorized: true, minVersion: 'TLSv1.2' }
}

let known: string[] | undefined
function authorities(): string[] {
  known ??= [...new Set([...getCACertificates('default'), ...ofSystem()])]
  return known
}

function ofSystem(): string[] {
  try {
    return getCACertificates('system')
  } catch {
    // A system without a store that Node can read.
    return []
  }
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
  EDNS: 'host_unknown',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'timeout',
  ETIMEOUT: 'timeout',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  UPGRADE_TIMEOUT: 'timeout',
  CERT_HAS_EXPIRED: 'certificate_expired',
  CERT_NOT_YET_VALID: 'certificate_expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_name',
  EPROTO: 'wrong_security',
  ERR_SSL_WRONG_VERSION_NUMBER: 'wrong_security',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'wrong_security',
  ETLS: 'wrong_security',
  MissingServerExtension: 'wrong_security',
  EAUTH: 'password',
  ENOAUTH: 'password',
  EENVELOPE: 'recipient',
}
const CERTIFICATE = /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY/

type Thrown = {
  code?: string
  message?: string
  response?: unknown
  responseText?: string
  responseCode?: number
  serverResponseCode?: string
  authenticationFailed?: boolean
  cause?: unknown
}

/** Whatever a mail library threw, as the failure that people can mend. */
export function serverFault(kind: ServerKind, account: AccountRow, error: unknown): Failure {
  if (error instanceof Failure) return error
  const host = kind === 'imap' ? account.imap_host : account.smtp_host
  const thrown = (error ?? {}) as Thrown
  const told = toldBy(thrown)
  return new Failure('MAIL_SERVER', { server: kind, host, reason: reasonIn(thrown), told })
}

/** A failure that we know of ourselves. */
export const faultOf = (kind: ServerKind, account: AccountRow, reason: string, told = '') =>
  new Failure('MAIL_SERVER', {
    server: kind,
    host: kind === 'imap' ? account.imap_host : account.smtp_host,
    reason,
    told: told.slice(0, LONGEST_TOLD),
  })

/** Of whatever broke the work with a server, what is kept: the reason, and the server's own words. */
export function reasonOf(error: unknown): { reason: string; told: string } {
  if (!(error instanceof Failure) || error.code !== 'MAIL_SERVER')
    return { reason: 'broken_off', told: '' }
  const { reason, told } = error.data as { reason: string; told: string }
  return { reason, told }
}

function reasonIn(thrown: Thrown): string {
  const { code = '', message = '' } = thrown
  if (thrown.authenticationFailed) return 'password'
  if (thrown.serverResponseCode === 'NONEXISTENT' || code === 'NotFound') return 'folder'
  if (thrown.responseCode === 552) return 'too_large'
  // Libraries put a code of their own over that of the system, which stands in the words or the cause.
  const codes = [code, (thrown.cause as Thrown | undefined)?.code ?? '', ...inWords(message)]
  const known = codes.map((each) => REASONS[each]).find((reason) => reason !== undefined)
  if (codes.some((each) => CERTIFICATE.test(each)))
    return known?.startsWith('certificate') ? known : 'certificate'
  if (/certificate|self.signed/i.test(message))
    return /expired/i.test(message)
      ? 'certificate_expired'
      : /altnames|does not match/i.test(message)
        ? 'certificate_name'
        : 'certificate'
  if (known !== undefined) return known
  if (/STARTTLS|wrong version number/i.test(message)) return 'wrong_security'
  if (/timed? ?out/i.test(message)) return 'timeout'
  return thrown.responseCode || thrown.responseText ? 'declined' : 'broken_off'
}

const inWords = (message: string): string[] =>
  message.match(/\b(E[A-Z_]{4,}|[A-Z]+_[A-Z_]+)\b/g) ?? []

/** The server's own words; never what we sent it. */
function toldBy({ responseText, response }: Thrown): string {
  const told = responseText ?? (typeof response === 'string' ? response : '')
  return told
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_TOLD)
}
