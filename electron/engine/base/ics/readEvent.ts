/** One appointment of a calendar file (VEVENT, RFC 5545, 3.6.1) as the agenda's own fields. */
import type { Instant } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { Answer, Details } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import {
  isWholeDay,
  localOf,
  momentOf,
  readLocalTime,
} from '../../../../shared/agenda/localTime.ts'
import { datesOf, isRule } from '../../../../shared/agenda/recurrence.ts'
import { cleanText } from '../cleanText.ts'
import type { Component, Property } from './content.ts'
import { paramOf, propertiesOf, unescapeText, valueOf } from './content.ts'
import type { ReadTime } from './eventFault.ts'
import { EventFault } from './eventFault.ts'
import { readPeople } from './readPeople.ts'
import { readEnd } from './readEnd.ts'
import type { ZoneOf } from './zones.ts'

export type ReadPerson = {
  name: string
  email: string
  role: 'chair' | 'required' | 'optional' | 'informed'
  answer: Answer
}
export type ReadEvent = Pick<
  Details,
  | 'title'
  | 'description'
  | 'place'
  | 'url'
  | 'categories'
  | 'private'
  | 'busy'
  | 'tentative'
  | 'reminders'
> & {
  uid: string
  /** On the wall of `recurrenceZone`; empty for a series as a whole and for what happens once. */
  recurrenceId: LocalTime | ''
  /** Null where it names none: that of the series. */
  recurrenceZone: string | null
  sequence: number
  /** When it was written out (DTSTAMP); empty when it does not say. */
  stamp: Instant | ''
  cancelled: boolean
  start: LocalTime
  end: LocalTime
  zone: string
  endZone: string | null
  nominal: boolean
  rrule: string
  rdates: LocalTime[]
  exdates: LocalTime[]
  organiser: { name: string; email: string } | null
  people: ReadPerson[]
  raw: Component
}

const EARLIEST = '1900'
const LATEST = '2200'
const MOST_DATES = 2000
const LONGEST_RULE = 500
const MOST_REMINDERS = 5
const LONGEST_REMINDER = 40_320

/** `officeZone` is that of times which name none. Throws an EventFault. */
export function readEvent(raw: Component, zoneOf: ZoneOf, officeZone: string): ReadEvent {
  const readTimes = (property: Property) => readTimesOf(property, zoneOf)
  const [first] = propertiesOf(raw, 'dtstart')
  if (!first) throw new EventFault('no_start')
  const [begin] = readTimes(first)
  if (!begin) throw new EventFault('start_unreadable')
  const zone = begin.zone ?? officeZone
  const { local: start } = begin
  const wholeDay = isWholeDay(start)
  if (start < EARLIEST || start > LATEST) throw new EventFault('year_out_of_reach')
  const inZone = ({ local, zone: own }: ReadTime): LocalTime =>
    own === null || own === zone || wholeDay || isWholeDay(local)
      ? local
      : localOf(momentOf(local, own), zone)
  const listOf = (name: string) => {
    const dates = propertiesOf(raw, name)
      .filter(([, , , value]) => value.trim() !== '')
      .flatMap(readTimes)
      .map(inZone)
    if (dates.length > MOST_DATES) throw new EventFault('too_many_dates')
    return dates
  }
  const text = (name: string, longest: number) =>
    cleanText(unescapeText(valueOf(raw, name)), longest)
  const stamp = readLocalTime(valueOf(raw, 'dtstamp').replace('Z', ''))
  const title = text('summary', 300)
  const event: ReadEvent = {
    uid: cleanText(valueOf(raw, 'uid'), 500),
    recurrenceId: '',
    recurrenceZone: null,
    sequence: Math.min(Number(/^\d{1,9}$/.exec(valueOf(raw, 'sequence'))?.[0] ?? 0), 2 ** 31),
    stamp: stamp === null ? '' : instantOf(momentOf(stamp, 'UTC')),
    cancelled: valueOf(raw, 'status').toUpperCase() === 'CANCELLED',
    title: title || text('description', 100).split('\n')[0]!.trim() || '–',
    description: linesOf(valueOf(raw, 'description')),
    place: text('location', 300),
    url: cleanText(valueOf(raw, 'url'), 1000),
    categories: categoriesOf(raw),
    private: ['PRIVATE', 'CONFIDENTIAL'].includes(valueOf(raw, 'class').toUpperCase()),
    busy: valueOf(raw, 'transp').toUpperCase() !== 'TRANSPARENT',
    tentative: valueOf(raw, 'status').toUpperCase() === 'TENTATIVE',
    reminders: remindersOf(raw),
    start,
    zone,
    ...readEnd(raw, begin, zone, readTimes),
    rrule: ruleOf(raw, start),
    rdates: listOf('rdate'),
    exdates: listOf('exdate'),
    ...readPeople(raw),
    raw,
  }
  const [recurrence] = propertiesOf(raw, 'recurrence-id')
  if (recurrence) {
    if (paramOf(recurrence, 'range') !== '') throw new EventFault('range_of_dates')
    const [at] = readTimes(recurrence)
    if (!at) throw new EventFault('date_unreadable')
    event.recurrenceId = at.local
    event.recurrenceZone = at.zone
  } else requireDates(event)
  return event
}

