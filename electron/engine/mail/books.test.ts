import { afterEach, expect, test } from 'vitest'
import type { Day } from '../../../shared/base/dates.ts'
import type { MailEntryId } from '../../../shared/base/ids.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { bytesOf, letter, openMailDesk } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

test('labels: numbers drawn beforehand are used once, and struck when the year is closed', async () => {
  const { client, goTo } = await openMailDesk()
  const [register] = await client.mail.registers.list()
  const registerId = register!.id
  const labels = await client.mail.labels({ roll: { registerId, count: 3 } })
  expect(bytesOf(labels.base64).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await client.mail.register(letter('Next free'))).number).toBe(4)
  expect((await client.mail.register({ ...letter('Labelled'), rollNumber: 2 })).number).toBe(2)
  expect(
    await failureOf(client.mail.register({ ...letter('Twice'), rollNumber: 2 })),
  ).toMatchObject({ code: 'TAKEN' })
  expect(await failureOf(client.mail.register({ ...letter('None'), rollNumber: 9 }))).toMatchObject(
    { data: { reason: 'number_not_on_roll' } },
  )
  const year = 2026
  expect(await failureOf(client.mail.closeYear.close({ registerId, year }))).toMatchObject({
    data: { reason: 'year_not_over' },
  })
  goTo('2027-01-05T09:00:00.000Z')
  await client.mail.dailyRegister.make({ registerId, day: '2026-11-23' as Day })
  expect(await client.mail.closeYear.preview({ registerId, year })).toEqual({
    total: 2,
    annulled: [],
    gaps: [],
    unusedRoll: [1, 3],
    missingDays: [],
    chainGood: true,
  })
  const statement = await client.mail.closeYear.close({ registerId, year })
  expect(bytesOf(statement.base64).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await failureOf(client.mail.closeYear.close({ registerId, year }))).toMatchObject({
    code: 'TAKEN',
  })
  expect((await client.mail.registers.list())[0]).toMatchObject({ closedYears: [2026] })
  expect((await client.mail.register(letter('Goes on'))).shownNumber).toBe('2027/0000001')
})

test('the register of a day: not before it is over, once, with the changes made that day to older entries', async () => {
  const { client, addDays } = await openMailDesk()
  const [register] = await client.mail.registers.list()
  const registerId = register!.id
  const day = '2026-11-23' as Day
  const first = await client.mail.register(letter('First'))
  await client.mail.register(letter('Second'))
  expect(await failureOf(client.mail.dailyRegister.make({ registerId, day }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'day_not_over' },
  })
  addDays(1)
  await client.mail.annul({ mailEntryId: first.id, authority: 'a', reason: 'b' })
  expect((await client.mail.dailyRegister.list({ registerId })).missing).toEqual([day])
  const made = await client.mail.dailyRegister.make({ registerId, day })
  const { chain } = await client.mail.get({
    mailEntryId: (await client.mail.list({}))[0]!.id as MailEntryId,
  })
  expect(made).toMatchObject({
    code: '20261123-001',
    first: 1,
    last: 2,
    entries: 2,
    changes: 0,
    chain,
  })
  expect(await failureOf(client.mail.dailyRegister.make({ registerId, day }))).toMatchObject({
    code: 'TAKEN',
  })
  addDays(1)
  const next = await client.mail.dailyRegister.make({ registerId, day: '2026-11-24' as Day })
  expect(next).toMatchObject({ first: null, last: null, entries: 0, changes: 1 })
  const paper = await client.mail.dailyRegister.paper({ dailyId: made.id })
  const { createHash } = await import('node:crypto')
  expect(createHash('sha256').update(bytesOf(paper.base64)).digest('hex')).toBe(made.hash)
  expect((await client.mail.dailyRegister.list({ registerId })).missing).toEqual([])
})

test('the outgoing post of a day by office, and the sheet to sign', async () => {
  const { client } = await openMailDesk()
  const out = (office: string, postage: number) =>
    client.mail.register({
      fields: {
        direction: 'out',
        partyName: 'Neri',
        subject: 'S',
        office,
        postage,
        trackingNumber: 'RR123456785IT',
      },
    })
  const one = await out('Legal', 550)
  await out('Legal', 120)
  await out('', 90)
  const day = '2026-11-23' as Day
  const outgoing = await client.mail.outgoing({ day })
  expect(outgoing.postage).toEqual([
    { office: '', letters: 1, amount: 90 },
    { office: 'Legal', letters: 2, amount: 670 },
  ])
  expect(outgoing.entries).toHaveLength(3)
  for (const paper of [
    await client.mail.outgoingPaper({ day }),
    await client.mail.handOverSheet({ mailEntryIds: [one.id] }),
  ])
    expect(bytesOf(paper.base64).subarray(0, 5).toString()).toBe('%PDF-')
})
