/** The calendars of a file: it is one itself, or an e-mail with some in it (iMIP, RFC 6047). */
import { readCalendar } from '../../base/ics/readCalendar.ts'
import type { ReadCalendar } from '../../base/ics/readCalendar.ts'
import { openMessages } from './readMail.ts'
import type { ReadAddress } from './tasks.ts'

export type ReadCalendars = Omit<ReadCalendar, 'parts'> & {
  /** Each with the method of its calendar, in large letters. */
  parts: (ReadCalendar['parts'][number] & { method: string })[]
  /** Who sent the e-mail; null for a plain calendar file. */
  from: ReadAddress | null
}

const OUTLOOK = 'application/vnd.ms-outlook'
const MAIL = ['message/rfc822', OUTLOOK]
const CALENDAR = /^(text\/calendar|text\/x-vcalendar|application\/(ics|calendar\+ics))$/i
const CALENDAR_NAME = /\.(ics|ical|vcs)$/i
const MESSAGE_NAME = /\.(eml|msg)$/i
/** Calendars and forwarded messages of one e-mail that are looked at. */
const MOST_CALENDARS = 20
/** A forwarded forwarded message is looked into, one deeper not. */
const DEEPEST = 3
const MOST_PARTS = 500

export async function readCalendars(
  bytes: Uint8Array,
  mediaType: string,
  zone: string,
): Promise<ReadCalendars> {
  // A calendar's own lines may look like the headings of a message.
  const begin = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const isCalendar = mediaType === 'text/calendar' || /^\W*BEGIN:VCALENDAR/i.test(begin)
  const isMail = !isCalendar && (MAIL.includes(mediaType) || mediaType.startsWith('text/'))
  if (!isMail) return join([readCalendar(bytes, zone)], null)
  const { calendars, from } = await calendarsIn(bytes, mediaType, 1)
  return join(
    calendars.slice(0, MOST_CALENDARS).map((one) => readCalendar(one, zone)),
    from,
  )
}

/** The calendars of a message and of those it forwards. */
async function calendarsIn(
  bytes: Uint8Array,
  mediaType: string,
  depth: number,
): Promise<{ calendars: Uint8Array[]; from: ReadAddress | null }> {
  const type = MAIL.includes(mediaType) ? mediaType : 'message/rfc822'
  const [message] = await openMessages(bytes, type, 1)
  const calendars: Uint8Array[] = []
  for (const { name, mediaType: kind, bytes: inner } of message?.attachments ?? []) {
    const isForwarded = MAIL.includes(kind) || MESSAGE_NAME.test(name)
    if (CALENDAR.test(kind) || CALENDAR_NAME.test(name)) calendars.push(inner)
    else if (isForwarded && depth < DEEPEST && calendars.length < MOST_CALENDARS) {
      const ofIt = MESSAGE_NAME.exec(name)?.[1]?.toLowerCase() === 'msg' ? OUTLOOK : kind
      calendars.push(...(await calendarsIn(inner, ofIt, depth + 1)).calendars)
    }
  }
  const from = message?.from ?? null
  // Outlook keeps what it understood of a message about a meeting in fields of its own, and no calendar beside them.
  if (type === OUTLOOK && message && calendars.length === 0) {
    const { meetingOfOutlook } = await import('./outlookMeeting.ts')
    const meeting = meetingOfOutlook(bytes, message)
    if (meeting !== null) calendars.push(Buffer.from(meeting))
  }
  return { calendars, from }
}

/** Outlook and Google send the same calendar twice, for their own readers and as a file: each meeting counts once. */
function join(read: readonly ReadCalendar[], from: ReadAddress | null): ReadCalendars {
  const seen = new Set<string>()
  const parts = read.flatMap(({ method, parts: own }) => {
    const keyed = own.map((part) => ({
      key: JSON.stringify([method, part.uid, part.recurrenceId]),
      part: { ...part, method },
    }))
    const fresh = keyed.filter(({ key }) => !seen.has(key))
    for (const { key } of keyed) seen.add(key)
    return fresh.map(({ part }) => part)
  })
  return {
    method: read.find(({ method }) => method !== '')?.method ?? '',
    parts: parts.slice(0, MOST_PARTS),
    events: read.flatMap(({ events }) => events),
    skipped: [
      ...new Map(read.flatMap(({ skipped }) => skipped.map((one) => [one.reason, one]))).values(),
    ],
    calendar: read.some(({ calendar }) => calendar),
    from,
  }
}
