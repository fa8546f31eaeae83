import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { CommandId, RequestId, StaffId } from '../../../shared/base/ids.ts'
import type { RequestState } from '../../../shared/requests/contract.ts'
import type { Act } from '../../../shared/requests/life.ts'
import { ACTS, stateAfter } from '../../../shared/requests/life.ts'

afterEach(endOffices)

/** What should hold of one request: where it is, whose, and the milliseconds spent in each state. */
type Model = {
  state: RequestState
  owner: StaffId | null
  since: number
  spent: Map<string, number>
}

type Step = { act: Act | 'create' | 'undo'; which: number; who: number; minutes: number }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom<Act | 'create' | 'undo'>(...ACTS, 'create', 'undo', 'resume', 'start'),
  which: fc.nat(5),
  who: fc.nat(1),
  minutes: fc.integer({ min: 1, max: 600 }),
})

test('whatever is done in whatever order, states, stacks and times are those of a plain model', async () => {
  let now = Date.UTC(2026, 0, 5, 8)
  const { client, connect } = await openOfficeHere(undefined, { clock: () => now })
  const desks = await Promise.all(
    ['Karin', 'Bo'].map(async (name) => {
      const { id } = await client.people.staff.create({ fields: { name } })
      const desk = connect(name)
      await desk.office.signIn({ staffId: id })
      return { id, desk, requests: desk.requests }
    }),
  )
  const run = async (steps: Step[]) => {
    const models = new Map<RequestId, Model>()
    const ids: RequestId[] = []
    let last: { commandId: CommandId; before: Map<RequestId, Model> } | null = null
    const copy = () =>
      new Map([...models].map(([id, one]) => [id, { ...one, spent: new Map(one.spent) }]))
    const go = (id: RequestId, state: RequestState) => {
      const one = models.get(id)!
      one.spent.set(one.state, (one.spent.get(one.state) ?? 0) + now - one.since)
      Object.assign(one, { state, since: now })
    }
    for (const { act, which, who, minutes } of steps) {
      now += minutes * 60_000
      const { id: staffId, desk, requests } = desks[who]!
      const commandId = crypto.randomUUID() as CommandId
      if (act === 'create') {
        const made = await requests.create({
          commandId,
          fields: { title: `Request ${ids.length}` },
        })
        ids.push(made.id)
        models.set(made.id, { state: 'new', owner: null, since: now, spent: new Map() })
        last = null
        continue
      }
      if (act === 'undo') {
        if (!last) continue
        await desk.office.undo({ undoes: last.commandId })
        for (const [id, one] of last.before) models.set(id, one)
        last = null
        continue
      }
      const requestId = ids[which % Math.max(1, ids.length)]
      if (!requestId) continue
      const one = models.get(requestId)!
      const to = stateAfter(one.state, act)
      const before = copy()
      const call = {
        start: () => requests.start({ commandId, requestId }),
        resume: () => requests.resume({ commandId, requestId }),
        leave: () => requests.leave({ commandId, requestId, nextStep: 'next' }),
        wait: () => requests.wait({ commandId, requestId, waitingFor: 'somebody' }),
        finish: () => requests.finish({ commandId, requestId }),
        tell: () => requests.tellCustomer({ commandId, requestId, how: 'phone' }),
        withdraw: () => requests.withdraw({ commandId, requestId, reason: 'no' }),
        reopen: () => requests.reopen({ commandId, requestId, reason: 'again' }),
      }[act]
      if (to === null) {
        await expect(call()).rejects.toMatchObject({ code: 'WRONG_STATE' })
        continue
      }
      expect((await call()).state).toBe(to)
      if (to === 'active') {
        for (const [id, other] of models)
          if (other.state === 'active' && other.owner === staffId) go(id, 'left')
        one.owner = staffId
      }
      go(requestId, to)
      last = { commandId, before }
    }
    for (const { id: staffId, requests } of desks) {
      const stack = await requests.stack({})
      const of = (state: RequestState) =>
        ids.filter((id) => models.get(id)!.state === state && models.get(id)!.owner === staffId)
      expect(stack.running ? [stack.running.id] : []).toEqual(of('active'))
      const mine = stack.left.filter(({ id }) => models.has(id))
      expect(mine.map(({ id }) => id).toSorted()).toEqual(of('left').toSorted())
    }
    for (const id of ids) {
      const real = await client.requests.get({ requestId: id })
      const { state, owner, since, spent } = models.get(id)!
      expect([real.state, real.ownerId]).toEqual([state, owner])
      expect(real.events.at(-1)!.to).toBe(state)
      const rest = ['told', 'withdrawn'].includes(state) ? 0 : now - since
      const minutesIn = (one: RequestState) =>
        Math.round(((spent.get(one) ?? 0) + (state === one ? rest : 0)) / 60_000)
      const whole = [...spent.values()].reduce((sum, ms) => sum + ms, rest)
      expect(real.times).toEqual({
        lead: Math.round(whole / 60_000),
        waiting: minutesIn('waiting'),
        working: minutesIn('active'),
      })
      // What runs would be in the way of the next round.
      if (state === 'active') await client.requests.finish({ requestId: id })
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) =>
      run([{ act: 'create', which: 0, who: 0, minutes: 1 }, ...steps]),
    ),
    { numRuns: 40 },
  )
})
