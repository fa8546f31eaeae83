/** What a message says, person by person. */
import type { ReceivedAnswer } from '../../../../shared/agenda/contract/receivedAnswers.ts'
import type { ReadAttendee } from '../../base/ics/readPart.ts'
import type { ReadCalendars } from '../../files/reader/readCalendars.ts'
import type { ReadAddress } from '../../files/reader/tasks.ts'

export type MessagePart = ReadCalendars['parts'][number]
/** One person's answer about one meeting or one date of it. */
export type Heard = { kind: ReceivedAnswer['kind']; part: MessagePart; attendee: ReadAttendee }

const KINDS: Record<string, ReceivedAnswer['kind']> = {
  REPLY: 'reply',
  COUNTER: 'counter',
  REFRESH: 'refresh',
  DECLINECOUNTER: 'kept',
}

/** Always in the same order: a message that is read again gives the same. */
export const heardIn = ({ parts, from }: ReadCalendars): Heard[] =>
  parts.flatMap((part): Heard[] => {
    const kind = KINDS[part.method]
    if (!kind) return []
    return attendeesOf(kind, part, from).map((attendee) => ({ kind, part, attendee }))
  })

/**
 * Who answers: the one ATTENDEE of a reply (RFC 5546, 3.2.3). Some programs list everybody: then those count who have
 * answered. Of a proposal the one who sent it; without any, the sender of the e-mail.
 */
function attendeesOf(
  kind: Heard['kind'],
  { attendees }: MessagePart,
  from: ReadAddress | null,
): ReadAttendee[] {
  const isSender = ({ email }: ReadAttendee) => sameAddress(email, from?.address ?? '')
  const sender = attendees.find(isSender)
  const [first] = attendees
  if (!first) return [unnamed(from)]
  if (kind !== 'reply') return [sender ?? first]
  const given = attendees.filter(({ answer }) => answer !== 'waiting')
  if (attendees.length > 1 && sender && sender.answer !== 'waiting') return [sender]
  return given.length > 0 ? given : [sender ?? first]
}

const unnamed = (from: ReadAddress | null): ReadAttendee => ({
  name: from?.name ?? '',
  email: from?.address ?? '',
  answer: 'waiting',
  sentBy: '',
  delegatedTo: '',
  delegatedFrom: '',
})

export const sameAddress = (one: string, other: string): boolean =>
  one !== '' && one.toLowerCase() === other.toLowerCase()
