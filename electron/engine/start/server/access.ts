/** Who may use the desk server: one-time keys that become sessions, and the checks every request must pass. */
import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const SESSION_IDLE = 12 * 60 * 60 * 1000

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex')
const makeSecret = () => randomBytes(32).toString('base64url')

/**
 * Keys and sessions of one server. Only digests are kept. A key works once; a session ends after twelve
 * hours without use, or with the server.
 */
export function createAccess(port: number, now: () => number = Date.now) {
  // Browsers keep one set of cookies for all ports of a machine, so the port is part of the name.
  const cookieName = `counterpart-${port}`
  const keys = new Set<string>()
  const sessions = new Map<string, number>()

  function sessionOf(request: IncomingMessage): string | undefined {
    const cookies = request.headers.cookie?.split(/; */) ?? []
    const found = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))
    return found && digest(found.slice(cookieName.length + 1))
  }

  return {
    /** A new one-time key. */
    makeKey() {
      const key = makeSecret()
      keys.add(digest(key))
      return key
    },
    /** Spends a key; the Set-Cookie value of the new session, or null when the key is unknown or spent. */
    spendKey(key: string) {
      if (!keys.delete(digest(key))) return null
      const secret = makeSecret()
      sessions.set(digest(secret), now())
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${SESSION_IDLE / 1000}`
    },
    /** Whether the request carries a live session; use keeps it alive. */
    hasSession(request: IncomingMessage) {
      const session = sessionOf(request)
      const used = session === undefined ? undefined : sessions.get(session)
      if (session === undefined || used === undefined) return false
      if (now() - used > SESSION_IDLE) return !sessions.delete(session)
      sessions.set(session, now())
      return true
    },
  }
}

export type Access = ReturnType<typeof createAccess>

/** Exact names under which the server answers; any other Host is a rebinding trick or a mistake. */
export function hasOwnHost(request: IncomingMessage, port: number) {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')
}

/** Whether a request that a page makes comes from our own page. Browsers send Origin with every WebSocket. */
export function hasOwnOrigin(request: IncomingMessage) {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  return origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

/** Whether an address typed or followed may be answered: not one that another site's page embeds or fetches. */
export function isOwnRequest(request: IncomingMessage) {
  const site = request.headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin' || site === 'none') return true
  return (
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document'
  )
}
