import { afterEach, expect, test } from 'vitest'
import { endOffices } from '../../../test/fixtures/realOffice.ts'
import { fileOf, letter, openMailDesk } from '../../../test/fixtures/testMail.ts'

afterEach(endOffices)

test('one line is understood by the colleagues, offices and contacts of the office', async () => {
  const { client, goTo } = await openMailDesk()
  await client.people.contacts.create({ fields: { name: 'Mario Rossi' } })
  const director = await client.people.staff.create({
    fields: { name: 'Eva Neri', role: 'Director' },
  })
  const { fields } = await client.mail.understand({ line: 'in Rossi reg 30d director' })
  expect(fields).toMatchObject({
    direction: 'in',
    partyName: 'Mario Rossi',
    medium: 'registered',
    // The thirtieth day is a Wednesday.
    deadlineOn: '2026-12-23',
    forStaffId: director.id,
  })
  // 2 days after Monday 7 December is fine, but the 8th is a holiday in Italy.
  goTo('2026-12-07T09:00:00.000Z')
  const next = await client.mail.understand({ line: 'in Rossi 1d' })
  expect(next.fields.deadlineOn).toBe('2026-12-09')
})

test('a letter is proposed from its words and from earlier letters of its sender', async () => {
  const { client } = await openMailDesk()
  const anna = await client.people.staff.create({ fields: { name: 'Anna' } })
  for (const subject of ['May', 'June'])
    await client.mail.register(
      letter(subject, {
        partyName: 'Acqua Pubblica SpA',
        forStaffId: anna.id,
        partyAddress: 'Via Po 2',
      }),
    )
  const text = `Acqua Pubblica S.p.A.\nACQUA PUBBLICA SPA - Via Po 2\n\nRoma, 20 novembre 2026\nProt. n. 4471/2026\nOggetto: Sollecito di pagamento\n\nSi prega di pagare entro 15 giorni dal ricevimento.\n`
  const file = await client.files.add({ file: fileOf('scan.txt', text) })
  await expect
    .poll(async () => (await client.files.get({ fileId: file.id })).textState, { timeout: 60_000 })
    .toBe('read')
  const { fields, grounds } = await client.mail.propose({ fileId: file.id })
  expect(fields).toMatchObject({
    direction: 'in',
    partyName: 'Acqua Pubblica SpA',
    partyAddress: 'Via Po 2',
    subject: 'Sollecito di pagamento',
    letterDate: '2026-11-20',
    letterReference: '4471/2026',
    // 15 days end on Tuesday the 8th, a holiday.
    deadlineOn: '2026-12-09',
    forStaffId: anna.id,
  })
  expect(grounds.find(({ field }) => field === 'deadlineOn')?.quote).toContain('entro 15 giorni')
})

test('models are kept under a name, replaced under the same, and taken away', async () => {
  const { client } = await openMailDesk()
  const fields = { office: 'Legal', medium: 'letter' as const }
  const saved = await client.mail.models.save({ name: 'Court', fields })
  await client.mail.models.save({ name: 'Court', fields: { office: 'Tax' } })
  expect(await client.mail.models.list()).toEqual([
    { id: saved.id, name: 'Court', fields: { office: 'Tax' } },
  ])
  expect(await client.mail.models.remove({ modelId: saved.id })).toEqual({ removed: true })
  expect(await client.mail.models.list()).toEqual([])
})
