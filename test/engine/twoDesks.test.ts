import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { endOffices, openOfficeHere } from '../fixtures/realOffice.ts'

const EDITS = process.env['COUNTERPART_LONG'] ? 10_000 : 600

afterEach(endOffices)

/** What a desk has on its screen of a colleague. */
type Seen = { version: number; role: string }

test(`of ${EDITS} edits by two desks that look away now and then, none is lost in silence`, async () => {
  const { client, connect } = await openOfficeHere()
  const { id } = await client.people.staff.create({ fields: { name: 'Ann' } })
  const desks = [connect('front'), connect('back')]
  const seen: Seen[] = [
    { version: 1, role: '' },
    { version: 1, role: '' },
  ]
  const stands: Seen = { version: 1, role: '' }
  let refused = 0
  const steps = fc.array(fc.record({ desk: fc.nat({ max: 1 }), look: fc.boolean() }), {
    minLength: EDITS,
    maxLength: EDITS,
  })
  const [plan] = fc.sample(steps, { numRuns: 1, seed: 5 })
  for (const [number, { desk, look }] of plan!.entries()) {
    if (look) seen[desk] = { ...stands }
    const { version } = seen[desk]!
    const role = `role ${number}`
    const stale = version !== stands.version
    const answer = await desks[desk]!.people.staff.update({
      staffId: id,
      version,
      fields: { role },
    }).then(
      (saved) => saved,
      (error: { code: string }) => error.code,
    )
    if (stale) {
      refused += 1
      expect(answer).toBe('CHANGED_MEANWHILE')
    } else {
      expect(answer).toMatchObject({ role, version: version + 1 })
      Object.assign(stands, { role, version: version + 1 })
      seen[desk] = { ...stands }
    }
  }
  expect(await client.people.staff.list({})).toMatchObject([stands])
  const roles = (await client.office.journal.list({ limit: 1000 })).filter(
    ({ command }) => command === 'people.staff.update',
  )
  expect(roles.length).toBe(Math.min(1000, EDITS - refused))
  expect(refused).toBeGreaterThan(EDITS / 20)
})
