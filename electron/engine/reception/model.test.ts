import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { openReception } from '../../../test/fixtures/testReception.ts'
import type { CommandId, EntryId } from '../../../shared/base/ids.ts'
import type { EntryKind, EntryState } from '../../../shared/reception/contract/entries.ts'
import { newId } from '../base/ids.ts'

afterEach(endOffices)

/** An entry as somebody with a pencil would keep it. */
type Noted = { kind: EntryKind; state: EntryState; badge: string | null; tries: number }
type Act =
  | { act: 'log'; kind: EntryKind; expected: boolean }
  | { act: 'next' | 'try' | 'reach' | 'return'; which: number }
  | { act: 'to'; which: number; state: EntryState }
  | { act: 'badge'; which: number; badge: string }
  | { act: 'undo' }

const OPEN = new Set<EntryState>(['expected', 'waiting', 'active'])
/** The steps that a pencil would allow: from, then where to. */
const ALLOWED: Record<EntryState, EntryState[]> = {
  expected: ['waiting', 'active', 'done', 'cancelled'],
  waiting: ['expected', 'active', 'done', 'cancelled'],
  active: ['expected', 'waiting', 'done', 'cancelled'],
  done: ['waiting', 'active'],
  cancelled: ['expected', 'waiting', 'active'],
}
const usual = ({ kind, state }: Noted): EntryState | null => {
  if (state === 'expected') return kind === 'call' ? 'active' : 'waiting'
  if (state === 'waiting') return kind === 'delivery' ? 'done' : 'active'
  return state === 'active' ? 'done' : null
}

/** What the act makes of the notes; null where it is refused. */
function noteAct(notes: Noted[], act: Act): Noted | null {
  if (act.act === 'log') {
    const state = act.expected ? 'expected' : act.kind === 'call' ? 'active' : 'waiting'
    return { kind: act.kind, state, badge: null, tries: 0 }
  }
  if (act.act === 'undo') return null
  const one = notes[act.which % notes.length]!
  const isHere = one.state === 'waiting' || one.state === 'active'
  if (act.act === 'return') return one.badge === null ? null : { ...one, badge: null }
  if (act.act === 'badge') {
    const holder = notes.find(({ badge }) => badge === act.badge)
    return isHere && (!holder || holder === one) ? { ...one, badge: act.badge } : null
  }
  if (act.act === 'try' || act.act === 'reach') {
    const ends = act.act === 'reach' && one.kind === 'call'
    return isHere ? { ...one, tries: one.tries + 1, state: ends ? 'done' : one.state } : null
  }
  const to = act.act === 'to' ? act.state : usual(one)
  return to !== null && ALLOWED[one.state].includes(to) ? { ...one, state: to } : null
}

const kind = fc.constantFrom<EntryKind>('visit', 'call', 'counter', 'delivery')
const state = fc.constantFrom<EntryState>('expected', 'waiting', 'active', 'done', 'cancelled')
const which = fc.nat({ max: 999 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('log' as const), kind, expected: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constantFrom('next', 'next', 'try', 'reach', 'return' as const),
      which,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('to' as const), which, state }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('badge' as const),
      which,
      badge: fc.constantFrom('1', '2', 'Key'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const) }) },
)

test('a thousand acts in any order, taken back now and then, leave what a pencil would have noted', async () => {
  const desk = await openReception()
  const { reception } = desk
  const karin = await desk.staff('Karin')
  const expectedAt = '2026-03-04T09:00:00.000Z' as never
  const acts = fc.sample(act, { numRuns: 1000, seed: 20260302 })
  const notes: Noted[] = []
  const ids: EntryId[] = []
  let last: { commandId: CommandId; at: number; before: Noted | null } | null = null
  let refused = 0

  for (const one of acts) {
    desk.later(1)
    if (one.act === 'undo') {
      if (!last) continue
      await desk.client.office.undo({ undoes: last.commandId })
      // What was logged by mistake stays, as cancelled.
      notes[last.at] = last.before ?? { ...notes[last.at]!, state: 'cancelled' }
      last = null
      continue
    }
    if (one.act !== 'log' && notes.length === 0) continue
    const noted = noteAct(notes, one)
    const commandId = newId<CommandId>()
    const at = one.act === 'log' ? notes.length : one.which % notes.length
    const entryId = ids[at]!
    const asked =
      one.act === 'log'
        ? reception.log({ commandId, kind: one.kind, fields: one.expected ? { expectedAt } : {} })
        : one.act === 'next'
          ? reception.next({ commandId, entryId })
          : one.act === 'to'
            ? reception.next({ commandId, entryId, to: one.state })
            : one.act === 'badge' || one.act === 'return'
              ? reception.badge({
                  commandId,
                  entryId,
                  badge: one.act === 'badge' ? one.badge : null,
                })
              : reception.transfer({
                  commandId,
                  entryId,
                  staffId: karin,
                  result: one.act === 'reach' ? 'reached' : 'busy',
                })
    if (noted === null) {
      await expect(asked).rejects.toMatchObject({
        code: expect.stringMatching(/^(WRONG_STATE|TAKEN)$/),
      })
      refused += 1
      continue
    }
    const answer = await asked
    if (one.act === 'log') ids.push(answer.id)
    last = { commandId, at, before: notes[at] ?? null }
    notes[at] = noted
  }

  expect(refused).toBeGreaterThan(50)
  expect(notes.length).toBeGreaterThan(100)
  const kept = await Promise.all(
    ids.map(async (entryId): Promise<Noted> => {
      const entry = await reception.get({ entryId })
      const isOut = entry.badge !== '' && entry.badgeReturnedAt === null
      return {
        kind: entry.kind,
        state: entry.state,
        badge: isOut ? entry.badge : null,
        tries: entry.transfers.length,
      }
    }),
  )
  expect(kept).toEqual(notes)
  const board = await reception.list({ open: true, limit: 1000 })
  expect(board).toHaveLength(notes.filter((one) => OPEN.has(one.state)).length)
})