/** A text of several lines, without other control characters. */
const linesOf = (value: string): string =>
  unescapeText(value)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .slice(0, 8000)
    .toWellFormed()
    .trim()

/** The times that a property lists; throws on one that is none, and on a zone that cannot be told. */
function readTimesOf(property: Property, zoneOf: ZoneOf): ReadTime[] {
  const [name, , , value] = property
  const tzid = paramOf(property, 'tzid')
  return value.split(',').map((one) => {
    const [begin = ''] = one.trim().split('/')
    const local = readLocalTime(begin.replace(/Z$/, ''))
    if (local === null) {
      const which: Record<string, string> = { dtstart: 'start_unreadable', dtend: 'end_unreadable' }
      throw new EventFault(which[name] ?? 'date_unreadable')
    }
    if (isWholeDay(local)) return { local, zone: null }
    if (begin.endsWith('Z')) return { local, zone: 'UTC' }
    if (tzid === '') return { local, zone: null }
    const zone = zoneOf(tzid)
    if (zone === null) throw new EventFault('unknown_zone')
    return { local, zone }
  })
}

function ruleOf(raw: Component, start: LocalTime): string {
  const rules = propertiesOf(raw, 'rrule')
  // Left out, it would show dates that are none.
  if (propertiesOf(raw, 'exrule').length > 0) throw new EventFault('exclusion_rule')
  if (rules.length > 1) throw new EventFault('several_rules')
  const rule = rules[0]?.[3].trim().replace(/;+$/, '') ?? ''
  if (rule === '') return ''
  if (rule.length > LONGEST_RULE || !isRule(rule, start)) throw new EventFault('rule_unreadable')
  return rule
}

function requireDates({ start, zone, rrule, rdates, exdates }: ReadEvent): void {
  if (rrule === '' && rdates.length === 0) return
  const [date] = datesOf({ start, zone, rrule, rdates, exdates }, { limit: 1 })
  if (date === undefined) throw new EventFault('no_dates')
}

const categoriesOf = (raw: Component): string[] =>
  propertiesOf(raw, 'categories')
    .flatMap(([, , , value]) => value.split(/(?<!\\),/))
    .map((one) => cleanText(unescapeText(one), 60))
    .filter(Boolean)
    .slice(0, 20)

/** Minutes before the start, of the alarms that say so; the others are kept as they are. */
function remindersOf([, , components]: Component): number[] {
  const minutes = components.flatMap((alarm) => {
    const [trigger] = alarm[0] === 'valarm' ? propertiesOf(alarm, 'trigger') : []
    if (!trigger || paramOf(trigger, 'related').toUpperCase() === 'END') return []
    const parts = /^(-?)\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(
      trigger[3].trim(),
    )
    if (!parts) return []
    const [, sign, weeks = 0, days = 0, hours = 0, rest = 0] = parts
    const total = Number(weeks) * 10_080 + Number(days) * 1440 + Number(hours) * 60 + Number(rest)
    return (sign === '-' || total === 0) && total <= LONGEST_REMINDER ? [total] : []
  })
  return [...new Set(minutes)].slice(0, MOST_REMINDERS)
}
