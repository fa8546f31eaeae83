import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { newId } from '../../electron/engine/base/ids.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { openEngine } from '../../electron/engine/engine.ts'
import { addDays } from '../../shared/base/dates.ts'
import type { Day } from '../../shared/base/dates.ts'
import type { ItemId, PlaceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'
import { createRandom } from './seed.ts'
import { createRawBooking } from './writes.ts'

const ROWS = 100_000
const ITEMS = 500

/** 100,000 uses as a file: taken in whole (read, checked, planned, booked), against a loop of plain inserts. */
export async function measureImport(rounds: number): Promise<Row> {
  const file = new File([makeFile()], 'uses.csv')
  const times: { ours: number[]; raw: number[] } = { ours: [], raw: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(
      await inFreshOffice((client) => client.stock.imports.run({ kind: 'uses', file })),
    )
    times.raw.push(await inFreshOffice(null))
  }
  return compare(
    `${ROWS} rows imported`,
    median(times.ours),
    median(times.raw),
    'ms: raw loop',
    1.5,
  )
}

function makeFile(): string {
  const random = createRandom(7)
  const lines = ['reference,code,name,date,quantity']
  for (let number = 0; number < ROWS; number += 1) {
    const item = Math.floor(random() * ITEMS)
    const day = addDays('2020-01-01' as Day, Math.floor(number / 50))
    lines.push(`R${number},C-${item},Item ${item},${day},${1 + Math.floor(random() * 5)}`)
  }
  return lines.join('\n')
}

/** Milliseconds of `act` in a new office, or of the raw loop where there is none. */
async function inFreshOffice(
  act: ((client: OfficeClient) => Promise<unknown>) | null,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  try {
    const engine = await openEngine({ folder, version: 'bench' })
    const context = engine.contextFor({ desk: 'bench', origin: 'test' })
    const client: OfficeClient = createRouterClient(engine.router, { context })
    const place = await client.stock.places.create({ fields: { name: 'Store' } })
    const start = performance.now()
    if (act) await act(client)
    else loopRaw(join(folder, 'office.db'), place.id)
    const time = performance.now() - start
    await engine.stop()
    return time
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The ledger row (its trigger keeps the level) and a journal row for each line, in one transaction. */
function loopRaw(file: string, placeId: PlaceId): void {
  const database = openDatabase(file)
  const random = createRandom(7)
  const book = createRawBooking(database, placeId)
  const item = database.prepare(
    "INSERT INTO stock_items (id, code, name, category, unit, note, version) VALUES (?, ?, ?, '', '', '', 1)",
  )
  database.transaction(() => {
    const items = Array.from({ length: ITEMS }, (_, index) => {
      const id = newId<ItemId>()
      item.run(id, `C-${index}`, `Item ${index}`)
      return id
    })
    for (let number = 0; number < ROWS; number += 1) {
      const day = addDays('2020-01-01' as Day, Math.floor(number / 50))
      book(items[Math.floor(random() * ITEMS)]!, `${day}T00:00:00.000Z`)
    }
  })
  database.close()
}
