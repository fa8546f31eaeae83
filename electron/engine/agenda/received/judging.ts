import { foldText } from '../../../../shared/base/fold.ts'
import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AnswerState } from '../../../../shared/agenda/contract/receivedAnswers.ts'
import { momentOf } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Viewer } from '../service/calendars.ts'
import type { AnswerRow, Bundle, EntryRow } from '../service/entryStore.ts'
import { isSeries } from '../service/entryStore.ts'
import { peopleOn } from '../service/onDate.ts'
import { recurrenceOf } from '../service/moving.ts'
import type { AgendaParts } from '../service/parts.ts'
import { dateKeyOf } from '../ics/entryRows.ts'
import type { Heard, MessagePart } from './heard.ts'
import { sameAddress } from './heard.ts'
import { maySee } from '../service/maySee.ts'

/** What somebody chose where the message leaves it open. */
export type Choice = {
  agendaEntryId?: AgendaEntryId | undefined
  recurrenceId?: RecurrenceId | undefined
  personKey?: string | undefined
}
export type Judged = {
  state: AnswerState
  /** Null while the meeting is not known, or is not to be seen. */
  bundle: Bundle | null
  /** Empty for all dates; null while it is not known which. */
  recurrenceId: RecurrenceId | null
  personKey: string
  before: AnswerRow | null
}
export type Judging = ReturnType<typeof createJudging>

/** A series is cut in two at most this often before its dates are looked for no further. */
const MOST_CUTS = 20

/** Which meeting, date and person an answer is about (UID, RECURRENCE-ID, ATTENDEE), and whether it is news. */
export function createJudging(parts: Pick<AgendaParts, 'database' | 'store' | 'people'>) {
  const { database, store, people } = parts
  const byUid = database.prepare<EntryRow>(
    `SELECT * FROM agenda_entries WHERE uid = ? ORDER BY ours DESC, cancelled_at IS NOT NULL, id LIMIT 1`,
  )
  const cutFrom = database.prepare<{ id: AgendaEntryId }>(
    'SELECT id FROM agenda_entries WHERE cut_from_id = ? ORDER BY starts LIMIT 1',
  )
  const contactAddress = database.prepare<{ contact_id: string }>(
    'SELECT contact_id FROM contact_emails WHERE folded = ?',
  )

  /** The date that a message names; in the series that goes on where this one was cut, too. */
  const dateOf = (
    bundle: Bundle,
    part: MessagePart,
    cuts = 0,
  ): { bundle: Bundle; recurrenceId: RecurrenceId | null } => {
    const { entry, overrides } = bundle
    if (part.recurrenceId === '') return { bundle, recurrenceId: '' }
    const recurrenceId = dateKeyOf(entry, part)
    if (!isSeries(entry)) return { bundle, recurrenceId: entry.starts === recurrenceId ? '' : null }
    const [is] = datesOf(recurrenceOf(entry), { from: recurrenceId, limit: 1 })
    if (is === recurrenceId || overrides.has(recurrenceId)) return { bundle, recurrenceId }
    const next = cuts < MOST_CUTS ? cutFrom.get(entry.id) : undefined
    return next ? dateOf(store.bundle(next.id), part, cuts + 1) : { bundle, recurrenceId: null }
  }

  const personOf = (bundle: Bundle, recurrenceId: RecurrenceId, email: string): string => {
    if (email === '') return ''
    const contacts = contactAddress.all(foldText(email)).map(({ contact_id }) => contact_id)
    const person = peopleOn(bundle, recurrenceId).find(
      (row) =>
        sameAddress(row.email, email) ||
        (row.staff_id !== null && sameAddress(people.get(row.staff_id).email, email)) ||
        (row.contact_id !== null && contacts.includes(row.contact_id)),
    )
    return person?.person_key ?? ''
  }

  return (viewer: Viewer, { part, attendee, kind }: Heard, choice: Choice = {}): Judged => {
    const none = { bundle: null, recurrenceId: null, personKey: '', before: null }
    const entry = choice.agendaEntryId ? store.row(choice.agendaEntryId) : byUid.get(part.uid)
    if (!entry) return { ...none, state: 'unknown_meeting' }
    const named = store.bundle(entry.id)
    if (!maySee(viewer, named, entry.private === 1)) return { ...none, state: 'private' }
    const found =
      choice.recurrenceId === undefined
        ? dateOf(named, part)
        : { bundle: named, recurrenceId: choice.recurrenceId }
    const { bundle, recurrenceId } = found
    const known = { ...none, ...found }
    if (bundle.entry.ours === 0) return { ...known, state: 'not_ours' }
    if (bundle.entry.cancelled_at !== null) return { ...known, state: 'cancelled' }
    if (recurrenceId === null) return { ...known, state: 'unknown_date' }
    if ((bundle.overrides.get(recurrenceId)?.cancelled_at ?? null) !== null)
      return { ...known, state: 'cancelled' }
    const there = peopleOn(bundle, recurrenceId)
    const chosen = there.find(({ person_key }) => person_key === choice.personKey)
    const personKey = chosen?.person_key ?? personOf(bundle, recurrenceId, attendee.email)
    if (personKey === '') return { ...known, state: 'unknown_person' }
    const before = bundle.answers.find(
      (row) => row.person_key === personKey && row.recurrence_id === recurrenceId,
    )
    return {
      bundle,
      recurrenceId,
      personKey,
      before: before ?? null,
      state:
        kind === 'kept' ? 'same' : kind === 'refresh' ? 'new' : compare(before, part, attendee),
    }
  }
}

/**
 * The later one of two answers stands: by SEQUENCE, then by DTSTAMP (RFC 5546, 2.1.5). What was entered here by hand,
 * from a call or in person, stands against what was written before it.
 */
function compare(
  before: AnswerRow | undefined,
  { sequence, stamp }: MessagePart,
  { answer }: Heard['attendee'],
): AnswerState {
  if (!before) return answer === 'waiting' ? 'same' : 'new'
  const written = before.stamped_at ?? ''
  const isSame =
    before.source === 'mail' &&
    before.answer === answer &&
    sequence === before.sequence &&
    stamp === written
  if (isSame || (stamp === '' && before.answer === answer)) return 'same'
  if (stamp === '') return 'changed'
  if (written !== '') {
    if (sequence < before.sequence) return 'older'
    if (sequence === before.sequence && stamp <= written) return 'older'
  }
  if (before.source !== 'mail' && stamp <= before.answered_at) return 'older'
  return answer === 'waiting' && before.answer === 'waiting' ? 'same' : 'changed'
}

/** When the message says the meeting is, as a moment; null where it does not. */
export const begins = ({ event }: MessagePart): number | null =>
  event === null ? null : momentOf(event.start, event.zone)
