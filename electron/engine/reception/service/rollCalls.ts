import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { RollCallId } from '../../../../shared/base/ids.ts'
import type { Presence, RollCall, RollMark } from '../../../../shared/reception/contract/safety.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { Command, ReceptionGiven } from './parts.ts'

type CallRow = Tables['roll_calls']
type PersonRow = Tables['roll_call_people'] & { staff_name: string | null }
type Act = Command & { rollCallId: RollCallId }

/** The roll call outside: who was in the house, and who has been found. */
export function createRollCalls(
  { database, commands }: ReceptionGiven,
  presences: () => Presence[],
) {
  const one = database.prepare<CallRow>('SELECT * FROM roll_calls WHERE id = ?')
  const open = database.prepare<CallRow>('SELECT * FROM roll_calls WHERE closed_at IS NULL')
  const all = database.prepare<CallRow & { safe: number; missing: number }>(
    `SELECT r.*, coalesce(sum(p.party) FILTER (WHERE p.mark = 'safe'), 0) AS safe,
       coalesce(sum(p.party) FILTER (WHERE p.mark IN ('missing', 'unknown')), 0) AS missing
     FROM roll_calls r LEFT JOIN roll_call_people p ON p.roll_call_id = r.id
     GROUP BY r.id ORDER BY r.started_at DESC`,
  )
  const persons = database.prepare<PersonRow>(
    `SELECT p.*, s.name AS staff_name FROM roll_call_people p LEFT JOIN staff s ON s.id = p.staff_id
     WHERE p.roll_call_id = ? ORDER BY p.position`,
  )

  const read = (rollCallId: RollCallId): RollCall => {
    const row = found(one.get(rollCallId), 'rollCall', rollCallId)
    return { ...callOf(row), people: persons.all(rollCallId).map(personOf) }
  }
  const requireOpen = (rollCallId: RollCallId): void => {
    const row = found(one.get(rollCallId), 'rollCall', rollCallId)
    if (row.closed_at !== null)
      throw new Failure('WRONG_STATE', { entity: 'rollCall', state: 'closed' })
  }

  return {
    read,
    current: (): RollCall | null => {
      const row = open.get()
      return row ? read(row.id) : null
    },
    list: () => all.all().map(({ safe, missing, ...row }) => ({ ...callOf(row), safe, missing })),

    start: (desk: Desk, input: Command & { drill: boolean }): RollCall =>
      commands.run(desk, 'reception.rollCall.start', input, (write) => {
        if (open.get()) throw new Failure('WRONG_STATE', { entity: 'rollCall', state: 'open' })
        const id = newId<RollCallId>()
        write.touch('rollCall', id)
        write.insert('roll_calls', {
          id,
          drill: Number(input.drill),
          started_at: write.at,
          started_by: desk.actor,
          closed_at: null,
          note: '',
          faded_at: null,
        })
        presences().forEach((who, position) => {
          // The entry's names stand in this command too: when it fades, they must be found here.
          if (who.entryId !== null) write.touch('entry', who.entryId)
          write.insert('roll_call_people', {
            roll_call_id: id,
            key: who.key,
            position,
            kind: who.group,
            staff_id: who.staffId,
            entry_id: who.entryId,
            person_name: who.name,
            organisation_name: who.organisationName,
            whereabouts: who.where,
            party: who.party,
            since: who.since,
            badge: who.badge,
            // Who has not come is missed by nobody unless they turn up.
            mark: who.group === 'expected' ? 'not_here' : 'unknown',
            marked_at: null,
          })
        })
        return read(id)
      }),

    mark: (desk: Desk, input: Act & { keys: string[]; mark: RollMark }): RollCall =>
      commands.run(desk, 'reception.rollCall.mark', input, (write) => {
        requireOpen(input.rollCallId)
        write.touch('rollCall', input.rollCallId)
        const marked_at = input.mark === 'unknown' ? null : write.at
        for (const key of new Set(input.keys))
          write.update(
            'roll_call_people',
            { roll_call_id: input.rollCallId, key },
            { mark: input.mark, marked_at },
          )
        return read(input.rollCallId)
      }),

    addFound: (desk: Desk, input: Act & { name: string }): RollCall =>
      commands.run(desk, 'reception.rollCall.addFound', input, (write) => {
        requireOpen(input.rollCallId)
        write.touch('rollCall', input.rollCallId)
        write.insert('roll_call_people', {
          roll_call_id: input.rollCallId,
          key: `found:${newId()}`,
          position: persons.all(input.rollCallId).length,
          kind: 'found',
          staff_id: null,
          entry_id: null,
          person_name: input.name,
          organisation_name: '',
          whereabouts: '',
          party: 1,
          since: null,
          badge: '',
          mark: 'safe',
          marked_at: write.at,
        })
        return read(input.rollCallId)
      }),

    close: (desk: Desk, input: Act & { note: string }): RollCall =>
      commands.run(desk, 'reception.rollCall.close', input, (write) => {
        requireOpen(input.rollCallId)
        write.touch('rollCall', input.rollCallId)
        const key = { id: input.rollCallId }
        write.update('roll_calls', key, { closed_at: write.at, note: input.note })
        for (const { key: who, mark } of persons.all(input.rollCallId)) {
          if (mark !== 'unknown') continue
          const whom = { roll_call_id: input.rollCallId, key: who }
          write.update('roll_call_people', whom, { mark: 'missing', marked_at: write.at })
        }
        return read(input.rollCallId)
      }),
  }
}

function callOf(row: CallRow): Omit<RollCall, 'people'> {
  return {
    id: row.id,
    drill: row.drill === 1,
    startedAt: row.started_at,
    startedByName: row.started_by,
    closedAt: row.closed_at,
    note: row.note,
  }
}

function personOf(row: PersonRow): RollCall['people'][number] {
  return {
    key: row.key,
    group: row.kind as Presence['group'],
    staffId: row.staff_id,
    entryId: row.entry_id,
    name: row.staff_name ?? row.person_name,
    organisationName: row.organisation_name,
    where: row.whereabouts,
    party: row.party,
    since: row.since as Instant | null,
    badge: row.badge,
    mark: row.mark as RollMark,
    markedAt: row.marked_at,
  }
}
