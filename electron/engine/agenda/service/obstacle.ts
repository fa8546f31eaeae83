import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId, Subject } from '../../../../shared/agenda/contract/base.ts'
import type { Obstacle } from '../../../../shared/agenda/contract/booking.ts'
import { localOf } from '../../../../shared/agenda/localTime.ts'
import type { ClaimRow } from './claims.ts'

export const plainObstacle = (kind: Obstacle['kind'], subject: Subject | null): Obstacle => ({
  kind,
  subject,
  with: null,
  note: '',
  firm: false,
})

/** What a claim tells of itself; of an entry of others that is private no more than when. */
export const inTheWay = (claim: ClaimRow, title: string, zone: string): Obstacle['with'] => ({
  agendaEntryId: title === '' ? null : (claim.holder_id as AgendaEntryId),
  recurrenceId: claim.recurrence_id as RecurrenceId,
  title,
  from: localOf(claim.begins, zone),
  to: localOf(claim.ends, zone),
})
