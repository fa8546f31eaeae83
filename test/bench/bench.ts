/**
 * `npm run bench`: how the app does against the least that the same work takes, measured in the same run,
 * at the size of an office's decade. Prints a table; ends with 1 when a ratio is not kept.
 * Arguments: `--quick` (fewer rounds), `--no-window` (leaves the window's start out).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Row } from './measure.ts'
import { measureImport } from './imports.ts'
import { ITEMS, MOVEMENTS, fillDecade } from './seed.ts'
import { agendaViews, bookMeeting, measureSeries } from './agenda.ts'
import { frontViews, logOne, measureTyping } from './frontViews.ts'
import { AGENDA_ENTRIES, SERIES, fillAgenda } from './seedAgenda.ts'
import { CONTACTS, ENTRIES, REQUESTS, fillFront } from './seedFront.ts'
import { ORDERS, fillOrders } from './seedOrders.ts'
import { rawCopy } from './rawSql.ts'
import { measureRegistering } from './registering.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'
import { bookOne, stockViews } from './stockViews.ts'
import { measureViews } from './views.ts'
import { measureBooking } from './writes.ts'

const quick = process.argv.includes('--quick')
const rounds = quick ? 7 : 31
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
const say = (text: string) => console.error(text)

try {
  say(
    `load average ${loadavg()[0]!.toFixed(2)}; filling an office with ${ITEMS} items and ${MOVEMENTS} movements …`,
  )
  const engine = await openEngine({ folder, version: 'bench' })
  const context = engine.contextFor({ desk: 'bench', origin: 'test' })
  const client: OfficeClient = createRouterClient(engine.router, { context })
  // An office without a name would be asked for one before its first screen.
  await client.office.settings.update({ fields: { name: 'Bench' } })
  const settings = await client.office.settings.get()
  await engine.stop()
  const database = openDatabase(join(folder, 'office.db'))
  const { busiest, usual, place } = fillDecade(database, Date.now())
  say(`… and ${ORDERS} orders, ${ENTRIES} entries, ${CONTACTS} contacts, ${REQUESTS} requests …`)
  fillOrders(database, Date.now())
  const known = fillFront(database, Date.now())
  say(`… and ${AGENDA_ENTRIES} meetings of which ${SERIES} recur …`)
  const agenda = fillAgenda(database, Date.now(), settings)
  database.close()

  say('the search reads it all …')
  await settle(folder)
  const settled = openDatabase(join(folder, 'office.db'))
  settled.copyInto(rawCopy(folder))
  settled.close()

  const rows: Row[] = []
  say('views …')
  rows.push(...(await measureViews(folder, stockViews(busiest), bookOne(usual, place), rounds)))
  rows.push(...(await measureViews(folder, frontViews(known), logOne, rounds)))
  rows.push(await measureTyping(folder))
  say('agenda …')
  rows.push(
    ...(await measureViews(folder, agendaViews(agenda, Date.now()), bookMeeting(agenda), rounds)),
  )
  rows.push(await measureSeries(folder, agenda, quick ? 5 : 15))
  say('bookings …')
  rows.push(await measureBooking(folder, usual, place, quick ? 3 : 9))
  rows.push(await measureRegistering(folder, quick ? 3 : 9))
  say('import …')
  rows.push(await measureImport(quick ? 3 : 5))
  const facts: string[] = []
  say('search …')
  const search = await measureSearch(quick ? 20_000 : 200_000, quick ? 3 : 7)
  rows.push(...search.rows)
  facts.push(...search.facts)
  if (!process.argv.includes('--no-window')) {
    say('window …')
    const start = await measureStart(folder, quick ? 3 : 9)
    rows.push(start.row)
    facts.push(...start.facts)
  }
  console.table(rows)
  for (const fact of facts) console.log(fact)
  console.log(`load average at the end ${loadavg()[0]!.toFixed(2)}`)
  process.exitCode = rows.every((row) => row.kept) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * An office that was filled behind the engine's back is indexed in the background, which would disturb every measure.
 * Stopping it, the app measures its tables, as after any day of work: no statistics but its own are measured with.
 */
async function settle(office: string): Promise<void> {
  const engine = await openEngine({ folder: office, version: 'bench' })
  const context = engine.contextFor({ desk: 'bench', origin: 'test' })
  const client: OfficeClient = createRouterClient(engine.router, { context })
  while ((await client.search.query({ text: 'anna' })).waiting > 0)
    await new Promise((resolve) => setTimeout(resolve, 500))
  await engine.stop()
}
