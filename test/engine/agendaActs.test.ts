import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../electron/engine/database/database.ts'
import type { LocalTime } from '../../shared/agenda/localTime.ts'
import { momentOf } from '../../shared/agenda/localTime.ts'
import { endOffices, openOfficeHere } from '../fixtures/realOffice.ts'

const LONG = Boolean(process.env['COUNTERPART_LONG'])
const ACTS = LONG ? 10_000 : 300
const CHILD = join(import.meta.dirname, 'crash', 'agendaChild.ts')
const ZONE = 'Europe/Zagreb'

afterEach(endOffices)

type Told = { done: number; refused: number; skipped: number; series: number; cut: number }
type Standing = {
  id: string
  recurrenceId: string
  start: LocalTime
  end: LocalTime
  rooms: string[]
}
type Claim = {
  subject_id: string
  begins: number
  ends: number
  holder_id: string
  recurrence_id: string
}

test(`of ${ACTS} bookings, moves and cancellations by two desks at once none is lost, and nothing is given twice`, async () => {
  const { folder, client, stop } = await openOfficeHere(undefined, {
    clock: () => Date.parse('2026-11-23T07:00:00.000Z'),
  })
  await client.office.settings.update({ fields: { zone: ZONE, country: 'HR' } })
  for (const name of ['Ana', 'Ivan', 'Maja', 'Luka', 'Iva', 'Petar'])
    await client.people.staff.create({ fields: { name } })
  for (const name of ['Velika', 'Mala', 'Plava', 'Zelena', 'Žuta'])
    await client.agenda.resources.create({ fields: { kind: 'room', name, seats: 8 } })
  await stop()

  const run = (seed: number) =>
    promisify(execFile)(process.execPath, [CHILD, folder, String(seed), String(ACTS / 2)], {
      maxBuffer: 1e9,
    })
  const outputs = await Promise.all([run(1), run(2)])
  const desks = outputs.map(
    ({ stdout }) => JSON.parse(stdout) as { told: Told; standing: Standing[] },
  )
  const sum = (name: keyof Told) => desks.reduce((all, { told }) => all + told[name], 0)
  // The acts were of all kinds, and got in each other's way.
  expect(sum('done')).toBeGreaterThan(ACTS / 4)
  for (const name of ['refused', 'skipped', 'series', 'cut'] as const)
    expect(sum(name), name).toBeGreaterThan(0)

  const database = openDatabase(join(folder, 'office.db'), { readonly: true })
  const claims = database.prepare<Claim>('SELECT * FROM agenda_claims WHERE firm = 1').all()
  const bySubject = Map.groupBy(claims, (claim) => claim.subject_id)
  const overlaps = [...bySubject.values()].flatMap((list) => {
    const sorted = list.toSorted((a, b) => a.begins - b.begins)
    return sorted.filter((claim, at) => at > 0 && claim.begins < sorted[at - 1]!.ends)
  })
  expect(overlaps).toEqual([])

  const rows = database
    .prepare<{ agenda_entry_id: string; recurrence_id: string; begins: number; ends: number }>(
      'SELECT * FROM agenda_occurrences WHERE cancelled = 0',
    )
    .all()
  const lineOf = (id: string, recurrenceId: string, begins: number, ends: number) =>
    `${id} ${recurrenceId} ${new Date(begins).toISOString()} ${new Date(ends).toISOString()}`
  const there = rows
    .map((row) => lineOf(row.agenda_entry_id, row.recurrence_id, row.begins, row.ends))
    .toSorted()
  const standing = desks.flatMap((desk) => desk.standing)
  const expected = standing
    .map((date) =>
      lineOf(date.id, date.recurrenceId, momentOf(date.start, ZONE), momentOf(date.end, ZONE)),
    )
    .toSorted()
  expect(there).toEqual(expected)

  const held = new Set(
    claims.map(
      (one) => `${one.holder_id} ${one.recurrence_id} ${one.subject_id} ${one.begins} ${one.ends}`,
    ),
  )
  const unheld = standing.flatMap((date) =>
    date.rooms.filter(
      (room) =>
        !held.has(
          `${date.id} ${date.recurrenceId} ${room} ${momentOf(date.start, ZONE)} ${momentOf(date.end, ZONE)}`,
        ),
    ),
  )
  expect(unheld).toEqual([])
  database.close()
}, 3_600_000)
