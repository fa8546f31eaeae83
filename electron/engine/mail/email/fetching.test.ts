import { expect, test } from 'vitest'
import {
  accountFields,
  emailMessage,
  fetchMail,
  openEmailOffice,
  sha256,
  useMailServer,
} from '../../../../test/fixtures/emailOffice.ts'
import { failureOf, makeFolder } from '../../../../test/fixtures/realOffice.ts'

const server = useMailServer()

test('what is in the mailbox waits here, whole and once; registered, it is an entry with its attachments', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const text = emailMessage('1@kommune.example', '=?UTF-8?Q?K=C3=A6re_alle?=')
  server().deliver(text)
  server().deliver(emailMessage('2@kommune.example', 'Second'))
  expect(await fetchMail(office)).toEqual({ fetched: 2, known: 0, failed: [] })
  expect(await fetchMail(office)).toEqual({ fetched: 0, known: 0, failed: [] })
  const [first, second] = await client.mail.arrivals.list({})
  expect(first).toMatchObject({
    state: 'waiting',
    accountName: 'Secretariat',
    fromName: 'Søren Æblegaard',
    fromAddress: 'soren@kommune.example',
    subject: 'Kære alle',
    sentAt: '2026-11-20T13:00:00.000Z',
    fileName: 'Kære alle.eml',
    mediaType: 'message/rfc822',
    twin: null,
  })
  expect((await client.files.get({ fileId: first!.fileId })).hash).toBe(sha256(text))
  expect((await client.today.get({})).support.newMails).toBe(2)
  expect(await client.mail.list({})).toEqual([])

  const entry = await client.mail.arrivals.register({
    arrivalId: first!.id,
    fields: { office: 'Teknik' },
  })
  expect(entry).toMatchObject({
    direction: 'in',
    medium: 'email',
    partyName: 'Søren Æblegaard',
    partyAddress: 'soren@kommune.example',
    subject: 'Kære alle',
    office: 'Teknik',
    contentHash: sha256(text),
    files: 2,
  })
  expect(await failureOf(client.mail.arrivals.register({ arrivalId: first!.id }))).toMatchObject({
    code: 'WRONG_STATE',
  })
  expect(await client.mail.arrivals.leaveOut({ arrivalIds: [second!.id] })).toEqual({ changed: 1 })
  expect(await client.mail.arrivals.list({})).toEqual([])
  expect(await client.mail.arrivals.list({ state: 'left_out' })).toMatchObject([{ id: second!.id }])
  expect((await client.today.get({})).support.newMails).toBe(0)
})

test('a message that was registered by another way is shown with its twin and asks', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const text = emailMessage('twin@kommune.example', 'Twin')
  await client.mail.import({ file: new File([text], 'by hand.eml') })
  server().deliver(text)
  await fetchMail(office)
  const [arrival] = await client.mail.arrivals.list({})
  expect(arrival!.twin).toMatchObject({ shownNumber: '2026/0000001' })
  const arrivalId = arrival!.id
  expect(await failureOf(client.mail.arrivals.register({ arrivalId }))).toMatchObject({
    code: 'TAKEN',
    data: { field: 'twin', value: arrival!.twin!.id },
  })
  expect(await client.mail.arrivals.register({ arrivalId, sure: true })).toMatchObject({
    number: 2,
  })
})

test('a mailbox that was numbered anew gives nothing twice', async () => {
  const office = await openEmailOffice(server())
  server().deliver(emailMessage('a@x', 'A'))
  expect(await fetchMail(office)).toMatchObject({ fetched: 1 })
  server().renumber()
  expect(await fetchMail(office)).toEqual({ fetched: 0, known: 1, failed: [] })
  expect(await office.client.mail.arrivals.list({})).toHaveLength(1)
})

test('a message that cannot be read does not keep the others out, and is not asked for again', async () => {
  const office = await openEmailOffice(server())
  server().deliver(emailMessage('good@x', 'Good'))
  server().deliver(nested(400))
  server().deliver(emailMessage('good2@x', 'Good too'))
  const report = await fetchMail(office)
  expect(report.fetched + report.failed.length).toBe(3)
  expect(report.fetched).toBeGreaterThanOrEqual(2)
  expect(await fetchMail(office)).toEqual({ fetched: 0, known: 0, failed: [] })
})

test('only what came since the day that was set is fetched', async () => {
  const office = await openEmailOffice(server(), { since: '2036-01-01' })
  server().deliver(emailMessage('old@x', 'Old'))
  expect(await fetchMail(office)).toEqual({ fetched: 0, known: 0, failed: [] })
})

test('a mailbox of very many messages is looked through in commands that a server takes', async () => {
  const office = await openEmailOffice(server(), { since: '2020-06-02' })
  // Of the day before: servers are asked for it too, as their days may be others.
  const arrived = new Date('2020-06-01T12:00:00.000Z')
  for (let at = 0; at < 1500; at += 1) server().deliver(`Subject: ${at}\r\n\r\n`, arrived)
  expect(await fetchMail(office)).toEqual({ fetched: 0, known: 0, failed: [] })
})

