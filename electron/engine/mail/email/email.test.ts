import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test as anyTest } from 'vitest'
import {
  endOffices,
  failureOf,
  makeFolder,
  openOfficeHere,
} from '../../../../test/fixtures/realOffice.ts'
import type { MailServer } from '../../../../test/fixtures/mailServer.ts'
import { openDatabase } from '../../database/database.ts'
import { isWithoutMailServer, startMailServer } from '../../../../test/fixtures/mailServer.ts'

const test = anyTest.skipIf(isWithoutMailServer)
let server: MailServer
beforeAll(async () => {
  if (!isWithoutMailServer) server = await startMailServer()
}, 60_000)
afterAll(() => server?.stop())
afterEach(async () => {
  await endOffices()
  server?.empty()
})

const NOW = Date.parse('2026-11-23T09:00:00.000Z')
const picture = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256))

function message(id: string, subject: string, more: string[] = []): string {
  return [
    'From: =?UTF-8?Q?S=C3=B8ren_=C3=86blegaard?= <soren@kommune.example>',
    'To: office@counterpart.example',
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

/** An office with an account at the test's server; `more` are other fields of the account. */
async function openHere(
  more: object = {},
  folder = makeFolder(),
  password: string | null = server.password,
) {
  let now = NOW
  const find = () => Promise.resolve(password)
  const office = await openOfficeHere(folder, { clock: () => now, secrets: { find } })
  const { client } = office
  const [known] = await client.mail.accounts.list({})
  const account =
    known ??
    (await client.mail.accounts.create({
      fields: {
        name: 'Secretariat',
        address: server.user,
        imapHost: 'localhost',
        imapPort: server.ports.imaps,
        smtpHost: 'localhost',
        smtpPort: server.ports.smtps,
        certificate: server.authority,
        since: '2020-01-01' as never,
        ...more,
      },
    }))
  return { ...office, account, accountId: account.id, pass: (ms: number) => (now += ms) }
}
type Office = Awaited<ReturnType<typeof openHere>>
const fetch = ({ client, accountId }: Office) => client.mail.accounts.fetch({ accountId })

/** Waits until the outbox has nothing more to do by itself. */
async function settled({ client }: Office) {
  return expect
    .poll(async () => (await client.mail.outbox.list({})).map(({ state }) => state), {
      timeout: 20_000,
    })
    .not.toContainEqual(expect.stringMatching(/^(waiting|sending)$/))
}

test('what is in the mailbox waits here, whole and once; registered, it is an entry with its attachments', async () => {
  const office = await openHere()
  const { client } = office
  const text = message('1@kommune.example', '=?UTF-8?Q?K=C3=A6re_alle?=')
  server.deliver(text)
  server.deliver(message('2@kommune.example', 'Second'))
  expect(await fetch(office)).toEqual({ fetched: 2, known: 0, failed: [] })
  expect(await fetch(office)).toEqual({ fetched: 0, known: 0, failed: [] })
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
  const office = await openHere()
  const { client } = office
  const text = message('twin@kommune.example', 'Twin')
  await client.mail.import({ file: new File([text], 'by hand.eml') })
  server.deliver(text)
  await fetch(office)
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
  const office = await openHere()
  server.deliver(message('a@x', 'A'))
  expect(await fetch(office)).toMatchObject({ fetched: 1 })
  server.renumber()
  expect(await fetch(office)).toEqual({ fetched: 0, known: 1, failed: [] })
  expect(await office.client.mail.arrivals.list({})).toHaveLength(1)
})

test('a message that cannot be read does not keep the others out, and is not asked for again', async () => {
  const office = await openHere()
  server.deliver(message('good@x', 'Good'))
  server.deliver(nested(400))
  server.deliver(message('good2@x', 'Good too'))
  const report = await fetch(office)
  expect(report.fetched + report.failed.length).toBe(3)
  expect(report.fetched).toBeGreaterThanOrEqual(2)
  expect(await fetch(office)).toEqual({ fetched: 0, known: 0, failed: [] })
})

test('only what came since the day that was set is fetched', async () => {
  const office = await openHere({ since: '2036-01-01' })
  server.deliver(message('old@x', 'Old'))
  expect(await fetch(office)).toEqual({ fetched: 0, known: 0, failed: [] })
})

test('fetched messages are marked, or moved, once they are safe here', async () => {
  const office = await openHere({ afterFetching: 'mark' })
  const { client, account } = office
  server.deliver(message('m@x', 'Mark'))
  await fetch(office)
  expect(server.files()).toMatchObject([expect.stringMatching(/:2,FS$/)])
  server.makeFolder('Done')
  const moving = await client.mail.accounts.update({
    accountId: account.id,
    version: account.version,
    fields: { afterFetching: 'move', moveTo: 'Done' },
  })
  server.deliver(message('n@x', 'Move'))
  await fetch(office)
  expect(server.files()).toHaveLength(1)
  expect(server.files('Done')).toHaveLength(1)
  const gone = { accountId: account.id, version: moving.version, fields: { moveTo: 'Nowhere' } }
  await client.mail.accounts.update(gone)
  server.deliver(message('o@x', 'Stay'))
  // What cannot be moved is here all the same, and moved once it can be.
  expect(await failureOf(fetch(office))).toMatchObject({ data: { reason: 'folder' } })
  expect(await client.mail.arrivals.list({})).toHaveLength(3)
  server.makeFolder('Nowhere')
  expect(await fetch(office)).toMatchObject({ fetched: 0 })
  expect(server.files('Nowhere')).toHaveLength(1)
})

test('fetching that is broken off goes on where it was', async () => {
  const office = await openHere()
  for (let at = 0; at < 12; at++) server.deliver(message(`${at}@x`, `Letter ${at}`))
  const stop = new AbortController()
  const { client, accountId } = office
  const call = client.mail.accounts.fetch({ accountId }, { signal: stop.signal }).catch(() => null)
  while ((await client.mail.arrivals.list({})).length < 4) await new Promise(setImmediate)
  stop.abort()
  const first = await call
  const before = (await client.mail.arrivals.list({})).length
  const second = await fetch(office)
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
    [{ imapPort: server.ports.imap }, { reason: 'wrong_security' }],
    [
      { imapHost: '', smtpHost: 'nowhere.invalid' },
      { reason: 'host_unknown', server: 'smtp' },
    ],
    [{ imapHost: '', smtpPort: 1 }, { reason: 'refused' }],
    [{ imapHost: '', certificate: '' }, { reason: 'certificate' }],
    [{ imapHost: '', smtpHost: '127.0.0.1' }, { reason: 'certificate_name' }],
    [{ imapHost: '', user: 'somebody@else.example' }, { reason: 'password' }],
    [{ imapHost: '', smtpPort: server.ports.smtp }, { reason: 'wrong_security' }],
  ]
  for (const [more, data] of cases) {
    const { client, accountId } = await openHere(more)
    expect(
      await failureOf(client.mail.accounts.test({ accountId })),
      JSON.stringify(more),
    ).toMatchObject({ code: 'MAIL_SERVER', data })
  }
  const { client, accountId } = await openHere({}, makeFolder(), null)
  expect(await failureOf(client.mail.accounts.test({ accountId }))).toMatchObject({
    data: { reason: 'no_password' },
  })
})

test('both kinds of security are signed in by, and nothing is changed by testing', async () => {
  server.deliver(message('t@x', 'Test'))
  const { imap, smtp } = server.ports
  const startTls = {
    imapPort: imap,
    imapSecurity: 'starttls',
    smtpPort: smtp,
    smtpSecurity: 'starttls',
  }
  for (const more of [{}, startTls]) {
    const { client, accountId } = await openHere(more)
    expect(await client.mail.accounts.test({ accountId })).toEqual({
      messages: 1,
      folders: expect.arrayContaining(['INBOX']) as never,
      canSend: true,
    })
    expect(await client.mail.arrivals.list({})).toEqual([])
  }
})

test('an e-mail is registered with the bytes that are sent, and goes out as they are', async () => {
  const office = await openHere({ senderName: 'Kontoret på Torvet' })
  const { client } = office
  const file = await client.files.add({ file: new File([picture], 'tegning æ.png') })
  const { entry, mail } = await client.mail.outbox.send({
    to: [{ name: 'Søren', address: 'soren@kommune.example' }],
    cc: [{ address: 'second@kommune.example' }],
    subject: 'Vores svar på ansøgningen',
    body: 'Kære Søren\n\n.En linje med punktum\nÆØÅ',
    fileIds: [file.id],
  })
  expect(mail.state).toBe('waiting')
  expect(entry).toMatchObject({
    direction: 'out',
    medium: 'email',
    partyName: 'Søren',
    partyAddress: 'soren@kommune.example',
    furtherParties: ['second@kommune.example'],
    subject: 'Vores svar på ansøgningen',
    files: 2,
  })
  await settled(office)
  const [sent] = await client.mail.outbox.list({ mailEntryId: entry.id })
  expect(sent).toMatchObject({
    state: 'sent',
    attempts: 1,
    reason: '',
    shownNumber: '2026/0000001',
  })
  const detail = await client.mail.get({ mailEntryId: entry.id })
  expect(detail.events.map(({ kind }) => kind)).toEqual(['registered', 'sent'])
  const stored = Buffer.from((await client.files.read({ fileId: sent!.fileId })).base64, 'base64')
  expect(entry.contentHash).toBe(sha256(stored))
  const [arrived] = server.sent()
  expect(contentOf(arrived!)).toEqual(contentOf(stored))
  expect(stored.toString()).toContain(`Message-ID: ${sent!.messageId}\r\n`)
  expect(sent!.messageId).toMatch(/^<[0-9a-f-]{36}@counterpart\.example>$/)

  // Read again as any other message, it is what was written.
  const other = await openHere({ name: 'Other' })
  await other.client.mail.import({ file: new File([new Uint8Array(stored)], 'sent.eml') })
  const [read] = await other.client.mail.list({})
  expect(read).toMatchObject({
    partyName: 'Kontoret på Torvet',
    subject: 'Vores svar på ansøgningen',
  })
  const { fileList } = await other.client.mail.get({ mailEntryId: read!.id })
  expect(fileList[1]).toMatchObject({ name: 'tegning æ.png', bytes: picture.length })
  const { hash } = await other.client.files.get({ fileId: fileList[1]!.fileId })
  expect(hash).toBe(sha256(picture))
})

test('an answer bears what it answers, and its answer finds it again', async () => {
  const office = await openHere()
  const { client } = office
  server.deliver(message('q@kommune.example', 'Question', ['References: <p@kommune.example>']))
  await fetch(office)
  const [arrival] = await client.mail.arrivals.list({})
  const question = await client.mail.arrivals.register({ arrivalId: arrival!.id })
  const { entry, mail } = await client.mail.outbox.send({
    to: [{ address: question.partyAddress }],
    subject: 'Re: Question',
    body: 'Yes',
    replyToId: question.id,
  })
  expect((await client.mail.get({ mailEntryId: question.id })).state).toBe('answered')
  await settled(office)
  const [arrived] = server.sent()
  expect(arrived!.toString().replace(/\r?\n /g, ' ')).toMatch(
    /In-Reply-To: <q@kommune.example>\r?\nReferences: <p@kommune.example> <q@kommune.example>/,
  )
  server.deliver(message('r@kommune.example', 'Re: Question', [`In-Reply-To: ${mail.messageId}`]))
  await fetch(office)
  const [answer] = await client.mail.arrivals.list({})
  expect(await client.mail.arrivals.register({ arrivalId: answer!.id })).toMatchObject({
    replyToId: entry.id,
  })
})

test('what the server declines failed with its words; mended, it is sent again by hand', async () => {
  const office = await openHere()
  const { client } = office
  await server.stopRelay()
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Later',
    body: 'x',
  })
  await settled(office)
  const outgoingMailId = mail.id
  const [failed] = await client.mail.outbox.list({ open: true })
  expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
  expect(failed!.reason).not.toBe('')
  expect((await client.today.get({})).support.stuckMails).toMatchObject([{ id: mail.id }])
  await server.startRelay()
  await client.mail.outbox.retry({ outgoingMailId, version: failed!.version })
  await settled(office)
  expect(await client.mail.outbox.list({})).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(server.sent()).toHaveLength(1)
})

