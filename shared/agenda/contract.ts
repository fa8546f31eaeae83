import { answers, invitations, notices } from './contract/answers.ts'
import { booking } from './contract/booking.ts'
import { calendars, resources } from './contract/calendars.ts'
import { entries } from './contract/entries.ts'
import { exchange, papers } from './contract/exchange.ts'
import { actionPoints, items, meetings, minutesContract } from './contract/meetings.ts'
import { feeds } from './contract/feeds.ts'
import { received } from './contract/received.ts'
import { receivedAnswers } from './contract/receivedAnswers.ts'
import { receivedInvitations } from './contract/receivedInvitations.ts'
import { trips } from './contract/trips.ts'

/** Meetings, rooms, the agendas of executives, trips and minutes. */
export const agendaContract = {
  ...entries,
  ...booking,
  ...exchange,
  calendars,
  resources,
  answers: { ...answers, ...received, ...receivedAnswers },
  invitations: { ...invitations, ...receivedInvitations },
  feeds,
  notices,
  items,
  meetings,
  minutes: minutesContract,
  actionPoints,
  trips,
  papers,
}
