import * as z from 'zod'
import type { ExpenseId, FileId, RateId, TripId } from '../../base/ids.ts'
import {
  command,
  currency,
  day,
  id,
  instant,
  money,
  name,
  paper,
  procedure,
  someOf,
  text,
} from '../../base/schemas.ts'
import { localTime, staffId, zone } from './base.ts'

const tripId = id<TripId>()
const expenseId = id<ExpenseId>()
const amount = z.int().min(0).max(1e11)
/** Units of the office's currency for one unit of the foreign one, in millionths. */
const rateMicros = z.int().min(1).max(1e13)

const leg = z.object({
  kind: z.enum(['flight', 'train', 'bus', 'ship', 'car', 'taxi', 'other']),
  fromPlace: name(200),
  toPlace: name(200),
  /** On the wall at either end, each in its own zone. */
  departs: localTime,
  departZone: zone,
  arrives: localTime,
  arriveZone: zone,
  carrier: text(120),
  reference: text(120),
  note: text(1000),
  /** Minutes taken up before departure and after arrival: to the airport and from it. */
  before: z.int().min(0).max(1440),
  after: z.int().min(0).max(1440),
})
export type Leg = z.infer<typeof leg>
const shownLeg = leg.extend({
  departsAt: instant,
  arrivesAt: instant,
  /** The same in the office's zone. */
  departsHome: localTime,
  arrivesHome: localTime,
})

const stay = z.object({
  name: name(200),
  address: text(300),
  phone: text(80),
  fromDay: day,
  toDay: day,
  reference: text(120),
  note: text(1000),
})
export type Stay = z.infer<typeof stay>

/** A day of the trip for the daily allowance: how much of it, and which meals somebody else paid. */
const tripDay = z.object({
  day,
  /** ISO code of the country whose rate holds; empty: no allowance. */
  country: z.string().regex(/^([A-Z]{2})?$/),
  share: z.enum(['none', 'part', 'full']),
  breakfast: z.boolean(),
  lunch: z.boolean(),
  dinner: z.boolean(),
})
const shownTripDay = tripDay.extend({
  /** What it comes to in the rate's currency and in the office's; null without a rate. */
  allowance: money.nullable(),
  home: z.int().nullable(),
})
export type TripDay = z.infer<typeof tripDay>

const expenseFields = z.object({
  day,
  kind: z.enum(['transport', 'hotel', 'meal', 'mileage', 'fee', 'other']),
  text: text(300),
  amount,
  currency: z.string().regex(/^[A-Z]{3}$/),
  rateMicros,
  paidBy: z.enum(['traveller', 'office']),
  /** Kilometres, of `mileage`. */
  distance: z.int().min(0).max(100_000),
  fileId: id<FileId>().nullable(),
})
export const expense = expenseFields.extend({
  id: expenseId,
  version: z.int(),
  /** In minor units of the office's currency, rounded half up once. */
  home: z.int(),
})
export type Expense = z.infer<typeof expense>

const rate = z.object({
  id: id<RateId>(),
  country: z.string().regex(/^[A-Z]{2}$/),
  validFrom: day,
  currency,
  full: amount,
  part: amount,
  /** Taken off for a meal that somebody else paid. */
  breakfastOff: amount,
  lunchOff: amount,
  dinnerOff: amount,
  rateMicros,
  /** Where it is written. */
  source: text(300),
})
export type Rate = z.infer<typeof rate>

const tripFields = z.object({
  travellerId: staffId,
  title: name(200),
  purpose: text(1000),
  advance: amount,
  advanceCurrency: z.string().regex(/^[A-Z]{3}$/),
  advanceRateMicros: rateMicros,
  note: text(4000),
})
const tripState = z.enum(['planned', 'approved', 'claimed', 'settled', 'cancelled'])
const tripRow = tripFields.extend({
  id: tripId,
  version: z.int(),
  state: tripState,
  travellerName: z.string(),
  /** First and last day away, from its legs and stays; null while it has neither. */
  fromDay: day.nullable(),
  toDay: day.nullable(),
  places: z.array(z.string()),
  /** What the traveller is owed (negative: owes), in minor units of the office's currency. */
  owed: z.int(),
  spent: z.int(),
})
export type TripRow = z.infer<typeof tripRow>
export const trip = tripRow.extend({
  legs: z.array(shownLeg),
  stays: z.array(stay),
  days: z.array(shownTripDay),
  expenses: z.array(expense),
  files: z.array(
    z.object({ fileId: id<FileId>(), name: z.string(), bytes: z.int(), mediaType: z.string() }),
  ),
  allowance: z.int(),
})
export type Trip = z.infer<typeof trip>

const change = { tripId, version: z.int() }

