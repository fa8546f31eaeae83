import { Failure } from '../../../../shared/base/errors.ts'
import type { CommandId, FileId, TripId } from '../../../../shared/base/ids.ts'
import type { Leg, Stay, Trip, TripDay, TripRow } from '../../../../shared/agenda/contract/trips.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { AgendaParts } from '../service/parts.ts'
import { refuse } from '../service/rows.ts'
import { createExpenses } from './expenses.ts'
import { createTripClaims, requireLegs } from './tripClaims.ts'
import { createTripLayer } from './tripLayer.ts'
import { MOST_MONEY, toHome } from './tripMoney.ts'
import { createTripRates } from './tripRates.ts'
import { createTripReading } from './tripReading.ts'
import type { Fields } from './tripRows.ts'
import { columnsOf, insertLegs, insertStays, insertDays } from './tripRows.ts'

type Command = { commandId?: CommandId | undefined }
type Row = Tables['agenda_trips']
type Change = Command & { tripId: TripId; version: number }
export type NewTrip = Patch<Fields> & Pick<Fields, 'travellerId' | 'title'>

/** Business trips: the way, the nights, the days, the money. */
export function createTrips(parts: AgendaParts) {
  const { database, commands, clock, settings, people, layers } = parts
  const rates = createTripRates(parts)
  const reading = createTripReading(parts, rates.list)
  const claims = createTripClaims(parts)
  layers.push(createTripLayer(parts))
  const one = database.prepare<Row>('SELECT * FROM agenda_trips WHERE id = ?')
  const fileThere = database.prepare<{ id: string }>('SELECT id FROM files WHERE id = ?')
  const linesOf = (table: string, keys: string) =>
    database.prepare<Record<string, never>>(`SELECT ${keys} FROM ${table} WHERE trip_id = ?`)
  const legKeys = linesOf('agenda_trip_legs', 'trip_id, position')
  const stayKeys = linesOf('agenda_trip_stays', 'trip_id, position')
  const dayKeys = linesOf('agenda_trip_days', 'trip_id, day')
  const fileKeys = linesOf('agenda_trip_files', 'trip_id, position')
  const rowOf = (id: TripId): Row => found(one.get(id), 'trip', id)
  const { get } = reading
  const now = () => Date.parse(clock.now())

  /** Refuses to change what is cancelled, or what has been paid out. */
  const requireOpen = (row: Row) => {
    if (row.state === 'cancelled' || row.state === 'settled')
      throw new Failure('WRONG_STATE', { entity: 'trip', state: row.state })
  }
  const requireAdvance = ({ advance, advance_currency, advance_rate_micros }: Row) => {
    const rate = { currency: advance_currency, rateMicros: advance_rate_micros }
    if (toHome(advance, rate, settings().currency) > MOST_MONEY) refuse('amount_too_large')
  }
  /** Begins a trip within a command that is under way. */
  const add = (write: Write, fields: NewTrip, legs: readonly Leg[]): TripId => {
    people.get(fields.travellerId)
    requireLegs(legs, now())
    const id = newId<TripId>()
    write.touch('trip', id)
    const row: Row = {
      purpose: '',
      advance: 0,
      advance_currency: settings().currency,
      advance_rate_micros: 1_000_000,
      note: '',
      ...(columnsOf(fields) as Pick<Row, 'traveller_id' | 'title'>),
      id,
      state: 'planned',
      cancelled_at: null,
      cancel_reason: '',
      despite: 0,
      created_at: write.at,
      version: 1,
    }
    requireAdvance(row)
    write.insert('agenda_trips', row)
    insertLegs(write, id, legs)
    claims.hold(id, row.traveller_id, legs)
    return id
  }
  /** One change of an open trip: another version of it. */
  const change = (
    desk: Desk,
    name: string,
    input: Change,
    work: (write: Write, row: Row) => void,
  ): Trip =>
    commands.run(desk, name, input, (write) => {
      const row = rowOf(input.tripId)
      requireVersion('trip', row.id, row.version, input.version)
      requireOpen(row)
      write.touch('trip', row.id)
      write.update('agenda_trips', { id: row.id }, { version: row.version + 1 })
      work(write, row)
      return get(row.id)
    })

  return {
    rates,
    get: (input: { tripId: TripId }): Trip => get(input.tripId),
    list: (filter: Parameters<typeof reading.list>[0]): TripRow[] => reading.list(filter),
    expenses: createExpenses({ ...parts, rowOf, requireOpen, get }),
    /** For what enters many at once within one command: the sample. */
    enter: { trip: add, stays: insertStays, days: insertDays },

    create: (desk: Desk, input: Command & { fields: NewTrip; legs: Leg[] }): Trip =>
      commands.run(desk, 'agenda.trips.create', input, (write) => {
        const id = add(write, input.fields, input.legs)
        claims.requireFree(desk, id, input.fields.travellerId, input.legs)
        return get(id)
      }),

    update: (
      desk: Desk,
      input: Change & {
        fields: Patch<Fields & { state: Exclude<Trip['state'], 'cancelled'> }>
        despite: boolean
      },
    ): Trip =>
      commands.run(desk, 'agenda.trips.update', input, (write) => {
        const row = rowOf(input.tripId)
        requireVersion('trip', row.id, row.version, input.version)
        const { state, ...fields } = input.fields
        // What was paid out is opened again before anything in it is changed.
        if (row.state === 'cancelled' || state === undefined || state === 'settled')
          requireOpen(row)
        write.touch('trip', row.id)
        const patch = given({ ...columnsOf(fields), state })
        requireAdvance({ ...row, ...patch } as Row)
        const travellerId = fields.travellerId ?? row.traveller_id
        if (travellerId !== row.traveller_id) {
          people.get(travellerId)
          const legs = reading.legsOf(row.id)
          if (!input.despite) claims.requireFree(desk, row.id, travellerId, legs)
          claims.hold(row.id, travellerId, legs)
        }
        write.update('agenda_trips', { id: row.id }, { ...patch, version: row.version + 1 })
        return get(row.id)
      }),

    setLegs: (desk: Desk, input: Change & { legs: Leg[]; despite: boolean }): Trip =>
      change(desk, 'agenda.trips.setLegs', input, (write, row) => {
        requireLegs(input.legs, now())
        if (!input.despite) claims.requireFree(desk, row.id, row.traveller_id, input.legs)
        for (const key of legKeys.all(row.id)) write.remove('agenda_trip_legs', key)
        insertLegs(write, row.id, input.legs)
        write.update('agenda_trips', { id: row.id }, { despite: Number(input.despite) })
        claims.hold(row.id, row.traveller_id, input.legs)
      }),

    setStays: (desk: Desk, input: Change & { stays: Stay[] }): Trip =>
      change(desk, 'agenda.trips.setStays', input, (write, row) => {
        for (const key of stayKeys.all(row.id)) write.remove('agenda_trip_stays', key)
        insertStays(write, row.id, input.stays)
      }),

    setDays: (desk: Desk, input: Change & { days: TripDay[] }): Trip =>
      change(desk, 'agenda.trips.setDays', input, (write, row) => {
        for (const key of dayKeys.all(row.id)) write.remove('agenda_trip_days', key)
        insertDays(write, row.id, input.days)
      }),

    setFiles: (desk: Desk, input: Change & { fileIds: FileId[] }): Trip =>
      change(desk, 'agenda.trips.setFiles', input, (write, row) => {
        for (const key of fileKeys.all(row.id)) write.remove('agenda_trip_files', key)
        Array.from(new Set(input.fileIds), (fileId, position) => {
          found(fileThere.get(fileId), 'file', fileId)
          write.insert('agenda_trip_files', { trip_id: row.id, position, file_id: fileId })
        })
      }),

    cancel: (desk: Desk, input: Command & { tripId: TripId; reason: string }): Trip =>
      commands.run(desk, 'agenda.trips.cancel', input, (write) => {
        const row = rowOf(input.tripId)
        requireOpen(row)
        write.touch('trip', row.id)
        write.update(
          'agenda_trips',
          { id: row.id },
          {
            state: 'cancelled',
            cancelled_at: write.at,
            cancel_reason: input.reason,
            version: row.version + 1,
          },
        )
        claims.free(row.id)
        return get(row.id)
      }),

    /** After an undo: the claim is made from the rows as they are now. */
    remake: (tripId: TripId): void => {
      const row = one.get(tripId)
      if (!row || row.state === 'cancelled') claims.free(tripId)
      else claims.hold(tripId, row.traveller_id, reading.legsOf(tripId))
    },
  }
}
