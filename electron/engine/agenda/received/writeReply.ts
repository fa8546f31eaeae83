/** The answer to an invitation of somebody else as a component of a calendar file (REPLY, RFC 5546, 3.2.3). */
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { GivenAnswer } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { Component, Property } from '../../base/ics/content.ts'
import { escapeText, propertiesOf } from '../../base/ics/content.ts'
import { emailOf } from '../../base/ics/readPeople.ts'
import { rawOf } from '../ics/entryRows.ts'
import { PARTSTAT, personProperty, property, timeProperty, utcText } from '../ics/writeEvent.ts'
import type { Bundle } from '../service/entryStore.ts'
import type { DateOf } from '../service/dateOf.ts'
import type { Signed } from '../service/organiser.ts'
import { sameAddress } from './heard.ts'

export function writeReply(
  { entry, overrides }: Bundle,
  recurrenceId: RecurrenceId,
  date: DateOf,
  given: { answer: GivenAnswer; note: string; by: Signed; stamp: string },
): Component {
  const { answer, note, by, stamp } = given
  const override = overrides.get(recurrenceId)
  const raw = (override && rawOf(override.raw)) ?? rawOf(entry.raw)
  const of = (name: string): Property[] => (raw ? propertiesOf(raw, name) : [])
  // As the one who invites wrote it: their program knows it by that.
  const [named] = of('recurrence-id')
  const which =
    recurrenceId === ''
      ? []
      : [named ?? timeProperty('recurrence-id', recurrenceId as LocalTime, entry.zone)]
  const invited = of('attendee').find((one) => sameAddress(emailOf(one), by.email))
  const params = {
    ...(invited?.[1]['cn'] ? { cn: invited[1]['cn'] } : by.name ? { cn: by.name } : {}),
    partstat: PARTSTAT[answer],
    ...(by.sentBy ? { 'sent-by': `mailto:${by.sentBy}` } : {}),
  }
  const [organiser] = of('organizer')
  const sequence = override && rawOf(override.raw) ? override.sequence : entry.sequence
  const title = override?.title ?? entry.title
  return [
    'vevent',
    [
      property('uid', entry.uid),
      ...which,
      property('dtstamp', utcText(stamp)),
      property('sequence', String(sequence)),
      timeProperty('dtstart', date.start, entry.all_day === 1 ? entry.zone : date.zone),
      timeProperty('dtend', date.end, entry.all_day === 1 ? entry.zone : date.zone),
      ...(title === '' ? [] : [property('summary', escapeText(title))]),
      organiser ??
        personProperty('organizer', { name: entry.organiser_name, email: entry.organiser_email }),
      property('attendee', invited?.[3] ?? `mailto:${by.email}`, params),
      ...(note === '' ? [] : [property('comment', escapeText(note))]),
    ],
    [],
  ]
}
