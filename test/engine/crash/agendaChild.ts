/**
 * One of two desks that book at the same time: `agendaChild.ts <folder> <seed> <acts>`. Books, moves, cuts and cancels at
 * random on a connection of its own, keeps its own account of what must stand, and prints it.
 */
import { createRouterClient } from '@orpc/server'
import { openEngine } from '../../../electron/engine/engine.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import type { AgendaEntryId } from '../../../shared/base/ids.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import { addLocal, wallBetween } from '../../../shared/agenda/localTime.ts'

const [folder, seed, acts] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]

/** A date that must stand, in a room. */
type Standing = {
  id: AgendaEntryId
  recurrenceId: string
  start: LocalTime
  end: LocalTime
  rooms: string[]
}
type Group = { title: string; dates: Standing[] }

let state = seed * 2_654_435_761
const random = (below: number): number => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % below
}
const pick = <Value>(list: readonly Value[]): Value => list[random(list.length)]!

const engine = await openEngine({
  folder,
  version: 'test',
  brief: true,
  clock: () => Date.parse('2026-11-23T07:00:00.000Z'),
})
const client: OfficeClient = createRouterClient(engine.router, {
  context: engine.contextFor({ desk: `desk ${seed}`, origin: 'test' }),
})
const staff = (await client.people.staff.list({})).map(({ id }) => id)
const rooms = (await client.agenda.resources.list({})).map(({ id }) => id)
const HALF = 30 * 60_000
const groups: Group[] = []
const told = { done: 0, refused: 0, skipped: 0, series: 0, cut: 0 }

const randomStart = () =>
  addLocal('2026-11-24T08:00:00' as LocalTime, random(60) * 86_400_000 + random(18) * HALF)
const refusals = new Set(['CLASHES', 'DATABASE_BUSY', 'NOT_POSSIBLE'])
async function tried<Result>(call: Promise<Result>): Promise<Result | null> {
  try {
    const result = await call
    told.done += 1
    return result
  } catch (error) {
    const { code } = error as { code?: string }
    if (!refusals.has(code ?? '')) throw error
    told.refused += 1
    return null
  }
}

async function book(): Promise<void> {
  const start = randomStart()
  const end = addLocal(start, (1 + random(4)) * HALF)
  const room = pick(rooms)
  const count = random(3) === 0 ? 2 + random(12) : 0
  const rrule = count > 0 ? `FREQ=WEEKLY;INTERVAL=${1 + random(2)};COUNT=${count}` : ''
  const title = `${seed} ${groups.length}`
  const people = [...new Set([pick(staff), pick(staff)])].map((staffId) => ({ staffId }))
  const ifTaken = count > 0 && random(2) === 0 ? 'skip' : 'refuse'
  const draft = { title, start, end, rrule, people, resources: [{ resourceId: room }] }
  const made = await tried(client.agenda.book({ draft, ifTaken }))
  if (!made) return
  const interval = Number(/INTERVAL=(\d)/.exec(rrule)?.[1] ?? 1)
  const skipped = new Set<string>(made.skipped.map(({ recurrenceId }) => recurrenceId))
  told.skipped += skipped.size
  if (count > 0) told.series += 1
  const dates = Array.from({ length: Math.max(count, 1) }, (_, at) =>
    addLocal(start, at * interval * 7 * 86_400_000),
  )
    .filter((date) => count === 0 || !skipped.has(date))
    .map((date) => ({
      id: made.entry.id,
      recurrenceId: count === 0 ? '' : date,
      start: date,
      end: addLocal(date, wallBetween(start, end)),
      rooms: [room as string],
    }))
  groups.push({ title, dates })
}

async function versionOf(id: AgendaEntryId): Promise<number> {
  return (await client.agenda.get({ agendaEntryId: id })).version
}

async function move(): Promise<void> {
  const group = pick(groups)
  const date = group.dates.length > 0 ? pick(group.dates) : null
  if (!date) return
  const scope = pick(['this', 'following', 'all'] as const)
  const own = group.dates.filter(({ id }) => id === date.id)
  const by = (random(9) - 4) * HALF + (scope === 'this' ? (random(3) - 1) * 86_400_000 : 0)
  const start = addLocal(date.start, by)
  const moved = await tried(
    client.agenda.move({
      agendaEntryId: date.id,
      recurrenceId: date.recurrenceId as never,
      scope,
      version: await versionOf(date.id),
      start,
      end: addLocal(date.end, by),
    }),
  )
  if (!moved) return
  if (moved.entry.id !== date.id) told.cut += 1
  const isOnce = date.recurrenceId === ''
  if (scope === 'this' || isOnce) {
    Object.assign(date, { start, end: addLocal(date.end, by) })
    return
  }
  // The series moves by what its date named moved; a date that had a place of its own keeps it.
  for (const one of own) {
    if (scope === 'following' && one.recurrenceId < date.recurrenceId) continue
    const isOwn = one.start !== one.recurrenceId
    const length = wallBetween(date.start, date.end)
    one.id = moved.entry.id
    const rid = addLocal(one.recurrenceId as LocalTime, by)
    if (!isOwn) Object.assign(one, { start: rid, end: addLocal(rid, length) })
    one.recurrenceId = rid
  }
}

async function cancel(): Promise<void> {
  const group = pick(groups)
  const date = group.dates.length > 0 ? pick(group.dates) : null
  if (!date) return
  const scope = pick(['this', 'this', 'following', 'all'] as const)
  const done = await tried(
    client.agenda.cancel({
      agendaEntryId: date.id,
      recurrenceId: date.recurrenceId as never,
      scope,
      version: await versionOf(date.id),
    }),
  )
  if (!done) return
  const { id, recurrenceId } = date
  group.dates = group.dates.filter((one) => {
    if (one.id !== id) return true
    if (scope === 'all' || recurrenceId === '') return false
    return scope === 'this' ? one !== date : one.recurrenceId < recurrenceId
  })
}

async function takeWanted(): Promise<void> {
  const open = (await client.agenda.wanted.list({ free: true })).filter(({ title }) =>
    title.startsWith(`${seed} `),
  )
  if (open.length === 0) return
  const one = pick(open)
  const got = await tried(client.agenda.wanted.take({ wantedId: one.id }))
  if (!got) return
  groups
    .find(({ title }) => title === one.title)!
    .dates.push({
      id: one.agendaEntryId,
      recurrenceId: one.recurrenceId,
      start: got.entry.date.start,
      end: got.entry.date.end,
      rooms: got.entry.date.resources.map(({ resourceId }) => resourceId as string),
    })
}

for (let act = 0; act < acts; act++) {
  const kind = random(20)
  if (groups.length === 0 || kind < 9) await book()
  else if (kind < 14) await move()
  else if (kind < 19) await cancel()
  else await takeWanted()
}
await engine.stop()
console.log(JSON.stringify({ told, standing: groups.flatMap(({ dates }) => dates) }))
