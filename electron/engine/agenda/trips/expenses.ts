import type { CommandId, ExpenseId, TripId } from '../../../../shared/base/ids.ts'
import type { Expense, Trip } from '../../../../shared/agenda/contract/trips.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Patch } from '../../base/records.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { refuse } from '../service/rows.ts'
import { MOST_MONEY, toHome } from './tripMoney.ts'

type Command = { commandId?: CommandId | undefined }
type Row = Tables['agenda_trip_expenses']
type Fields = Omit<Expense, 'id' | 'version' | 'home'>
export type NewExpense = Patch<Fields> & Pick<Fields, 'day' | 'kind' | 'amount' | 'currency'>

/** What a trip cost. */
export function createExpenses(
  parts: Pick<Parts, 'database' | 'commands' | 'settings'> & {
    rowOf: (id: TripId) => Tables['agenda_trips']
    requireOpen: (row: Tables['agenda_trips']) => void
    get: (id: TripId) => Trip
  },
) {
  const { database, commands, settings, rowOf, requireOpen, get } = parts
  const one = database.prepare<Row>(
    'SELECT * FROM agenda_trip_expenses WHERE id = ? AND removed_at IS NULL',
  )
  const fileThere = database.prepare<{ id: string }>('SELECT id FROM files WHERE id = ?')
  const read = (id: ExpenseId): Row => found(one.get(id), 'expense', id)

  const check = (row: Row) => {
    const rate = { currency: row.currency, rateMicros: row.rate_micros }
    if (toHome(row.amount, rate, settings().currency) > MOST_MONEY) refuse('amount_too_large')
    if (row.file_id !== null) found(fileThere.get(row.file_id), 'file', row.file_id)
  }
  const columnsOf = (fields: Patch<Fields>) =>
    given({
      day: fields.day,
      kind: fields.kind,
      text: fields.text,
      amount: fields.amount,
      currency: fields.currency,
      rate_micros: fields.rateMicros,
      paid_by: fields.paidBy,
      distance: fields.distance,
      file_id: fields.fileId,
    })
  /** Adds an expense within a command that is under way. */
  const put = (write: Write, tripId: TripId, fields: NewExpense): ExpenseId => {
    const id = newId<ExpenseId>()
    const row: Row = {
      text: '',
      rate_micros: 1_000_000,
      paid_by: 'traveller',
      distance: 0,
      file_id: null,
      ...(columnsOf(fields) as Pick<Row, 'day' | 'kind' | 'amount' | 'currency'>),
      id,
      trip_id: tripId,
      removed_at: null,
      version: 1,
    }
    // A rate that nobody typed would be a wrong sum.
    if (row.currency !== settings().currency && fields.rateMicros === undefined)
      refuse('rate_missing')
    check(row)
    write.insert('agenda_trip_expenses', row)
    return id
  }
  const change = (
    desk: Desk,
    name: string,
    input: Command & object,
    tripId: TripId,
    work: (write: Write) => void,
  ) =>
    commands.run(desk, name, input, (write) => {
      requireOpen(rowOf(tripId))
      write.touch('trip', tripId)
      work(write)
      return get(tripId)
    })

  return {
    put,
    add: (desk: Desk, input: Command & { tripId: TripId; fields: NewExpense }): Trip =>
      change(
        desk,
        'agenda.trips.expenses.add',
        input,
        input.tripId,
        (write) => void put(write, input.tripId, input.fields),
      ),
    update: (
      desk: Desk,
      input: Command & { expenseId: ExpenseId; version: number; fields: Patch<Fields> },
    ): Trip => {
      const row = read(input.expenseId)
      return change(desk, 'agenda.trips.expenses.update', input, row.trip_id, (write) => {
        requireVersion('expense', row.id, row.version, input.version)
        const patch = columnsOf(input.fields)
        check({ ...row, ...patch })
        write.update('agenda_trip_expenses', { id: row.id }, { ...patch, version: row.version + 1 })
      })
    },
    remove: (desk: Desk, input: Command & { expenseId: ExpenseId }): Trip => {
      const row = read(input.expenseId)
      return change(desk, 'agenda.trips.expenses.remove', input, row.trip_id, (write) =>
        write.update('agenda_trip_expenses', { id: row.id }, { removed_at: write.at }),
      )
    },
  }
}
