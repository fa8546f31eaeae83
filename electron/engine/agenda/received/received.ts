import type { AgendaCalendarId, AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { ReceivedAnswer } from '../../../../shared/agenda/contract/receivedAnswers.ts'
import type { ReceivedInvitation } from '../../../../shared/agenda/contract/receivedInvitations.ts'
import type { Desk } from '../../base/commands.ts'
import type { createCalendars } from '../service/calendars.ts'
import { createImportedEntries } from '../service/importedEntries.ts'
import type { AgendaParts } from '../service/parts.ts'
import type { Settling } from '../service/settling.ts'
import { createForWhom } from './forWhom.ts'
import { heardIn, sameAddress } from './heard.ts'
import type { Invited } from './invited.ts'
import { invitedIn } from './invited.ts'
import { createJudging } from './judging.ts'
import { createInvitationReading } from './reading.ts'
import { createReceivedAnswers } from './receivedAnswers.ts'
import { createReceivedInvitations } from './receivedInvitations.ts'
import { createShowing } from './showing.ts'
import type { Source } from './sources.ts'
import { createSources } from './sources.ts'
import { createStanding } from './standing.ts'

type Reading = Source & { calendarId?: AgendaCalendarId | undefined }
type Read = {
  calendar: boolean
  answers: ReceivedAnswer[]
  invitations: ReceivedInvitation[]
  appointments: number
  skipped: { row: number; reason: string }[]
}

/** What others write about meetings (iTIP, RFC 5546): answers to ours, and invitations to theirs. */
export function createReceived(
  given: AgendaParts & {
    settling: Settling
    calendars: ReturnType<typeof createCalendars>
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
    requireSeen: (desk: Desk, id: AgendaEntryId) => void
  },
) {
  const sources = createSources(given)
  const entries = createImportedEntries(given)
  const forWhom = createForWhom(given)
  const judge = createJudging(given)
  const showing = createShowing(given)
  const standing = createStanding({ ...given, entries })
  const parts = { ...given, sources, entries, forWhom, judge, standing }
  const readInvitation = createInvitationReading(parts)
  const calendarFor = (desk: Desk, invited: Invited, email: string): AgendaCalendarId => {
    const all = forWhom(desk, invited)
    return (all.find((one) => sameAddress(one.email, email)) ?? all[0]!).calendarId
  }

  return {
    /** Writes nothing. */
    read: async (desk: Desk, { calendarId, ...source }: Reading): Promise<Read> => {
      const { read } = await sources(source)
      const heard = heardIn(read)
      const invited = invitedIn(read)
      const about = [...heard.map(({ part }) => part), ...invited.flatMap((one) => one.parts)]
      const told = new Set(about.map(({ row }) => row))
      return {
        calendar: read.calendar,
        answers: heard.map((one, at) => showing(desk, at, one, judge(desk, one), read.from)),
        invitations: invited.map((one, at) =>
          readInvitation(desk, at, one, standing(desk, one), read.from, calendarId),
        ),
        appointments: read.events.filter(({ row }) => !told.has(row)).length,
        skipped: read.skipped,
      }
    },
    answers: createReceivedAnswers(parts),
    invitations: createReceivedInvitations({ ...parts, calendarFor }),
  }
}
