/** The appointments of a calendar file; runs in the reading process, which is ended when it takes too long. */
import { createHash } from 'node:crypto'
import type { Component, Property } from './content.ts'
import { paramOf, readComponents, valueOf, writeComponent } from './content.ts'
import type { ReadEvent } from './readEvent.ts'
import { EventFault } from './eventFault.ts'
import { readEvent } from './readEvent.ts'
import type { ReadPart } from './readPart.ts'
import { readPart } from './readPart.ts'
import type { ZoneOf } from './zones.ts'
import { createZoneOf } from './zones.ts'

export type ReadCalendar = {
  /** PUBLISH, REQUEST, CANCEL, REPLY, COUNTER … in large letters; empty when the file says none. */
  method: string
  events: (ReadEvent & { row: number })[]
  /** The components of a message about meetings, also those that are no whole appointment; empty without a method. */
  parts: ReadPart[]
  /** `row` is the line in the file. */
  skipped: { row: number; reason: string }[]
  /** False for a file that holds no calendar at all. */
  calendar: boolean
}

/** `officeZone` is the zone of times that name none (RFC 5545, 3.3.5: they are on every wall the same). */
export function readCalendar(bytes: Uint8Array, officeZone: string): ReadCalendar {
  const text = decode(bytes)
  const { calendar, found } = readComponents(text)
  const zones = found.filter(({ component: [kind] }) => kind === 'vtimezone')
  const zoneOf = createZoneOf(
    zones.map(({ component }) => component),
    officeZone,
  )
  const method =
    calendar
      .find(([name]) => name === 'method')?.[3]
      .trim()
      .toUpperCase() ?? ''
  const read: ReadCalendar = {
    method,
    events: [],
    parts: [],
    skipped: [],
    calendar: found.length > 0 || /BEGIN:VCALENDAR/i.test(text),
  }
  for (const { component, line, faults, cut } of found) {
    const [kind] = component
    if (kind === 'vtimezone') continue
    const skip = (reason: string, row = line) => read.skipped.push({ row, reason })
    if (kind !== 'vevent') {
      skip(kind === 'vtodo' ? 'is_a_task' : 'no_appointment')
      continue
    }
    if (cut) {
      skip('cut_off')
      continue
    }
    const named = withZones(component, zoneOf)
    const event = unlessFault(() => readEvent(withUid(named), zoneOf, officeZone))
    if (typeof event !== 'string') {
      if (!ANSWERS.includes(method)) read.events.push({ ...event, row: line })
      for (const row of faults) skip('line_unreadable', row)
    }
    const whole = typeof event === 'string' ? null : event
    const reason = typeof event === 'string' ? event : ''
    const part = MESSAGES.includes(method)
      ? unlessFault(() => readPart(named, zoneOf, whole, reason))
      : reason
    if (typeof part !== 'string') read.parts.push({ ...part, row: line })
    const isEnough = typeof part !== 'string' && WITHOUT_TIMES.includes(method)
    const isNameless = typeof part === 'string' && ANSWERS.includes(method)
    if ((whole === null && !isEnough) || isNameless) skip(typeof part === 'string' ? part : reason)
  }
  return read
}

/** Messages about meetings (RFC 5546, 1.4); what is published is a calendar like any other. */
const MESSAGES = ['REQUEST', 'REPLY', 'CANCEL', 'ADD', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']
/** Those that are no appointments themselves. */
const ANSWERS = ['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']
/** Those whose components may leave out when the meeting is (RFC 5546, 3.2). */
const WITHOUT_TIMES = ['REPLY', 'CANCEL', 'REFRESH', 'DECLINECOUNTER']

/** What is read, or the reason why it cannot be. */
function unlessFault<Value extends object>(read: () => Value): Value | string {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof EventFault)) throw error
    return error.reason
  }
}

/** UTF-8 as it must be, else the letters of western Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // No UTF-8: the decoder throws.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** With the zones by their IANA names, so that they are understood without the file. */
function withZones([name, properties, components]: Component, zoneOf: ZoneOf): Component {
  const named = properties.map((property): Property => {
    const tzid = paramOf(property, 'tzid')
    const zone = tzid === '' ? null : zoneOf(tzid)
    if (zone === null) return property
    const [of, { tzid: _old, ...params }, type, value] = property
    if (zone !== 'UTC') return [of, { ...params, tzid: zone }, type, value]
    const inUtc = value.split(',').map((one) => (/T\d+$/.test(one) ? `${one}Z` : one))
    return [of, params, type, inUtc.join(',')]
  })
  return [name, named, components.map((one) => withZones(one, zoneOf))]
}

/** What has no UID gets one from what it says: the same file names it the same. */
function withUid(component: Component): Component {
  if (valueOf(component, 'uid') !== '') return component
  const [name, properties, components] = component
  const hash = createHash('sha256').update(writeComponent(component)).digest('hex').slice(0, 40)
  return [name, [['uid', {}, 'unknown', `${hash}@import`], ...properties], components]
}
