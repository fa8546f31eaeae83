import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { requireGoodBackup } from '../../electron/engine/database/backup.ts'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { SCHEMA, migrate, schemaOf } from '../../electron/engine/database/migrate.ts'
import { migrations } from '../../electron/engine/database/migrations/all.ts'
import type { CommandId, ItemId, PlaceId } from '../../shared/base/ids.ts'
import type { OfficeClient } from '../../shared/contract.ts'
import { endOffices, makeFolder, openOfficeHere } from '../fixtures/realOffice.ts'
import { createRandom } from '../../electron/engine/office/sample/random.ts'
import { runAndKill } from './crash/killChild.ts'

/** How often an engine is killed: 1,000 times in the long run. */
const LONG = Boolean(process.env['COUNTERPART_LONG'])
const KILLS = LONG ? 1000 : 15
const RESTORE_KILLS = LONG ? 100 : 6

afterEach(endOffices)

type Booking = {
  commandId: CommandId
  kind: 'receive' | 'issue' | 'waste'
  itemId: ItemId
  placeId: PlaceId
  quantity: number
}

/** The acknowledged commands among the child's lines, and the booking it was killed over. */
function readLines(lines: string[]): { acked: string[]; open: Booking | null } {
  const acked = lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4))
  const last = lines.at(-1)?.split(' ') ?? []
  if (last[0] !== 'try' || last.length !== 6) return { acked, open: null }
  const [, commandId, kind, itemId, placeId, quantity] = last
  return {
    acked,
    open: { commandId, kind, itemId, placeId, quantity: Number(quantity) } as Booking,
  }
}

/** Sends the booking of unknown fate again, as the screen does: it must stand once, whatever came of it before. */
async function bookAgain(
  client: OfficeClient,
  { commandId, kind, itemId, placeId, quantity }: Booking,
) {
  await client.stock.move({ commandId, kind, lines: [{ itemId, placeId, quantity }], sure: true })
}

test(
  `${KILLS} kills in the middle of work lose nothing that was answered and break nothing`,
  async () => {
    const random = createRandom(7)
    const start = await openOfficeHere()
    for (let number = 1; number <= 12; number += 1)
      await start.client.stock.items.create({ fields: { name: `Item ${number}` } })
    for (let number = 1; number <= 4; number += 1)
      await start.client.stock.places.create({ fields: { name: `Place ${number}` } })
    await start.stop()
    const { folder } = start
    const all: string[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { acked, open } = readLines(
        await runAndKill('actChild.ts', [folder, String(kill)], random.between(0, 120)),
      )
      all.push(...acked)
      const { client, stop } = await openOfficeHere(folder)
      if (open) await bookAgain(client, open)
      const report = await client.office.check()
      expect(report.checks.filter(({ good }) => !good)).toEqual([])
      await stop()
      const database = openDatabase(join(folder, 'office.db'), { readonly: true })
      const known = database.prepare('SELECT 1 FROM journal WHERE command_id = ?')
      expect(acked.filter((id) => known.get(id) === undefined)).toEqual([])
      if (open) {
        const booked = database.prepare<{ total: number }>(
          'SELECT sum(abs(quantity)) AS total FROM stock_movements WHERE command_id = ?',
        )
        expect(booked.get(open.commandId)).toEqual({ total: open.quantity })
      }
      database.close()
    }
    // A run in which nothing was answered would prove nothing.
    expect(all.length).toBeGreaterThan(0)
    const database = openDatabase(join(folder, 'office.db'), { readonly: true })
    const known = database.prepare('SELECT 1 FROM journal WHERE command_id = ?')
    expect(all.filter((id) => known.get(id) === undefined)).toEqual([])
    database.close()
  },
  KILLS * 20_000,
)

test(
  `${RESTORE_KILLS} kills while backing up and restoring leave the old office or the new one`,
  async () => {
    const random = createRandom(11)
    const { client, folder, stop } = await openOfficeHere()
    await client.people.staff.create({ fields: { name: 'First' } })
    let colleagues = 1
    const { path } = await client.office.backup.create({})
    await stop()
    for (let kill = 1; kill <= RESTORE_KILLS; kill += 1) {
      await runAndKill('restoreChild.ts', [folder, path], random.between(0, 150))
      const after = await openOfficeHere(folder)
      expect(await after.client.office.health()).toMatchObject({ open: true })
      expect(await after.client.office.check()).toMatchObject({ good: true })
      // As it was, one colleague more, or as the backup has it, with one more or none.
      const now = (await after.client.people.staff.list({})).length
      expect([colleagues, colleagues + 1, 1, 2]).toContain(now)
      colleagues = now
      for (const backup of await after.client.office.backup.list()) requireGoodBackup(backup.path)
      await after.stop()
      expect(readdirSync(folder).filter((name) => name === 'office.db.restored')).toEqual([])
    }
  },
  RESTORE_KILLS * 20_000,
)

test(
  `${RESTORE_KILLS} kills while an older office is brought up to date leave its schema or the newest, and all rows`,
  async () => {
    const random = createRandom(13)
    const old = migrations.at(-2)!.number
    for (let kill = 1; kill <= RESTORE_KILLS; kill += 1) {
      const folder = makeFolder()
      const before = openDatabase(join(folder, 'office.db'))
      migrate(before, old)
      const insert = before.prepare(
        `INSERT INTO staff (id, name, role, email, phone, room, colour, version)
         VALUES (?, ?, '', '', '', '', '#5b7c99', 1)`,
      )
      before.transaction(() => {
        for (let number = 1; number <= 2000; number += 1)
          insert.run(randomUUID(), `Colleague ${number}`)
      })
      before.close()
      await runAndKill('migrateChild.ts', [folder], random.between(0, 60))
      const between = openDatabase(join(folder, 'office.db'), { readonly: true })
      expect([old, SCHEMA]).toContain(schemaOf(between))
      expect(between.pragma('integrity_check')).toBe('ok')
      between.close()
      const after = await openOfficeHere(folder)
      expect(await after.client.office.health()).toMatchObject({ open: true, schema: SCHEMA })
      expect((await after.client.people.staff.list({})).length).toBe(2000)
      expect(await after.client.office.check()).toMatchObject({ good: true })
      for (const backup of await after.client.office.backup.list()) requireGoodBackup(backup.path)
      await after.stop()
    }
  },
  RESTORE_KILLS * 20_000,
)
