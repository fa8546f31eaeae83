/** Hands calendars out to other programs on this computer, by addresses that nobody can guess. */
import type { IncomingMessage } from 'node:http'
import type { Engine } from '../../engine.ts'

const PATH = /^\/feed\/([\w-]{20,200})\.ics$/
const MINUTE = 60_000
/** Calendar programs ask every few minutes; whoever asks this often tries addresses out. */
const MOST_A_MINUTE = 120

type FeedAnswer = { status: number; text: string; headers: Record<string, string> }

/** Answers requests for feeds; null for one that asks for something else. */
export function createFeedServer(engine: Pick<Engine, 'feed'>, now: () => number = Date.now) {
  let minute = 0
  let asked = 0

  const isTooOften = (): boolean => {
    const current = Math.floor(now() / MINUTE)
    if (current !== minute) [minute, asked] = [current, 0]
    return ++asked > MOST_A_MINUTE
  }

  return async (request: IncomingMessage): Promise<FeedAnswer | null> => {
    const pathname = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
    if (!pathname.startsWith('/feed/')) return null
    if (isTooOften()) return { status: 429, text: '', headers: { 'Retry-After': '60' } }
    const secret = PATH.exec(pathname)?.[1]
    const feed = secret === undefined ? null : await engine.feed(secret)
    if (!feed) return { status: 404, text: '', headers: {} }
    const headers = {
      ETag: feed.tag,
      'Last-Modified': new Date(feed.changedAt).toUTCString(),
      // To be asked about each time, which costs nothing while it is the same.
      'Cache-Control': 'private, no-cache',
    }
    if (isKnown(request, feed)) return { status: 304, text: '', headers }
    return {
      status: 200,
      text: feed.text,
      headers: {
        ...headers,
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="calendar.ics"',
      },
    }
  }
}

/** True when who asks has this very text (RFC 9110, 13.2.2): the tag counts before the time. */
function isKnown(
  { headers }: IncomingMessage,
  { tag, changedAt }: { tag: string; changedAt: number },
) {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return since >= changedAt
}
