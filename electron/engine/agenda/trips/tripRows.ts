import type { TripId } from '../../../../shared/base/ids.ts'
import type { Leg, Stay, Trip, TripDay } from '../../../../shared/agenda/contract/trips.ts'
import type { Patch } from '../../base/records.ts'
import { given } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import { refuse } from '../service/rows.ts'
import { requireNear } from './tripClaims.ts'

/** What of a trip is entered by itself; the rest are lines of it. */
export type Fields = Pick<
  Trip,
  'travellerId' | 'title' | 'purpose' | 'advance' | 'advanceCurrency' | 'advanceRateMicros' | 'note'
>

export const columnsOf = (fields: Patch<Fields>) =>
  given({
    traveller_id: fields.travellerId,
    title: fields.title,
    purpose: fields.purpose,
    advance: fields.advance,
    advance_currency: fields.advanceCurrency,
    advance_rate_micros: fields.advanceRateMicros,
    note: fields.note,
  })

export const insertLegs = (write: Write, tripId: TripId, legs: readonly Leg[]) =>
  legs.forEach((leg, position) =>
    write.insert('agenda_trip_legs', {
      trip_id: tripId,
      position,
      kind: leg.kind,
      from_place: leg.fromPlace,
      to_place: leg.toPlace,
      departs: leg.departs,
      depart_zone: leg.departZone,
      arrives: leg.arrives,
      arrive_zone: leg.arriveZone,
      carrier: leg.carrier,
      reference: leg.reference,
      note: leg.note,
      before_minutes: leg.before,
      after_minutes: leg.after,
    }),
  )

export const insertStays = (write: Write, tripId: TripId, stays: readonly Stay[]) =>
  stays.forEach((stay, position) => {
    if (stay.toDay < stay.fromDay) refuse('ends_before_it_begins')
    requireNear(stay.fromDay, Date.parse(write.at))
    requireNear(stay.toDay, Date.parse(write.at))
    write.insert('agenda_trip_stays', {
      trip_id: tripId,
      position,
      name: stay.name,
      address: stay.address,
      phone: stay.phone,
      from_day: stay.fromDay,
      to_day: stay.toDay,
      reference: stay.reference,
      note: stay.note,
    })
  })

export const insertDays = (write: Write, tripId: TripId, days: readonly TripDay[]) =>
  new Map(days.map((one) => [one.day, one])).forEach((tripDay) =>
    write.insert('agenda_trip_days', {
      trip_id: tripId,
      day: tripDay.day,
      country: tripDay.country,
      share: tripDay.share,
      breakfast: Number(tripDay.breakfast),
      lunch: Number(tripDay.lunch),
      dinner: Number(tripDay.dinner),
    }),
  )
