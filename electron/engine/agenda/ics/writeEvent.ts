/** An entry, or one of its changed dates, as an appointment of a calendar file. */
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { isWholeDay, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Answer } from '../../../../shared/agenda/contract/entries.ts'
import type { Component, Params, Property } from '../../base/ics/content.ts'
import { escapeText, propertiesOf } from '../../base/ics/content.ts'
import type { ReadEvent, ReadPerson } from '../../base/ics/readEvent.ts'
import { readEvent } from '../../base/ics/readEvent.ts'
import { emailOf, readPerson } from '../../base/ics/readPeople.ts'

/** All that a file says of an appointment and the agenda knows. */
export type EventToWrite = Omit<ReadEvent, 'raw' | 'recurrenceId' | 'recurrenceZone'> & {
  /** Of one date of a series: its key, in the zone of the series. */
  recurrence: { id: LocalTime; zone: string } | null
  raw: Component | null
}

export const property = (name: string, value: string, params: Params = {}): Property => [
  name,
  params,
  'unknown',
  value,
]
const compact = (local: string) => local.replace(/[-:]/g, '').replace(/\.\d+/, '')
/** An ISO moment as UTC in RFC 5545's form. */
export const utcText = (instant: string) => compact(instant)

/** A local time with its zone: UTC as such, days as days. */
export function timeProperty(name: string, local: LocalTime, zone: string): Property {
  if (isWholeDay(local)) return property(name, compact(local), { value: 'DATE' })
  if (zone === 'UTC') return property(name, `${compact(local)}Z`)
  return property(name, compact(local), { tzid: zone })
}
function timesProperty(name: string, list: readonly LocalTime[], zone: string): Property[] {
  const ofKind = (whole: boolean) => list.filter((one) => isWholeDay(one) === whole)
  return [ofKind(true), ofKind(false)].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const [of, params, type] = timeProperty(name, first, zone)
    const z = zone === 'UTC' && !isWholeDay(first) ? 'Z' : ''
    return [[of, params, type, some.map((one) => `${compact(one)}${z}`).join(',')]]
  })
}

/**
 * The appointment as it stands. What came in with a file and was not changed here is written as it came, with its
 * parameters; what is not understood here stays in its place.
 */
export function writeEvent(event: EventToWrite): Component {
  const { raw } = event
  const was = raw ? readEvent(raw, (tzid) => tzid, event.zone) : null
  const same = (...names: (keyof ReadEvent & keyof EventToWrite)[]) =>
    was !== null && names.every((name) => JSON.stringify(was[name]) === JSON.stringify(event[name]))
  const text = (name: string, value: string) =>
    value === '' ? [] : [property(name, escapeText(value))]
  const { start, end, zone, endZone, recurrence } = event
  const status = event.cancelled ? 'CANCELLED' : event.tentative ? 'TENTATIVE' : 'CONFIRMED'
  const sameTimes = same('start', 'end', 'zone', 'endZone')
  /** Each with the names it takes the place of, unless it says what the file said. */
  const written: [names: string[], keep: boolean, make: () => Property[]][] = [
    [['uid'], same('uid'), () => [property('uid', event.uid)]],
    [['dtstamp'], same('stamp'), () => [property('dtstamp', utcText(event.stamp))]],
    [
      ['recurrence-id'],
      was !== null && recurrence !== null && namesDate(was, recurrence),
      () => (recurrence ? [timeProperty('recurrence-id', recurrence.id, recurrence.zone)] : []),
    ],
    [['dtstart'], sameTimes, () => [timeProperty('dtstart', start, zone)]],
    [['dtend', 'duration'], sameTimes, () => [timeProperty('dtend', end, endZone ?? zone)]],
    [['rrule'], same('rrule'), () => (event.rrule === '' ? [] : [property('rrule', event.rrule)])],
    [['rdate'], same('rdates', 'zone'), () => timesProperty('rdate', event.rdates, zone)],
    [['exdate'], same('exdates', 'zone'), () => timesProperty('exdate', event.exdates, zone)],
    [
      ['sequence'],
      same('sequence'),
      () => (event.sequence === 0 ? [] : [property('sequence', String(event.sequence))]),
    ],
    [['summary'], same('title'), () => text('summary', event.title)],
    [['description'], same('description'), () => text('description', event.description)],
    [['location'], same('place'), () => text('location', event.place)],
    [['url'], same('url'), () => (event.url === '' ? [] : [property('url', event.url)])],
    [
      ['categories'],
      same('categories'),
      () =>
        event.categories.length === 0
          ? []
          : [property('categories', event.categories.map(escapeText).join(','))],
    ],
    [['class'], same('private'), () => (event.private ? [property('class', 'PRIVATE')] : [])],
    [['transp'], same('busy'), () => (event.busy ? [] : [property('transp', 'TRANSPARENT')])],
    [['status'], same('cancelled', 'tentative'), () => [property('status', status)]],
    [
      ['organizer'],
      same('organiser'),
      () =>
        event.organiser && event.organiser.email !== ''
          ? [personProperty('organizer', event.organiser)]
          : [],
    ],
    [['attendee'], same('people'), () => attendees(event.people, raw)],
  ]
  const kept = raw?.[1] ?? []
  const changed = new Map(
    written.flatMap(([names, keep, make]) => (keep ? [] : [[names, make()] as const])),
  )
  const gone = new Set([...changed.keys()].flat())
  const alarms = (raw?.[2] ?? []).filter(([kind]) => kind === 'valarm')
  const others = (raw?.[2] ?? []).filter(([kind]) => kind !== 'valarm')
  return [
    'vevent',
    [...kept.filter(([name]) => !gone.has(name)), ...[...changed.values()].flat()],
    [
      ...(same('reminders') ? alarms : event.reminders.map((one) => alarm(one, event.title))),
      ...others,
    ],
  ]
}