test('what was being sent when the program ended is asked about, and never sent again by itself', async () => {
  const office = await openHere({}, makeFolder(), null)
  const { client, folder } = office
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Was it sent?',
    body: 'x',
  })
  await settled(office)
  await office.stop()
  sql(folder, `UPDATE mail_outbox SET state = 'sending' WHERE id = '${mail.id}'`)
  const again = await openHere({}, folder)
  await settled(again)
  const [asked] = await again.client.mail.outbox.list({})
  expect(asked).toMatchObject({ state: 'unsure', reason: 'program_ended' })
  expect(server.sent()).toEqual([])
  await again.client.mail.outbox.settle({
    outgoingMailId: mail.id,
    version: asked!.version,
    outcome: 'sent',
  })
  expect(await again.client.mail.outbox.list({ open: true })).toEqual([])
})

test('what was written and never tried is sent after a crash', async () => {
  const office = await openHere({}, makeFolder(), null)
  const { client, folder } = office
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Wait',
    body: 'x',
  })
  await settled(office)
  await office.stop()
  sql(folder, `UPDATE mail_outbox SET state = 'waiting' WHERE id = '${mail.id}'`)
  const again = await openHere({}, folder)
  await settled(again)
  expect(await again.client.mail.outbox.list({})).toMatchObject([{ state: 'sent' }])
  expect(server.sent()).toHaveLength(1)
})

