import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'

/** One date of a meeting. */
export type MeetingKey = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