export const trips = {
  list: procedure
    .route({
      method: 'GET',
      path: '/agenda/trips',
      summary: 'Trips, newest first; those without days yet on top.',
    })
    .input(
      z.object({
        travellerId: staffId.optional(),
        from: day.optional(),
        to: day.optional(),
        states: someOf(tripState).optional(),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.array(tripRow)),
  get: procedure
    .route({ method: 'GET', path: '/agenda/trips/{tripId}', summary: 'One trip, whole.' })
    .input(z.object({ tripId }))
    .output(trip),
  create: procedure
    .route({ method: 'POST', path: '/agenda/trips', summary: 'Begins a trip.' })
    .input(
      command.extend({
        fields: tripFields.partial().required({ travellerId: true, title: true }),
        legs: z.array(leg).max(60).default([]),
      }),
    )
    .output(trip),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/agenda/trips/{tripId}',
      summary:
        'Changes a trip or its state. CLASHES where another traveller is taken then; `despite` books all the same.',
    })
    .input(
      command.extend({
        ...change,
        fields: tripFields.extend({ state: tripState.exclude(['cancelled']) }).partial(),
        despite: z.boolean().default(false),
      }),
    )
    .output(trip),
  setLegs: procedure
    .route({
      method: 'PUT',
      path: '/agenda/trips/{tripId}/legs',
      summary:
        'The itinerary; the traveller is taken up from the first departure to the last arrival, with the ways there. CLASHES, NOT_POSSIBLE `arrives_before_it_departs`, `legs_overlap`.',
    })
    .input(
      command.extend({
        ...change,
        legs: z.array(leg).max(60),
        despite: z.boolean().default(false),
      }),
    )
    .output(trip),
  setStays: procedure
    .route({
      method: 'PUT',
      path: '/agenda/trips/{tripId}/stays',
      summary: 'Where nights are spent.',
    })
    .input(command.extend({ ...change, stays: z.array(stay).max(60) }))
    .output(trip),
  setDays: procedure
    .route({
      method: 'PUT',
      path: '/agenda/trips/{tripId}/days',
      summary: 'Days for the daily allowance: part or full, meals paid by others.',
    })
    .input(command.extend({ ...change, days: z.array(tripDay).max(400) }))
    .output(trip),
  setFiles: procedure
    .route({
      method: 'PUT',
      path: '/agenda/trips/{tripId}/files',
      summary: 'Tickets, bookings and other papers of a trip.',
    })
    .input(command.extend({ ...change, fileIds: z.array(id<FileId>()).max(200) }))
    .output(trip),
  cancel: procedure
    .route({
      method: 'POST',
      path: '/agenda/trips/{tripId}/cancel',
      summary: 'The trip does not happen; the traveller is free again.',
    })
    .input(command.extend({ tripId, reason: text(500).default('') }))
    .output(trip),
  expenses: {
    add: procedure
      .route({ method: 'POST', path: '/agenda/expenses', summary: 'Adds an expense to a trip.' })
      .input(
        command.extend({
          tripId,
          fields: expenseFields
            .partial()
            .required({ day: true, kind: true, amount: true, currency: true }),
        }),
      )
      .output(trip),
    update: procedure
      .route({
        method: 'PATCH',
        path: '/agenda/expenses/{expenseId}',
        summary: 'Changes an expense. WRONG_STATE once the trip is settled.',
      })
      .input(command.extend({ expenseId, version: z.int(), fields: expenseFields.partial() }))
      .output(trip),
    remove: procedure
      .route({
        method: 'POST',
        path: '/agenda/expenses/{expenseId}/remove',
        summary: 'Takes an expense out.',
      })
      .input(command.extend({ expenseId }))
      .output(trip),
  },
  rates: {
    list: procedure
      .route({
        method: 'GET',
        path: '/agenda/rates',
        summary: 'Daily allowances by country, newest first.',
      })
      .output(z.array(rate)),
    save: procedure
      .route({
        method: 'POST',
        path: '/agenda/rates',
        summary: 'Keeps a daily allowance from a day on; the same country and day is replaced.',
      })
      .input(command.extend({ fields: rate.omit({ id: true }) }))
      .output(rate),
    remove: procedure
      .route({
        method: 'POST',
        path: '/agenda/rates/{rateId}/remove',
        summary: 'Takes a daily allowance out.',
      })
      .input(command.extend({ rateId: id<RateId>() }))
      .output(z.object({ removed: z.boolean() })),
  },
  paper: procedure
    .route({
      method: 'GET',
      path: '/agenda/trips/{tripId}/paper',
      summary: 'The trip on one sheet: itinerary in both zones, hotels, appointments, papers.',
    })
    .input(z.object({ tripId }))
    .output(paper),
  claim: procedure
    .route({
      method: 'GET',
      path: '/agenda/trips/{tripId}/claim',
      summary: 'The claim of expenses as a PDF to sign, or as a table.',
    })
    .input(z.object({ tripId, format: z.enum(['pdf', 'csv']).default('pdf') }))
    .output(paper),
}