test('without a server the mail program sends it: a draft to open, and somebody says that it went', async () => {
  const { client, account } = await openHere({ smtpHost: '' })
  const { mail } = await client.mail.outbox.send({
    accountId: account.id,
    to: [{ address: 'a@b.example' }],
    subject: 'By hand',
    body: 'x',
  })
  expect(mail).toMatchObject({ state: 'by_hand', accountId: null })
  const { base64, fileName } = await client.mail.outbox.draft({ outgoingMailId: mail.id })
  const draft = Buffer.from(base64, 'base64').toString()
  expect(fileName).toBe('By hand.eml')
  expect(draft).toMatch(/^X-Unsent: 1\r\nFrom: office@counterpart.example\r\n/)
  expect(draft).not.toContain('Message-ID')
  const settledMail = await client.mail.outbox.settle({
    outgoingMailId: mail.id,
    version: mail.version,
    outcome: 'sent',
  })
  expect(settledMail.state).toBe('sent')
})

test('no password is anywhere in the office folder', async () => {
  const office = await openHere()
  const { client, folder } = office
  server.deliver(message('s@x', 'Secret'))
  await fetch(office)
  await client.mail.outbox.send({ to: [{ address: 'a@b.example' }], subject: 'S', body: 'x' })
  await settled(office)
  await client.office.backup.create({})
  await office.stop()
  expect(filesWith(folder, server.password)).toEqual([])
  expect(filesWith(folder, Buffer.from(server.password).toString('base64'))).toEqual([])
  expect(filesWith(folder, 'office@counterpart.example')).not.toEqual([])
})

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Messages within messages, far deeper than anybody writes them. */
function nested(depth: number): string {
  const heads = Array.from({ length: depth }, (_, at) => [
    `Content-Type: multipart/mixed; boundary="n${at}"`,
    '',
    `--n${at}`,
  ])
  return `Subject: deep\r\nMIME-Version: 1.0\r\n${heads.flat().join('\r\n')}\r\n\r\nx\r\n`
}

/** A message without the headings that the way adds, its lines ended alike. */
function contentOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n')
  const message = text.slice(text.indexOf('From: ')).trimEnd()
  return message.replace(/^X-(Peer|MailFrom|RcptTo):.*\n/gm, '')
}

function sql(folder: string, statement: string): void {
  const database = openDatabase(join(folder, 'office.db'))
  database.exec(statement)
  database.close()
}

/** Names of the files below a folder that hold a text. */
function filesWith(folder: string, text: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text))
}
