import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, dayAt, startOfDay } from '../../../../shared/base/dates.ts'
import type { RequestId } from '../../../../shared/base/ids.ts'
import type { RequestState } from '../../../../shared/requests/contract.ts'
import type { Moves } from '../../../../shared/requests/flow.ts'
import {
  countDays,
  countWeeks,
  distributionOf,
  elapsedDays,
  judgeAge,
  leadsByKind,
  promiseOf,
} from '../../../../shared/requests/flow.ts'
import type { RequestParts } from './parts.ts'
import { OPEN, numberOf } from './store.ts'

const YEAR_DAYS = 365

type Told = {
  id: RequestId
  year: number
  number: number
  title: string
  kind: string
  received_at: Instant
  told_at: Instant
}
type OpenRow = Pick<Told, 'id' | 'year' | 'number' | 'title' | 'kind' | 'received_at'> & {
  state: RequestState
}
type Lead = Pick<Told, 'kind' | 'received_at' | 'told_at'>

/** Lead times, promise and pictures of the flow, each time anew from events. */
export function createFlow({ database, clock }: RequestParts) {
  const ofKind = '(@kind IS NULL OR r.kind = @kind)'
  const told = database.prepare<Told>(
    `SELECT r.id, r.year, r.number, r.title, r.kind, r.received_at, r.told_at FROM requests r
     WHERE r.told_at >= @from AND r.told_at < @until AND ${ofKind} ORDER BY r.told_at, r.id`,
  )
  const open = database.prepare<OpenRow>(
    `SELECT r.id, r.year, r.number, r.title, r.kind, r.received_at, r.state FROM requests r
     WHERE ${OPEN} AND ${ofKind} ORDER BY r.received_at, r.id`,
  )
  // Counted day by day in SQLite, by the office's own days: a decade has a quarter of a million events.
  const daily = (
    of: string,
  ) => `SELECT d.value ->> 0 AS day, e.from_state AS "from", e.to_state AS "to", count(*) AS count
     FROM json_each(@days) d JOIN request_events e ON e.at >= d.value ->> 1 AND e.at < d.value ->> 2 ${of}
     GROUP BY d.key, e.from_state, e.to_state`
  const moves = database.prepare<Moves>(daily(''))
  const movesOfKind = database.prepare<Moves>(
    daily('JOIN requests r ON r.id = e.request_id AND r.kind = @kind'),
  )
  // Each waiting begins with one event and ends with another: the sum of ends less the sum of beginnings is its
  // length, whatever the order they are read in.
  const waited = database.prepare<{ seconds: number | null }>(
    `SELECT sum(((e.from_state IS 'waiting') - (e.to_state = 'waiting')) * unixepoch(e.at, 'subsec')) AS seconds
     FROM requests r JOIN request_events e ON e.request_id = r.id
     WHERE r.told_at >= @from AND r.told_at < @until AND ${ofKind}
       AND (e.from_state = 'waiting' OR e.to_state = 'waiting')`,
  )
  const leads = database.prepare<Lead>(
    'SELECT kind, received_at, told_at FROM requests WHERE told_at >= ?',
  )
  const leadOf = (row: Lead) => elapsedDays(row.received_at, row.told_at)
  /** Requests told in the last year: what promises and ages are judged by. */
  const lastYear = () =>
    leads
      .all(startOfDay(addDays(clock.today(), -YEAR_DAYS), clock.zone()))
      .map((row) => ({ kind: row.kind, leadDays: leadOf(row) }))

  return {
    /** Without a kind, the requests of all kinds are such requests. */
    promise: ({ kind }: { kind: string }) => {
      const alike = lastYear().filter((row) => kind === '' || row.kind === kind)
      return promiseOf(
        alike.map(({ leadDays }) => leadDays),
        clock.now(),
        clock.zone(),
      )
    },

    flow: (input: { from: Day; to: Day; kind?: string | undefined }) => {
      const zone = clock.zone()
      const kind = input.kind ?? null
      const dayOf = (at: Instant) => dayAt(at, zone)
      const from = startOfDay(input.from, zone)
      const span = { from, until: startOfDay(addDays(input.to, 1), zone), kind }
      const finished = told
        .all(span)
        .map((row) => ({ ...row, day: dayOf(row.told_at), leadDays: leadOf(row) }))
      const leadSum = finished.reduce((sum, { leadDays }) => sum + leadDays, 0)
      const waitedDays = (waited.get(span)?.seconds ?? 0) / 86_400

      const openRows = open.all({ kind })
      const now: Partial<Record<RequestState, number>> = {}
      for (const { state } of openRows) now[state] = (now[state] ?? 0) + 1
      const today = clock.today()
      const days = JSON.stringify(daysWithin(input.from, today, zone))
      const moved = kind === null ? moves.all({ days }) : movesOfKind.all({ days, kind })
      const history = leadsByKind(lastYear())
      const moment = clock.now()
      return {
        lead: distributionOf(finished.map(({ leadDays }) => leadDays)),
        waitingShare: leadSum > 0 ? Math.min(1, Math.max(0, waitedDays / leadSum)) : null,
        finished: finished.map((row) => ({
          requestId: row.id,
          number: numberOf(row),
          title: row.title,
          day: row.day,
          leadDays: row.leadDays,
        })),
        weeks: countWeeks(
          input.from,
          input.to,
          moved.filter(({ from: state, day }) => state === null && day <= input.to),
          finished.map(({ day }) => ({ day, count: 1 })),
        ),
        days: countDays(input.from, input.to < today ? input.to : today, now, moved),
        open: openRows.map((row) => {
          const ageDays = elapsedDays(row.received_at, moment)
          return {
            requestId: row.id,
            number: numberOf(row),
            title: row.title,
            kind: row.kind,
            state: row.state,
            ageDays,
            age: judgeAge(ageDays, history.get(row.kind)),
          }
        }),
        kinds: [...leadsByKind(finished)]
          .map(([name, lead]) => ({ kind: name, lead }))
          .toSorted((a, b) => b.lead.count - a.lead.count),
      }
    },
  }
}

/** Each day of a span with the moments it begins and ends. */
function daysWithin(from: Day, to: Day, zone: string): [day: Day, start: Instant, end: Instant][] {
  const days: [Day, Instant, Instant][] = []
  let start = startOfDay(from, zone)
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const end = startOfDay(addDays(day, 1), zone)
    days.push([day, start, end])
    start = end
  }
  return days
}
