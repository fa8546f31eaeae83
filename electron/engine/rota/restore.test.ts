/** Whatever was done to a rota, taking it back newest first restores every state it went through. */
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays } from '../../../shared/base/dates.ts'
import type { CommandId, StaffId } from '../../../shared/base/ids.ts'

afterEach(endOffices)

const MONDAY = '2027-02-01' as Day
const span = { from: MONDAY, to: addDays(MONDAY, 4) }

async function openRota() {
  const { client } = await openOfficeHere(undefined, {
    clock: () => Date.parse('2027-01-30T10:00:00.000Z'),
  })
  await client.office.settings.update({ fields: { country: 'DK', zone: 'Europe/Copenhagen' } })
  const staff: StaffId[] = []
  for (const name of ['Anna', 'Bo', 'Cecilie', 'Dan'])
    staff.push((await client.people.staff.create({ fields: { name } })).id)
  const weekdays = [1, 2, 3, 4, 5]
  const hours = { from: '09:00', to: '15:00' }
  await client.rota.pattern.set({
    from: MONDAY,
    opening: weekdays.map((weekday) => ({ weekday, ...hours, needed: 2 })),
    turns: weekdays.flatMap((weekday) => [
      { weekday, staffId: staff[0]!, ...hours, lunchFrom: '11:30', lunchTo: '12:00' },
      { weekday, staffId: staff[1 + (weekday % 3)]!, ...hours, lunchFrom: null, lunchTo: null },
    ]),
  })
  const state = async () => {
    const { days, gaps } = await client.rota.coverage(span)
    const bare = gaps.map(({ standIns: _standIns, ...gap }) => gap)
    return { days, gaps: bare, turns: await client.rota.turns(span) }
  }
  return { client, staff, state }
}

const act = fc.record({
  kind: fc.constantFrom('add', 'remove', 'absence', 'swap', 'exchange', 'pattern'),
  one: fc.nat(3),
  two: fc.nat(3),
  day: fc.nat(4),
  other: fc.nat(4),
  begins: fc.constantFrom('09:00', '11:00', '13:15'),
})
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

test('undoing everything, newest first, goes back through the same states', async () => {
  const { client, staff, state } = await openRota()
  let made = 0
  const newId = () =>
    `0197b1d0-0000-7000-8000-${String((made += 1)).padStart(12, '0')}` as CommandId

  /** Does an act and gives the commands to be undone; none where it was refused. */
  const perform = async ({ kind, one, two, day, other, begins }: Act): Promise<CommandId[]> => {
    const staffId = staff[one]!
    const on = addDays(MONDAY, day)
    const commandId = newId()
    const { rota } = client
    if (kind === 'add' || kind === 'remove') {
      const fields = { day: on, staffId, kind, from: begins, to: '14:30' } as const
      await rota.overrides.create({ commandId, fields })
      return [commandId]
    }
    if (kind === 'absence') {
      const toDay = addDays(on, other)
      await rota.absences.create({
        commandId,
        fields: { staffId, kind: 'sick', fromDay: on, toDay },
      })
      return [commandId]
    }
    if (kind === 'pattern') {
      const opening = [{ weekday: 1 + other, from: begins, to: '16:00', needed: two }]
      await rota.pattern.set({ commandId, from: on, opening, turns: [] })
      return [commandId]
    }
    const otherDay = kind === 'exchange' ? addDays(MONDAY, other) : null
    const otherId = staff[two]!
    const swap = await rota.swap.ask({ commandId, askedById: staffId, day: on, otherId, otherDay })
    const answerId = newId()
    await rota.swap.answer({ commandId: answerId, swapId: swap.id, yes: true })
    return [commandId, answerId]
  }

  let performed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
      const states = [await state()]
      const done: CommandId[][] = []
      for (const one of acts) {
        // What is refused (away that day, no turn …) changes nothing.
        const commands = await perform(one).catch((error: unknown) => {
          expect((error as { code: string }).code).toBe('NOT_POSSIBLE')
          return []
        })
        if (commands.length === 0) {
          expect(await state()).toEqual(states.at(-1))
          continue
        }
        performed += 1
        done.push(commands)
        states.push(await state())
      }
      for (const commands of done.toReversed()) {
        expect(await state()).toEqual(states.pop())
        for (const undoes of commands.toReversed()) await client.office.undo({ undoes })
      }
      expect(await state()).toEqual(states.pop())
    }),
    { numRuns: 25 },
  )
  expect(performed).toBeGreaterThan(25)
})
