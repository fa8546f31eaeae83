import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { newId } from '../../electron/engine/base/ids.ts'
import type { Database } from '../../electron/engine/database/database.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import type { LocalTime } from '../../shared/agenda/localTime.ts'
import { addLocal, momentOf } from '../../shared/agenda/localTime.ts'
import type { Day } from '../../shared/base/dates.ts'
import { addDays, dayAt, instantOf, mondayOf } from '../../shared/base/dates.ts'
import type { ResourceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'
import type { AgendaKnown } from './seedAgenda.ts'
import type { View } from './views.ts'

const DATES = 104
const WEEK = 7 * 86_400_000
const HALF = 30 * 60_000

/** A month and a week of rooms, over a decade of meetings. */
export function agendaViews({ rooms }: AgendaKnown, now: number): View[] {
  const today: Day = dayAt(instantOf(now), 'UTC')
  const monday = mondayOf(today)
  const span = (from: Day, days: number) => ({
    from: Date.parse(`${from}T00:00:00.000Z`),
    to: Date.parse(`${addDays(from, days)}T00:00:00.000Z`),
  })
  const first = addDays(monday, -14)
  return [
    {
      title: 'Month of the agenda: six weeks, 5,000 entries of which 500 recur',
      ask: (office) => office.agenda.list({ from: first, to: addDays(first, 41) }),
      raw: 'agenda',
      values: span(first, 42),
    },
    {
      title: 'Week of twelve rooms',
      ask: (office) =>
        office.agenda.list({ from: monday, to: addDays(monday, 6), resourceIds: rooms }),
      raw: 'agenda',
      values: span(monday, 7),
    },
  ]
}

/** A meeting booked and cancelled: what a view is asked again after. */
export const bookMeeting = (known: AgendaKnown) => async (office: OfficeClient) => {
  const start = addLocal(`${dayAt(instantOf(Date.now()), 'UTC')}T23:00:00` as LocalTime, WEEK)
  const draft = {
    title: 'Bench',
    start,
    end: addLocal(start, HALF),
    resources: [{ resourceId: known.freeRoom }],
  }
  const { entry } = await office.agenda.book({ draft, ifTaken: 'despite' })
  await office.agenda.cancel({ agendaEntryId: entry.id, version: entry.version })
}

/** Booking a weekly series of two years against all claims: checked, journalled, its dates and claims written. */
export async function measureSeries(
  folder: string,
  known: AgendaKnown,
  rounds: number,
): Promise<Row> {
  const engine = await openEngine({ folder, version: 'bench' })
  const client: OfficeClient = createRouterClient(engine.router, {
    context: engine.contextFor({ desk: 'bench', origin: 'test' }),
  })
  const { zone } = await client.office.settings.get()
  const database = openDatabase(join(folder, 'office.db'))
  const bookRaw = createRawSeries(database, known.freeRoom, zone)
  const times: { ours: number[]; raw: number[] } = { ours: [], raw: [] }
  const monday = mondayOf(dayAt(instantOf(Date.now()), 'UTC'))
  const start = `${addDays(monday, 14)}T05:00:00` as LocalTime
  try {
    for (let round = -1; round < rounds; round++) {
      let before = performance.now()
      const { entry } = await client.agenda.book({
        draft: {
          title: 'Series',
          start,
          end: addLocal(start, HALF),
          rrule: `FREQ=WEEKLY;COUNT=${DATES}`,
          resources: [{ resourceId: known.freeRoom }],
        },
        ifTaken: 'despite',
      })
      if (round >= 0) times.ours.push(performance.now() - before)
      await client.agenda.cancel({ agendaEntryId: entry.id, version: entry.version })
      before = performance.now()
      const undo = bookRaw(start)
      if (round >= 0) times.raw.push(performance.now() - before)
      undo()
    }
  } finally {
    database.close()
    await engine.stop()
  }
  return compare(
    `Booking a series of ${DATES} dates`,
    median(times.ours),
    median(times.raw),
    'ms: raw statements, without expanding the rule',
    4,
  )
}

/** The same rows with plain statements: one look for overlaps, then entry, dates, claims (their trigger looks again) and journal. */
function createRawSeries(database: Database, room: ResourceId, zone: string) {
  const overlap = database.prepare(
    `SELECT c.key FROM json_each(?) c CROSS JOIN agenda_claims a ON a.subject_id = c.value ->> 0
       AND a.begins < c.value ->> 2 AND a.begins > (c.value ->> 1) - 604800000 AND a.ends > c.value ->> 1`,
  )
  const copy = database
    .prepare<Record<string, unknown>>('SELECT * FROM agenda_entries LIMIT 1')
    .get()!
  const columns = Object.keys(copy)
  const entry = database.prepare(
    `INSERT INTO agenda_entries (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const booked = database.prepare(
    "INSERT INTO agenda_booked VALUES (?, '', ?, 1, 'booked', NULL, '', '')",
  )
  const date = database.prepare('INSERT INTO agenda_occurrences VALUES (?, ?, ?, ?, ?, ?, 0, 0)')
  const claim = database.prepare('INSERT INTO agenda_claims VALUES (?, ?, ?, ?, ?, 1, 1)')
  const journal = database.prepare(
    `INSERT INTO journal (command_id, at, actor, desk, command, entity, entity_id, request, result, changes)
     VALUES (?, ?, 'Bench', 'bench', 'agenda.book', 'agendaEntry', ?, ?, '{}', ?)`,
  )
  return (start: LocalTime) => {
    const id = newId<never>() as string
    database.transaction(() => {
      const starts = Array.from({ length: DATES }, (_, at) => addLocal(start, at * WEEK))
      const spans = starts.map((local) => {
        const begins = momentOf(local, zone)
        return [room, begins, begins + HALF] as const
      })
      overlap.all(JSON.stringify(spans))
      const row = { ...copy, id, uid: id }
      entry.run(...columns.map((name) => row[name as keyof typeof row]))
      booked.run(id, room)
      starts.forEach((local, at) => {
        const [, begins, ends] = spans[at]!
        date.run(id, local, begins, ends, local, addLocal(local, HALF))
        claim.run(room, begins, id, local, ends)
      })
      const at = new Date().toISOString()
      journal.run(newId<never>(), at, id, 'x'.repeat(64), JSON.stringify(row))
    })
    return () =>
      database.transaction(() => {
        for (const [table, column] of [
          ['agenda_claims', 'holder_id'],
          ['agenda_occurrences', 'agenda_entry_id'],
          ['agenda_booked', 'agenda_entry_id'],
          ['agenda_entries', 'id'],
        ])
          database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id)
      })
  }
}
