import type { Day } from '../../../../shared/base/dates.ts'
import type { FileId, StaffId, TripId } from '../../../../shared/base/ids.ts'
import type { Leg, Rate, Trip, TripRow } from '../../../../shared/agenda/contract/trips.ts'
import { dayOfLocal } from '../../../../shared/agenda/localTime.ts'
import type { Parts } from '../../base/parts.ts'
import { found } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import { toHome } from './tripMoney.ts'
import type { LegRow, StayRow, DayRow, ExpenseRow } from './tripLines.ts'
import { expenseOf, legOf, shownDay, shownLeg, stayOf } from './tripLines.ts'

type Row = Tables['agenda_trips'] & { traveller: string }
type FileRow = { trip_id: TripId; file_id: FileId; name: string; bytes: number; media_type: string }
export type TripFilter = {
  travellerId?: StaffId | undefined
  from?: Day | undefined
  to?: Day | undefined
  states?: Trip['state'][] | undefined
  limit?: number | undefined
}

/** Trips as they are shown: times in both zones and in the office's, sums in the office's currency. */
export function createTripReading(
  { database, settings }: Pick<Parts, 'database' | 'settings'>,
  rates: () => Rate[],
) {
  const FROM = `SELECT t.*, s.name AS traveller FROM agenda_trips t JOIN staff s ON s.id = t.traveller_id`
  const one = database.prepare<Row>(`${FROM} WHERE t.id = ?`)
  // A trip is dated by its legs and stays: those without either come first.
  const some = database.prepare<Row & { first: string | null }>(
    `WITH spans AS (
       SELECT trip_id, min(first) AS first, max(last) AS last FROM (
         SELECT trip_id, substr(departs, 1, 10) AS first, substr(arrives, 1, 10) AS last FROM agenda_trip_legs
         UNION ALL SELECT trip_id, from_day, to_day FROM agenda_trip_stays) GROUP BY trip_id)
     SELECT t.*, s.name AS traveller, p.first FROM agenda_trips t JOIN staff s ON s.id = t.traveller_id
       LEFT JOIN spans p ON p.trip_id = t.id
     WHERE (@travellerId IS NULL OR t.traveller_id = @travellerId)
       AND (@from IS NULL OR p.last >= @from) AND (@to IS NULL OR p.first <= @to)
       AND (@states IS NULL OR t.state IN (SELECT value FROM json_each(@states)))
     ORDER BY p.first IS NOT NULL, p.first DESC, t.created_at DESC, t.id LIMIT @limit`,
  )
  const within = (table: string, order: string, where = '') =>
    `SELECT * FROM ${table} WHERE trip_id IN (SELECT value FROM json_each(?)) ${where} ORDER BY trip_id, ${order}`
  const legs = database.prepare<LegRow>(within('agenda_trip_legs', 'position'))
  const stays = database.prepare<StayRow>(within('agenda_trip_stays', 'position'))
  const days = database.prepare<DayRow>(within('agenda_trip_days', 'day'))
  const expenses = database.prepare<ExpenseRow>(
    within('agenda_trip_expenses', 'day, id', 'AND removed_at IS NULL'),
  )
  const files = database.prepare<FileRow>(
    `SELECT t.trip_id, t.file_id, f.name, c.bytes, c.media_type FROM agenda_trip_files t
       JOIN files f ON f.id = t.file_id JOIN file_contents c ON c.hash = f.hash
     WHERE t.trip_id IN (SELECT value FROM json_each(?)) ORDER BY t.trip_id, t.position`,
  )

  const shownAll = (rows: readonly Row[]): Trip[] => {
    const ids = JSON.stringify(rows.map(({ id }) => id))
    const { zone, currency: home } = settings()
    const known = rates()
    const grouped = <Line extends { trip_id: string }>(lines: Line[]) =>
      Map.groupBy(lines, ({ trip_id }) => trip_id as string)
    const legsOf = grouped(legs.all(ids))
    const staysOf = grouped(stays.all(ids))
    const daysOf = grouped(days.all(ids))
    const expensesOf = grouped(expenses.all(ids))
    const filesOf = grouped(files.all(ids))
    return rows.map((row): Trip => {
      const shownLegs = (legsOf.get(row.id) ?? []).map((leg) => shownLeg(leg, zone))
      const shownStays = (staysOf.get(row.id) ?? []).map(stayOf)
      const shownDays = (daysOf.get(row.id) ?? []).map((one) => shownDay(one, known, home))
      const shownExpenses = (expensesOf.get(row.id) ?? []).map((one) => expenseOf(one, home))
      const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0)
      const allowance = sum(shownDays.map((one) => one.home ?? 0))
      const paid = shownExpenses.filter(({ paidBy }) => paidBy === 'traveller')
      const advance = toHome(
        row.advance,
        { currency: row.advance_currency, rateMicros: row.advance_rate_micros },
        home,
      )
      const dates = [
        ...shownLegs.flatMap(({ departs, arrives }) => [dayOfLocal(departs), dayOfLocal(arrives)]),
        ...shownStays.flatMap(({ fromDay, toDay }) => [fromDay, toDay]),
      ].toSorted()
      return {
        id: row.id,
        version: row.version,
        state: row.state as Trip['state'],
        travellerId: row.traveller_id,
        travellerName: row.traveller,
        title: row.title,
        purpose: row.purpose,
        advance: row.advance,
        advanceCurrency: row.advance_currency,
        advanceRateMicros: row.advance_rate_micros,
        note: row.note,
        fromDay: dates[0] ?? null,
        toDay: dates.at(-1) ?? null,
        places: [...new Set(shownLegs.flatMap(({ fromPlace, toPlace }) => [fromPlace, toPlace]))],
        owed: sum(paid.map((one) => one.home)) + allowance - advance,
        spent: sum(shownExpenses.map((one) => one.home)),
        legs: shownLegs,
        stays: shownStays,
        days: shownDays,
        expenses: shownExpenses,
        files: (filesOf.get(row.id) ?? []).map((file) => ({
          fileId: file.file_id,
          name: file.name,
          bytes: file.bytes,
          mediaType: file.media_type,
        })),
        allowance,
      }
    })
  }

  return {
    get: (id: TripId): Trip => shownAll([found(one.get(id), 'trip', id)])[0]!,
    list: (filter: TripFilter): TripRow[] =>
      shownAll(
        some.all({
          travellerId: filter.travellerId ?? null,
          from: filter.from ?? null,
          to: filter.to ?? null,
          states: filter.states ? JSON.stringify(filter.states) : null,
          limit: filter.limit ?? 500,
        }),
      ).map(rowOf),
    legsOf: (id: TripId): Leg[] => legs.all(JSON.stringify([id])).map(legOf),
  }
}

const rowOf = ({
  legs: _legs,
  stays: _stays,
  days: _days,
  expenses: _expenses,
  files: _files,
  allowance: _allowance,
  ...row
}: Trip): TripRow => row
