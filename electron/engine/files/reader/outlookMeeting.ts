/**
 * A message about a meeting in Outlook's own fields ([MS-OXOCAL] 2.2), as the calendar that it was or would be
 * ([MS-OXCICAL] 2.1.3).
 */
import type { FieldsData } from '@kenjiuno/msgreader'
import type { Component, Property } from '../../base/ics/content.ts'
import { escapeText, writeComponent } from '../../base/ics/content.ts'
import { readFields } from './readOutlook.ts'
import type { ReadAddress, ReadMessage } from './tasks.ts'

/** Message classes ([MS-OXOCAL] 2.2.6 to 2.2.10), to the method and what an answer says. */
const KINDS: [mark: RegExp, method: string, partstat: string][] = [
  [/^IPM\.Schedule\.Meeting\.Resp\.Pos\b/i, 'REPLY', 'ACCEPTED'],
  [/^IPM\.Schedule\.Meeting\.Resp\.Neg\b/i, 'REPLY', 'DECLINED'],
  [/^IPM\.Schedule\.Meeting\.Resp\.Tent\b/i, 'REPLY', 'TENTATIVE'],
  [/^IPM\.Schedule\.Meeting\.Request\b/i, 'REQUEST', ''],
  [/^IPM\.Schedule\.Meeting\.Canceled\b/i, 'CANCEL', ''],
]
/** PSETID_Appointment, and its properties ([MS-OXPROPS] 2.11, 2.39, 2.40, 2.7). */
const APPOINTMENT = '00062002-0000-0000-c000-000000000046'
const SEQUENCE = 0x8201
const PROPOSED_START = 0x8250
const PROPOSED_END = 0x8251
const IS_COUNTER = 0x8257
/** Stands in a GlobalObjectId before the UID of a meeting that did not begin in Outlook ([MS-OXOCAL] 2.2.1.27). */
const FOREIGN = Buffer.from('vCal-Uid\u0001\0\0\0', 'latin1')
const ID_HEAD = 40

/** Null for a message that is about no meeting. */
export function meetingOfOutlook(bytes: Uint8Array, message: ReadMessage): string | null {
  const { fields } = readFields(bytes, true)
  const kind = KINDS.find(([mark]) => mark.test(fields.messageClass ?? ''))
  if (!kind) return null
  const [, method, partstat] = kind
  const own = (lid: number): unknown =>
    fields.rawProps?.find(
      ({ propertySet, propertyLid }) =>
        propertySet?.toLowerCase() === APPOINTMENT &&
        Number.parseInt(propertyLid ?? '', 16) === lid,
    )?.value
  const isCounter = own(IS_COUNTER) === true
  const [start, end] = isCounter
    ? [own(PROPOSED_START), own(PROPOSED_END)]
    : [fields.apptStartWhole, fields.apptEndWhole]
  const isAnswer = partstat !== ''
  const { from, to } = message
  const organiser = isAnswer ? to[0] : from
  const attendees = isAnswer ? [from] : to
  const event: Component = [
    'vevent',
    [
      ...idOf(fields.globalAppointmentID ?? ''),
      ...timeOf('dtstamp', message.date),
      ...(typeof own(SEQUENCE) === 'number' ? [property('sequence', String(own(SEQUENCE)))] : []),
      ...timeOf('dtstart', start),
      ...timeOf('dtend', end),
      // Its rule lies in a form of Outlook's own: better asked for as a file than guessed.
      ...(fields.apptRecur ? [property('rrule', 'IN-OUTLOOK')] : []),
      ...text('summary', fields.normalizedSubject ?? fields.subject),
      ...text('location', fields.apptLocation),
      ...text(isAnswer ? 'comment' : 'description', message.text.trim()),
      ...(organiser ? [personOf('organizer', organiser)] : []),
      ...attendees.flatMap((one) =>
        one ? [personOf('attendee', one, isAnswer ? { partstat } : {})] : [],
      ),
    ],
    [],
  ]
  const head = [property('version', '2.0'), property('method', isCounter ? 'COUNTER' : method)]
  return writeComponent(['vcalendar', head, [event]])
}

const property = (name: string, value: string, params: Property[1] = {}): Property => [
  name,
  params,
  'unknown',
  value,
]
const text = (name: string, value: FieldsData['subject']): Property[] =>
  value ? [property(name, escapeText(value))] : []

/** A moment as Outlook's reader tells it, in UTC. */
function timeOf(name: string, told: unknown): Property[] {
  const time = typeof told === 'string' ? Date.parse(told) : Number.NaN
  if (Number.isNaN(time)) return []
  const compact = new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
  return [property(name, compact)]
}

const personOf = (name: string, { name: cn, address }: ReadAddress, params: Property[1] = {}) =>
  property(name, address ? `mailto:${address}` : 'invalid:nomail', {
    ...(cn ? { cn } : {}),
    ...params,
  })

/** UID and, of one date of a series, its day, out of the id that all programs of Outlook share for a meeting. */
function idOf(hex: string): Property[] {
  const id = Buffer.from(hex, 'hex')
  if (id.length <= ID_HEAD) return []
  const [year, month, day] = [id.readUInt16BE(16), id[18]!, id[19]!]
  const date = `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
  const data = id.subarray(ID_HEAD)
  const isForeign = data.subarray(0, FOREIGN.length).equals(FOREIGN)
  const whole = Buffer.from(id)
  whole.fill(0, 16, 20)
  const uid = isForeign
    ? data.subarray(FOREIGN.length).toString('utf8').replace(/\0.*$/s, '')
    : whole.toString('hex').toUpperCase()
  return [
    property('uid', uid),
    ...(year === 0 ? [] : [property('recurrence-id', date, { value: 'DATE' })]),
  ]
}
