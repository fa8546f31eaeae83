import { Failure } from '../../../../shared/base/errors.ts'
import type { Instant } from '../../../../shared/base/dates.ts'
import type { EntryId, MessageId, StaffId } from '../../../../shared/base/ids.ts'
import type {
  Entry,
  EntryDetail,
  EntryFields,
  EntryKind,
  EntryState,
  Outcome,
} from '../../../../shared/reception/contract/entries.ts'
import { firstState, timesAfter } from '../../../../shared/reception/life.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { plainColumns } from './entryStore.ts'
import type { Command, ReceptionParts } from './parts.ts'
import { emptied } from './person.ts'
import type { Persons } from './person.ts'
import type { Steps } from './steps.ts'

type TransferRow = Tables['reception_transfers'] & { staff_name: string }
type LogInput = Command & {
  kind: EntryKind
  state?: Exclude<EntryState, 'done' | 'cancelled'> | undefined
  fields: Patch<EntryFields>
  at?: Instant | undefined
}

/** The log: what is written down, changed, and read one by one. */
export function createEntries(parts: ReceptionParts, persons: Persons, steps: Steps) {
  const { database, commands, clock, entries, people } = parts
  const tried = database.prepare<TransferRow>(
    `SELECT t.*, s.name AS staff_name FROM reception_transfers t JOIN staff s ON s.id = t.staff_id
     WHERE t.entry_id = ? ORDER BY t.position`,
  )
  const slips = database.prepare<{ id: MessageId }>(
    'SELECT id FROM reception_messages WHERE entry_id = ? ORDER BY taken_at, id',
  )
  const requireStaff = (staffId: StaffId | null | undefined) => {
    if (staffId) people.get(staffId)
  }

  const get = (entryId: EntryId): EntryDetail => ({
    ...entries.read(entryId),
    transfers: tried.all(entryId).map((row) => ({
      staffId: row.staff_id,
      staffName: row.staff_name,
      at: row.at,
      result: row.result as EntryDetail['transfers'][number]['result'],
    })),
    messageIds: slips.all(entryId).map(({ id }) => id),
    requests: parts.requestsOf(entryId),
  })

  /** Writes an entry down within a command that is under way. */
  const make = (write: Write, desk: Desk, input: LogInput): EntryId => {
    const { kind, fields } = input
    const at = input.at ?? write.at
    if (at > clock.now() && at !== write.at)
      throw new Failure('NOT_POSSIBLE', { reason: 'day_in_future' })
    requireStaff(fields.forStaffId)
    const person = persons.fill(fields)
    const state = input.state ?? firstState(kind, Boolean(fields.expectedAt))
    const none = { arrivedAt: null, startedAt: null, endedAt: null, reopenedAt: null }
    const times = timesAfter(none, { from: 'expected', to: state, outcome: null, at })
    const id = newId<EntryId>()
    entries.add(write, {
      party: 1,
      subject: '',
      note: '',
      for_staff_id: null,
      urgent: 0,
      drink: '',
      expected_at: null,
      ...plainColumns(fields),
      id,
      kind,
      state,
      outcome: null,
      contact_id: person.contactId,
      person_name: person.personName,
      organisation_name: person.organisationName,
      phone: person.phone,
      badge: '',
      badge_returned_at: null,
      logged_at: write.at,
      logged_by_id: desk.actorId,
      logged_by: desk.actor,
      arrived_at: times.arrivedAt,
      started_at: times.startedAt,
      ended_at: null,
      reopened_at: null,
      spared: 0,
      faded_at: null,
      version: 1,
    })
    return id
  }

  return {
    get,

    log: (desk: Desk, input: LogInput): Entry =>
      commands.run(desk, 'reception.log', input, (write) => entries.read(make(write, desk, input))),

    /** Expects a visitor within a command of another feature. */
    expect: (
      write: Write,
      desk: Desk,
      fields: Patch<EntryFields> & { expectedAt: Instant },
    ): EntryId => {
      write.alsoChanged.add('reception')
      return make(write, desk, { kind: 'visit', fields })
    },

    /** Who is still expected is expected at another time; or (null) not any more. Who has come stays as they are. */
    expectAt: (write: Write, entryId: EntryId, at: Instant | null): void => {
      const row = entries.row(entryId)
      if (row.state !== 'expected' || row.faded_at !== null) return
      write.alsoChanged.add('reception')
      if (at === null) steps.step(write, entryId, { to: 'cancelled' })
      else entries.patch(write, row, { expected_at: at })
    },

    update: (
      desk: Desk,
      input: Command & { entryId: EntryId; version: number; fields: Patch<EntryFields> },
    ): Entry =>
      commands.run(desk, 'reception.update', input, (write) => {
        const { fields } = input
        const row = entries.row(input.entryId)
        requireVersion('entry', row.id, row.version, input.version)
        requireStaff(fields.forStaffId)
        const typed = {
          contactId: fields.contactId === undefined ? row.contact_id : fields.contactId,
          personName: fields.personName ?? row.person_name,
          organisationName: fields.organisationName ?? row.organisation_name,
          phone: fields.phone ?? row.phone,
        }
        // A contact named now fills in what stands open; a field emptied on purpose stays empty.
        const person = fields.contactId ? { ...persons.fill(typed), ...emptied(fields) } : typed
        entries.patch(write, row, {
          ...plainColumns(fields),
          contact_id: person.contactId,
          person_name: person.personName,
          organisation_name: person.organisationName,
          phone: person.phone,
        })
        return entries.read(row.id)
      }),

    next: (
      desk: Desk,
      input: Command & {
        entryId: EntryId
        to?: EntryState | undefined
        outcome?: Outcome | undefined
      },
    ): Entry =>
      commands.run(desk, 'reception.next', input, (write) => {
        steps.step(write, input.entryId, { to: input.to, outcome: input.outcome })
        return entries.read(input.entryId)
      }),

    transfer: (
      desk: Desk,
      input: Command & {
        entryId: EntryId
        staffId: StaffId
        result: EntryDetail['transfers'][number]['result']
      },
    ): EntryDetail =>
      commands.run(desk, 'reception.transfer', input, (write) => {
        const row = entries.row(input.entryId)
        people.get(input.staffId)
        if (row.state !== 'waiting' && row.state !== 'active')
          throw new Failure('WRONG_STATE', { entity: 'entry', state: row.state })
        write.touch('entry', row.id)
        write.insert('reception_transfers', {
          entry_id: row.id,
          position: tried.all(row.id).length,
          staff_id: input.staffId,
          at: write.at,
          result: input.result,
        })
        // Who has come in person is still in the house when the colleague knows; a call has left the desk.
        if (input.result === 'reached' && row.kind === 'call')
          steps.step(write, row.id, { to: 'done', outcome: 'transferred' })
        else entries.patch(write, row, {})
        return get(row.id)
      }),

    badge: (desk: Desk, input: Command & { entryId: EntryId; badge: string | null }): Entry =>
      commands.run(desk, 'reception.badge', input, (write) => {
        steps.badge(write, input.entryId, input.badge)
        return entries.read(input.entryId)
      }),
  }
}
