/** A trip on paper, in the office's language. */
import { addDays } from '../../../../shared/base/dates.ts'
import type { TripId } from '../../../../shared/base/ids.ts'
import type { Paper } from '../../../../shared/base/schemas.ts'
import { makePaper } from '../../base/papers/makePaper.ts'
import { writeCsv } from '../../base/tables/writeTable.ts'
import { wordsFor } from '../../base/words.ts'
import type { Agenda } from '../service.ts'
import type { Viewer } from '../service/calendars.ts'
import { claimTable, tripClaim } from './tripClaim.ts'
import { tripSheet } from './tripSheet.ts'

function readTrip(agenda: Agenda, tripId: TripId) {
  const { settings } = agenda.parts
  return {
    office: settings(),
    words: wordsFor(settings().language),
    trip: agenda.trips.get({ tripId }),
    rates: agenda.trips.rates.list(),
  }
}
export type TripPaper = ReturnType<typeof readTrip>

/** The trip on one sheet: what the traveller takes along. */
export async function makeTripSheet(
  agenda: Agenda,
  viewer: Viewer,
  { tripId }: { tripId: TripId },
): Promise<Paper> {
  const paper = readTrip(agenda, tripId)
  const { fromDay, toDay, travellerId } = paper.trip
  // A stay of years has no sheet of appointments: the agenda is asked for one at most.
  const year = fromDay && addDays(fromDay, 366)
  const until = toDay && year && toDay > year ? year : toDay
  const meetings =
    fromDay === null || until === null
      ? []
      : agenda
          .list(viewer, { from: fromDay, to: until, staffIds: [travellerId], limit: 100 })
          .filter(({ kind, state, taken }) => kind === 'entry' && state !== 'cancelled' && !taken)
  const title = `${paper.words.text('trip.sheet')} ${paper.trip.title}`
  return makePaper(title, 'pdf', await tripSheet({ ...paper, meetings }))
}

/** The claim of expenses: a PDF to sign, or a table. */
export async function makeTripClaim(
  agenda: Agenda,
  { tripId, format }: { tripId: TripId; format: 'pdf' | 'csv' },
): Promise<Paper> {
  const paper = readTrip(agenda, tripId)
  const title = `${paper.words.text('trip.claim')} ${paper.trip.title}`
  return format === 'csv'
    ? makePaper(title, 'csv', writeCsv(claimTable(paper)))
    : makePaper(title, 'pdf', await tripClaim(paper))
}
