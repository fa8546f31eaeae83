/** One component of a message about a meeting (iTIP, RFC 5546): an answer need say neither when nor what the meeting is. */
import type { Instant } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { Answer } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { momentOf, readLocalTime } from '../../../../shared/agenda/localTime.ts'
import { cleanText } from '../cleanText.ts'
import type { Component, Property } from './content.ts'
import { paramOf, propertiesOf, unescapeText, valueOf } from './content.ts'
import { EventFault } from './eventFault.ts'
import type { ReadEvent } from './readEvent.ts'
import { ANSWERS, emailOf, nameOf } from './readPeople.ts'
import type { ZoneOf } from './zones.ts'

/** An ATTENDEE of a message, with all that tells whose answer it is (RFC 5545, 3.2). */
export type ReadAttendee = {
  name: string
  email: string
  answer: Answer
  sentBy: string
  delegatedTo: string
  delegatedFrom: string
}
export type ReadPart = {
  /** The line of the file it begins on. */
  row: number
  uid: string
  recurrenceId: LocalTime | ''
  recurrenceZone: string | null
  sequence: number
  /** When the message was written (DTSTAMP); empty when it does not say. */
  stamp: Instant | ''
  organiser: { name: string; email: string } | null
  attendees: ReadAttendee[]
  comment: string
  title: string
  /** The appointment that it tells of; null where it names none that can be read, with the `reason`. */
  event: ReadEvent | null
  reason: string
}

const MOST_PEOPLE = 500

/** Throws an EventFault for one that names no meeting, or a date that is none. */
export function readPart(
  raw: Component,
  zoneOf: ZoneOf,
  event: ReadEvent | null,
  reason: string,
): Omit<ReadPart, 'row'> {
  const uid = cleanText(valueOf(raw, 'uid'), 500)
  if (uid === '') throw new EventFault('names_no_meeting')
  const [organiser] = propertiesOf(raw, 'organizer')
  const stamp = readLocalTime(valueOf(raw, 'dtstamp').replace('Z', ''))
  return {
    uid,
    ...recurrenceOf(raw, zoneOf),
    sequence: Math.min(Number(/^\d{1,9}$/.exec(valueOf(raw, 'sequence'))?.[0] ?? 0), 2 ** 31),
    stamp: stamp === null ? '' : instantOf(momentOf(stamp, 'UTC')),
    organiser: organiser ? { name: nameOf(organiser), email: emailOf(organiser) } : null,
    attendees: propertiesOf(raw, 'attendee').slice(0, MOST_PEOPLE).map(attendeeOf),
    comment: propertiesOf(raw, 'comment')
      .map(([, , , value]) => cleanText(unescapeText(value), 500))
      .join('\n')
      .slice(0, 500),
    title: cleanText(unescapeText(valueOf(raw, 'summary')), 300),
    event,
    reason,
  }
}

function recurrenceOf(
  raw: Component,
  zoneOf: ZoneOf,
): Pick<ReadPart, 'recurrenceId' | 'recurrenceZone'> {
  const [recurrence] = propertiesOf(raw, 'recurrence-id')
  if (!recurrence || recurrence[3].trim() === '') return { recurrenceId: '', recurrenceZone: null }
  if (paramOf(recurrence, 'range') !== '') throw new EventFault('range_of_dates')
  const value = recurrence[3].trim()
  const recurrenceId = readLocalTime(value.replace(/Z$/, ''))
  if (recurrenceId === null) throw new EventFault('date_unreadable')
  if (recurrenceId.length === 10) return { recurrenceId, recurrenceZone: null }
  if (value.endsWith('Z')) return { recurrenceId, recurrenceZone: 'UTC' }
  const tzid = paramOf(recurrence, 'tzid')
  const recurrenceZone = tzid === '' ? null : zoneOf(tzid)
  if (tzid !== '' && recurrenceZone === null) throw new EventFault('unknown_zone')
  return { recurrenceId, recurrenceZone }
}

function attendeeOf(property: Property): ReadAttendee {
  const address = (param: string) =>
    cleanText(paramOf(property, param).replace(/^mailto:/i, ''), 200)
  return {
    name: nameOf(property),
    email: emailOf(property),
    answer: ANSWERS[paramOf(property, 'partstat').toUpperCase()] ?? 'waiting',
    sentBy: address('sent-by'),
    delegatedTo: address('delegated-to'),
    delegatedFrom: address('delegated-from'),
  }
}
