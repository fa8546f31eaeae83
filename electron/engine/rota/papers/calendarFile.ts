import type { Instant } from '../../../../shared/base/dates.ts'

export type CalendarEvent = {
  uid: string
  start: Instant
  end: Instant
  summary: string
  location: string
}

/** RFC 5545, 3.1: a line holds at most this many bytes of UTF-8 without its end. */
const LINE_BYTES = 75

/**
 * Events as an iCalendar file (RFC 5545). Times are in UTC, which every program shows in its own zone; without a
 * time zone named there is none to be got wrong. `now` is when the file is made.
 */
export function writeCalendar(
  title: string,
  events: readonly CalendarEvent[],
  now: Instant,
): Uint8Array<ArrayBuffer> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Counterpart//Rota//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(event.start)}`,
      `DTEND:${utc(event.end)}`,
      `SUMMARY:${escapeText(event.summary)}`,
      ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ]
  return new Uint8Array(Buffer.from(lines.map(fold).join('\r\n'), 'utf8'))
}

const utc = (instant: Instant) => instant.replace(/\.\d{3}/, '').replaceAll(/[-:]/g, '')

/** RFC 5545, 3.3.11. */
const escapeText = (text: string) =>
  text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, String.raw`\n`)

/** Breaks a long line between characters, never inside one. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character, 'utf8')
    if (bytes + size > LINE_BYTES) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}
