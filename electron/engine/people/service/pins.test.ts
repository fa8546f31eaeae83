import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf } from '../../../../test/fixtures/realOffice.ts'
import { openDanishOffice } from '../../../../test/fixtures/testContacts.ts'

afterEach(endOffices)

test('a PIN is asked for on signing in, can be changed by who knows it, and five wrong ones wait', async () => {
  const { client, pass } = await openDanishOffice()
  const ann = await client.people.staff.create({ fields: { name: 'Ann' } })
  expect(ann.hasPin).toBe(false)
  const staffId = ann.id
  expect(await client.people.staff.setPin({ staffId, pin: '2468' })).toMatchObject({ hasPin: true })
  const fails = async (call: Promise<unknown>, reason: string) =>
    expect(await failureOf(call)).toEqual({ code: 'NOT_POSSIBLE', data: { reason } })
  await fails(client.office.signIn({ staffId }), 'pin_wrong')
  expect(await client.office.signIn({ staffId, pin: '2468' })).toEqual({ actor: 'Ann' })
  await fails(client.people.staff.setPin({ staffId, pin: '1357' }), 'pin_wrong')
  await client.people.staff.setPin({ staffId, pin: '1357', present: '2468' })
  // All at once gives no more tries than one after the other.
  const tries = await Promise.all(
    Array.from({ length: 8 }, () => failureOf(client.office.signIn({ staffId, pin: '0000' }))),
  )
  const reasons = tries.map(({ data }) => (data as { reason: string }).reason).toSorted()
  expect(reasons).toEqual([...Array(3).fill('pin_wait'), ...Array(5).fill('pin_wrong')])
  await fails(client.office.signIn({ staffId, pin: '1357' }), 'pin_wait')
  pass(30_000)
  expect(await client.office.signIn({ staffId, pin: '1357' })).toEqual({ actor: 'Ann' })
  // The journal tells that it was set, and nothing that a PIN could be guessed from.
  const rows = await client.office.journal.list({ entity: 'staff', entityId: staffId })
  expect(rows.filter(({ command }) => command === 'people.staff.setPin')).toMatchObject([
    { changes: [] },
    { changes: [] },
  ])
  expect(await failureOf(client.office.undo({ undoes: rows[0]!.commandId }))).toMatchObject({
    data: { reason: 'cannot_be_undone' },
  })
  await client.people.staff.setPin({ staffId, pin: null, present: '1357' })
  expect(await client.office.signIn({ staffId })).toEqual({ actor: 'Ann' })
})
