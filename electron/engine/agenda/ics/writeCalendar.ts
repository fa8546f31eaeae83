/** Whole calendar files (RFC 5545, 3.4). */
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { Component, Property } from '../../base/ics/content.ts'
import { escapeText, writeComponent } from '../../base/ics/content.ts'
import { zonesIn } from './writeEvent.ts'

const CRLF = '\r\n'
const PRODUCT = '-//Counterpart//Counterpart//EN'

/**
 * The appointments as one file, with the definitions of the zones that they name. `method` for invitations (RFC 5546),
 * `refresh` (a duration) for a feed: how often to ask again (RFC 7986, 5.7; Outlook knows it by its own name).
 */
export function writeCalendar(
  events: readonly Component[],
  {
    method = '',
    name = '',
    refresh = '',
  }: { method?: string; name?: string; refresh?: string } = {},
): string {
  const property = (of: string, value: string): Property => [of, {}, 'unknown', value]
  const zones = [...new Set(events.flatMap(zonesIn))].toSorted()
  const head = [
    property('version', '2.0'),
    property('prodid', PRODUCT),
    property('calscale', 'GREGORIAN'),
    ...(method === '' ? [] : [property('method', method)]),
    ...(name === '' ? [] : [property('x-wr-calname', escapeText(name))]),
    ...(refresh === '' ? [] : refreshOf(refresh)),
  ]
  const begin = writeComponent(['vcalendar', head, []]).split(CRLF).slice(0, -1)
  return [
    ...begin,
    ...zones.flatMap((zone) => zoneText(zone) ?? []),
    ...events.map(writeComponent),
    'END:VCALENDAR',
    '',
  ].join(CRLF)
}

const refreshOf = (refresh: string): Property[] => [
  ['refresh-interval', { value: 'DURATION' }, 'unknown', refresh],
  ['x-published-ttl', {}, 'unknown', refresh],
]

/** The library knows some zones by the name of another that keeps the same time. */
function zoneText(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone)
  if (!block?.startsWith('BEGIN:VTIMEZONE')) return null
  return block
    .replace(/^TZID:.*$/m, `TZID:${zone}`)
    .replace(/^X-LIC-LOCATION:.*$/m, `X-LIC-LOCATION:${zone}`)
    .replace(/\r?\n/g, CRLF)
    .trim()
}