test('fetched messages are marked, or moved, once they are safe here', async () => {
  const office = await openEmailOffice(server(), { afterFetching: 'mark' })
  const { client, account } = office
  server().deliver(emailMessage('m@x', 'Mark'))
  await fetchMail(office)
  expect(server().files()).toMatchObject([expect.stringMatching(/:2,FS$/)])
  server().makeFolder('Done')
  const moving = await client.mail.accounts.update({
    accountId: account.id,
    version: account.version,
    fields: { afterFetching: 'move', moveTo: 'Done' },
  })
  server().deliver(emailMessage('n@x', 'Move'))
  await fetchMail(office)
  expect(server().files()).toHaveLength(1)
  expect(server().files('Done')).toHaveLength(1)
  const gone = { accountId: account.id, version: moving.version, fields: { moveTo: 'Nowhere' } }
  await client.mail.accounts.update(gone)
  server().deliver(emailMessage('o@x', 'Stay'))
  // What cannot be moved is here all the same, and moved once it can be.
  expect(await failureOf(fetchMail(office))).toMatchObject({ data: { reason: 'folder' } })
  expect(await client.mail.arrivals.list({})).toHaveLength(3)
  server().makeFolder('Nowhere')
  expect(await fetchMail(office)).toMatchObject({ fetched: 0 })
  expect(server().files('Nowhere')).toHaveLength(1)
})

test('fetching that is broken off goes on where it was', async () => {
  const office = await openEmailOffice(server())
  for (let at = 0; at < 12; at++) server().deliver(emailMessage(`${at}@x`, `Letter ${at}`))
  const stop = new AbortController()
  const { client, accountId } = office
  const call = client.mail.accounts.fetch({ accountId }, { signal: stop.signal }).catch(() => null)
  while ((await client.mail.arrivals.list({})).length < 4) await new Promise(setImmediate)
  stop.abort()
  const first = await call
  const before = (await client.mail.arrivals.list({})).length
  const second = await fetchMail(office)
  expect(before + second.fetched).toBe(12)
  expect(second.known).toBe(0)
  expect(first).toBeNull()
  expect(before).toBeLessThan(12)
  expect((await client.mail.arrivals.list({})).map(({ subject }) => subject)).toHaveLength(12)
})

test('why a server cannot be used is told', async () => {
  const cases: [object, object][] = [
    [{ imapHost: 'nowhere.invalid' }, { reason: 'host_unknown', server: 'imap' }],
    [{ imapPort: 1 }, { reason: 'refused' }],
    [{ certificate: '' }, { reason: 'certificate' }],
    [{ imapHost: '127.0.0.1' }, { reason: 'certificate_name' }],
    [{ folder: 'No such' }, { reason: 'folder' }],
    [{ user: 'somebody@else.example' }, { reason: 'password' }],
    [{ imapPort: server().ports.imap }, { reason: 'wrong_security' }],
    [
      { imapHost: '', smtpHost: 'nowhere.invalid' },
      { reason: 'host_unknown', server: 'smtp' },
    ],
    [{ imapHost: '', smtpPort: 1 }, { reason: 'refused' }],
    [{ imapHost: '', certificate: '' }, { reason: 'certificate' }],
    [{ imapHost: '', smtpHost: '127.0.0.1' }, { reason: 'certificate_name' }],
    [{ imapHost: '', user: 'somebody@else.example' }, { reason: 'password' }],
    [{ imapHost: '', smtpPort: server().ports.smtp }, { reason: 'wrong_security' }],
  ]
  const office = await openEmailOffice(server())
  for (const [at, [more, data]] of cases.entries()) {
    const { name: _name, ...usual } = accountFields(server())
    const { id } = await office.client.mail.accounts.create({
      fields: { name: `Account ${at}`, ...usual, ...more },
    })
    expect(
      await failureOf(office.client.mail.accounts.test({ accountId: id })),
      JSON.stringify(more),
    ).toMatchObject({ code: 'MAIL_SERVER', data })
  }
  const { client, accountId } = await openEmailOffice(server(), {}, makeFolder(), null)
  expect(await failureOf(client.mail.accounts.test({ accountId }))).toMatchObject({
    data: { reason: 'no_password' },
  })
})

test('both kinds of security are signed in by, and nothing is changed by testing', async () => {
  server().deliver(emailMessage('t@x', 'Test'))
  const { imap, smtp } = server().ports
  const startTls = {
    imapPort: imap,
    imapSecurity: 'starttls',
    smtpPort: smtp,
    smtpSecurity: 'starttls',
  }
  for (const more of [{}, startTls]) {
    const { client, accountId } = await openEmailOffice(server(), more)
    expect(await client.mail.accounts.test({ accountId })).toEqual({
      messages: 1,
      folders: expect.arrayContaining(['INBOX']) as never,
      canSend: true,
    })
    expect(await client.mail.arrivals.list({})).toEqual([])
  }
})

/** Messages within messages, far deeper than anybody writes them. */
function nested(depth: number): string {
  const heads = Array.from({ length: depth }, (_, at) => [
    `Content-Type: multipart/mixed; boundary="n${at}"`,
    '',
    `--n${at}`,
  ])
  return `Subject: deep\r\nMIME-Version: 1.0\r\n${heads.flat().join('\r\n')}\r\n\r\nx\r\n`
}
