import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { OfficeClient } from '../../../shared/contract.ts'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const now = Date.parse('2026-11-23T09:00:00.000Z')
const openHere = () => openOfficeHere(undefined, { clock: () => now })
const picture = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256))

/** A message with an attachment; `more` are further headers. */
function message(id: string, subject: string, more: string[] = []): string {
  return [
    'From: =?UTF-8?Q?S=C3=B8ren_=C3=86blegaard?= <Soren@kommune.example>',
    'To: office@counterpart.example, Second <second@counterpart.example>',
    `Subject: ${subject}`,
    `Message-ID: <${id}>`,
    'Date: Fri, 20 Nov 2026 14:00:00 +0100',
    ...more,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Dear all',
    'From here on we agree',
    '--b',
    'Content-Type: image/png; name="plan.png"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="plan.png"',
    '',
    picture.toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n')
}
const take = (client: OfficeClient, name: string, content: string | Uint8Array<ArrayBuffer>) =>
  client.mail.import({ file: new File([content], name) })

test('a message is an entry with its attachments, byte for byte; a second time it is known', async () => {
  const { client, folder } = await openHere()
  const contact = await client.people.contacts.create({
    fields: {
      name: 'Søren',
      emails: [{ kind: 'work', address: 'soren@kommune.example' }],
    } as never,
  })
  const text = message('1@kommune.example', '=?UTF-8?Q?K=C3=A6re_alle?=')
  expect(await take(client, 'letter.eml', text)).toEqual({
    imported: 1,
    duplicates: 0,
    skipped: [],
    twins: [],
  })
  const [entry] = await client.mail.list({})
  expect(entry).toMatchObject({
    direction: 'in',
    medium: 'email',
    partyName: 'Søren Æblegaard',
    partyAddress: 'Soren@kommune.example',
    subject: 'Kære alle',
    contactId: contact.id,
    letterDate: '2026-11-20',
    arrivedOn: '2026-11-20',
    contentHash: createHash('sha256').update(text).digest('hex'),
    files: 2,
  })
  const { fileList } = await client.mail.get({ mailEntryId: entry!.id })
  expect(fileList.map(({ name, main }) => [name, main])).toEqual([
    ['letter.eml', true],
    ['plan.png', false],
  ])
  const stored = await client.files.get({ fileId: fileList[1]!.fileId })
  const path = join(folder, 'files', stored.hash.slice(0, 2), stored.hash.slice(2))
  expect(readFileSync(path).equals(picture)).toBe(true)
  const twin = { row: 1, twin: entry!.shownNumber, id: entry!.id }
  expect(await take(client, 'again.eml', text)).toEqual({
    imported: 0,
    duplicates: 1,
    skipped: [],
    twins: [{ file: 'again.eml', ...twin }],
  })
  // Sent on by another way: other bytes, the same Message-ID.
  const again = message('1@kommune.example', 'Kaere alle', ['Received: by somewhere'])
  expect(await take(client, 'copy.eml', again)).toMatchObject({
    imported: 0,
    duplicates: 1,
    twins: [{ file: 'copy.eml', ...twin }],
  })
})

test('a mailbox is as many entries as it holds messages; the same command gives the same answer', async () => {
  const { client } = await openHere()
  const box = ['a', 'b', 'c']
    .map((id) => `From x@y.example Fri Nov 20 14:00:00 2026\n${message(`${id}@x`, `Letter ${id}`)}`)
    .join('\n')
  const commandId = '01970000-0000-7000-8000-0000000000ba' as never
  const run = () => client.mail.import({ commandId, file: new File([box], 'all.mbox') })
  const report = { imported: 3, duplicates: 0, skipped: [], twins: [] }
  expect(await run()).toEqual(report)
  expect(await run()).toEqual(report)
  const entries = await client.mail.list({})
  expect(entries.map(({ subject }) => subject)).toEqual(['Letter c', 'Letter b', 'Letter a'])
  expect(await take(client, 'all.mbox', box)).toMatchObject({
    imported: 0,
    duplicates: 3,
    twins: entries
      .toReversed()
      .map(({ shownNumber, id }, at) => ({ file: 'all.mbox', row: at + 1, twin: shownNumber, id })),
  })
  expect(await client.mail.verifyChain({})).toMatchObject({ good: true, entries: 3 })
})

test('mail that the office sent itself is outgoing, with all its recipients under one number', async () => {
  const { client } = await openHere()
  await client.office.settings.update({ fields: { email: 'soren@kommune.example' } })
  await take(client, 'sent.eml', message('s@x', 'Sent'))
  expect(await client.mail.list({})).toMatchObject([
    { direction: 'out', partyName: 'office@counterpart.example', furtherParties: ['Second'] },
  ])
})

test('what is annulled on purpose does not come back with the next import', async () => {
  const { client } = await openHere()
  const text = message('n@x', 'Advertising')
  await take(client, 'a.eml', text)
  const [entry] = await client.mail.list({})
  await client.mail.annul({ mailEntryId: entry!.id, authority: 'a', reason: 'no letter' })
  expect(await take(client, 'a.eml', text)).toMatchObject({ imported: 0, duplicates: 1 })
})

test('what is no mail is refused with the reason, and nothing is taken in', async () => {
  const { client } = await openHere()
  for (const [name, content, reason] of [
    ['scan.pdf', '%PDF-1.7\n%âãÏÓ\n', 'not_mail'],
    ['note.txt', 'Just a note', 'not_mail'],
    ['empty.eml', '', 'empty'],
  ] as const)
    expect(await failureOf(take(client, name, content))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { reason },
    })
  expect(await client.mail.list({})).toEqual([])
})

test('what was not taken in leaves no bytes behind; what is known keeps its own', async () => {
  const { client } = await openHere()
  const [one, two] = [message('1@x.example', 'One'), message('2@x.example', 'Two')]
  const box = [one, two].map((each) => `From a@b.example Fri Nov 20 14:00:00 2026\n${each}`)
  for (const [name, content] of [
    ['one.eml', one],
    ['box.mbox', box.join('\n')],
    ['one again.eml', one],
    ['note.txt', 'No mail at all'],
  ] as const)
    await take(client, name, content).catch(() => {})
  await Promise.all(['both.eml', 'at once.eml'].map((name) => take(client, name, two)))
  expect((await client.mail.list({})).length).toBe(2)
  expect(await client.files.prove({})).toMatchObject({ missing: [], altered: [], strays: 0 })
})

test('a message without sender and subject has words in their place', async () => {
  const { client } = await openHere()
  await client.office.settings.update({ fields: { language: 'sv' } })
  await take(
    client,
    'bare.eml',
    'Message-ID: <bare@x>\r\nDate: Fri, 20 Nov 2026 14:00:00 +0100\r\nReceived: by x\r\nMIME-Version: 1.0\r\n\r\nHello',
  )
  expect(await client.mail.list({})).toMatchObject([
    { partyName: 'Okänd avsändare', subject: '(inget ämne)' },
  ])
})