/** True when the file names this date, by whichever zone, or by its day. */
function namesDate(was: ReadEvent, { id, zone }: { id: LocalTime; zone: string }): boolean {
  const { recurrenceId: old, recurrenceZone } = was
  if (old === '') return false
  if (isWholeDay(old) || isWholeDay(id)) return old.slice(0, 10) === id.slice(0, 10)
  return momentOf(old, recurrenceZone ?? zone) === momentOf(id, zone)
}

const alarm = (minutes: number, title: string): Component => [
  'valarm',
  [
    property('action', 'DISPLAY'),
    property('trigger', minutes === 0 ? 'PT0M' : `-PT${minutes}M`),
    property('description', escapeText(title)),
  ],
  [],
]

const ROLE = {
  chair: 'CHAIR',
  required: 'REQ-PARTICIPANT',
  optional: 'OPT-PARTICIPANT',
  informed: 'NON-PARTICIPANT',
} as const
export const PARTSTAT: Record<Answer, string> = {
  waiting: 'NEEDS-ACTION',
  yes: 'ACCEPTED',
  no: 'DECLINED',
  maybe: 'TENTATIVE',
  delegated: 'DELEGATED',
}

export function personProperty(
  name: string,
  person: { name: string; email: string },
  params: Params = {},
): Property {
  const cn: Params = person.name === '' ? {} : { cn: person.name }
  return property(name, `mailto:${person.email}`, { ...cn, ...params })
}

/** Who invites, and who writes for them. */
export const organiserProperty = (by: { name: string; email: string; sentBy: string }): Property =>
  personProperty('organizer', by, by.sentBy ? { 'sent-by': `mailto:${by.sentBy}` } : {})

/** The people as they are now, each with what the file said of them besides; its rooms and things stay. */
function attendees(people: readonly ReadPerson[], raw: Component | null): Property[] {
  const before = raw ? propertiesOf(raw, 'attendee') : []
  const things = before.filter((one) => readPerson(one) === null)
  return [
    ...people.map((person): Property => {
      const { email, role, answer } = person
      const old = before.find((one) => emailOf(one).toLowerCase() === email.toLowerCase())
      const asked: Params = answer === 'waiting' ? { rsvp: 'TRUE' } : {}
      const now: Params = { role: ROLE[role], partstat: PARTSTAT[answer] }
      if (old && email !== '') return [old[0], { ...old[1], ...now }, 'unknown', old[3]]
      if (email === '') return property('attendee', 'invalid:nomail', { cn: person.name, ...now })
      return personProperty('attendee', person, { ...now, ...asked })
    }),
    ...things,
  ]
}

/** The zones that an appointment names. */
export const zonesIn = ([, properties, components]: Component): string[] => [
  ...properties.flatMap(([, { tzid }]) => (typeof tzid === 'string' ? [tzid] : [])),
  ...components.flatMap(zonesIn),
]
