import type { Day } from '../../../../shared/base/dates.ts'
import { instantOf } from '../../../../shared/base/dates.ts'
import type { ExpenseId } from '../../../../shared/base/ids.ts'
import type { Expense, Leg, Rate, Trip } from '../../../../shared/agenda/contract/trips.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import type { Tables } from '../../database/tables.ts'
import { allowanceOf, rateOn, toHome } from './tripMoney.ts'

export type LegRow = Tables['agenda_trip_legs']
export type StayRow = Tables['agenda_trip_stays']
export type DayRow = Tables['agenda_trip_days']
export type ExpenseRow = Tables['agenda_trip_expenses']

export const legOf = (row: LegRow): Leg => ({
  kind: row.kind as Leg['kind'],
  fromPlace: row.from_place,
  toPlace: row.to_place,
  departs: row.departs as LocalTime,
  departZone: row.depart_zone,
  arrives: row.arrives as LocalTime,
  arriveZone: row.arrive_zone,
  carrier: row.carrier,
  reference: row.reference,
  note: row.note,
  before: row.before_minutes,
  after: row.after_minutes,
})

/** With its moments, and its times in the zone of the office. */
export const shownLeg = (row: LegRow, zone: string): Trip['legs'][number] => {
  const leg = legOf(row)
  const departs = momentOf(leg.departs, leg.departZone)
  const arrives = momentOf(leg.arrives, leg.arriveZone)
  return {
    ...leg,
    departsAt: instantOf(departs),
    arrivesAt: instantOf(arrives),
    departsHome: localOf(departs, zone),
    arrivesHome: localOf(arrives, zone),
  }
}

export const stayOf = (row: StayRow): Trip['stays'][number] => ({
  name: row.name,
  address: row.address,
  phone: row.phone,
  fromDay: row.from_day as Day,
  toDay: row.to_day as Day,
  reference: row.reference,
  note: row.note,
})

/** With what the rates allow for it; null where there is none. */
export function shownDay(row: DayRow, rates: readonly Rate[], home: string): Trip['days'][number] {
  const tripDay = {
    day: row.day as Day,
    country: row.country,
    share: row.share as Trip['days'][number]['share'],
    breakfast: row.breakfast === 1,
    lunch: row.lunch === 1,
    dinner: row.dinner === 1,
  }
  const rate = rateOn(rates, tripDay.country, tripDay.day)
  if (rate === null) return { ...tripDay, allowance: null, home: null }
  const amount = allowanceOf(tripDay, rate)
  return {
    ...tripDay,
    allowance: { amount, currency: rate.currency },
    home: toHome(amount, rate, home),
  }
}

export const expenseOf = (row: ExpenseRow, home: string): Expense => ({
  id: row.id as ExpenseId,
  version: row.version,
  day: row.day as Day,
  kind: row.kind as Expense['kind'],
  text: row.text,
  amount: row.amount,
  currency: row.currency,
  rateMicros: row.rate_micros,
  paidBy: row.paid_by as Expense['paidBy'],
  distance: row.distance,
  fileId: row.file_id,
  home: toHome(row.amount, { currency: row.currency, rateMicros: row.rate_micros }, home),
})
