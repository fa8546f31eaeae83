import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  emailMessage,
  fetchMail,
  openEmailOffice,
  outboxSettled,
  picture,
  sha256,
  useMailServer,
} from '../../../../test/fixtures/emailOffice.ts'
import { makeFolder } from '../../../../test/fixtures/realOffice.ts'
import { openDatabase } from '../../database/database.ts'

const server = useMailServer()

test('an e-mail is registered with the bytes that are sent, and goes out as they are', async () => {
  const office = await openEmailOffice(server(), { senderName: 'Kontoret på Torvet' })
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
  await outboxSettled(office)
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
  const [arrived] = server().sent()
  expect(contentOf(arrived!)).toEqual(contentOf(stored))
  expect(stored.toString()).toContain(`Message-ID: ${sent!.messageId}\r\n`)
  expect(sent!.messageId).toMatch(/^<[0-9a-f-]{36}@counterpart\.example>$/)

  // Read again as any other message, it is what was written.
  const other = await openEmailOffice(server(), { name: 'Other' })
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
  const office = await openEmailOffice(server())
  const { client } = office
  server().deliver(
    emailMessage('q@kommune.example', 'Question', ['References: <p@kommune.example>']),
  )
  await fetchMail(office)
  const [arrival] = await client.mail.arrivals.list({})
  const question = await client.mail.arrivals.register({ arrivalId: arrival!.id })
  const { entry, mail } = await client.mail.outbox.send({
    to: [{ address: question.partyAddress }],
    subject: 'Re: Question',
    body: 'Yes',
    replyToId: question.id,
  })
  expect((await client.mail.get({ mailEntryId: question.id })).state).toBe('answered')
  await outboxSettled(office)
  const [arrived] = server().sent()
  expect(arrived!.toString().replace(/\r?\n /g, ' ')).toMatch(
    /In-Reply-To: <q@kommune.example>\r?\nReferences: <p@kommune.example> <q@kommune.example>/,
  )
  server().deliver(
    emailMessage('r@kommune.example', 'Re: Question', [`In-Reply-To: ${mail.messageId}`]),
  )
  await fetchMail(office)
  const [answer] = await client.mail.arrivals.list({})
  expect(await client.mail.arrivals.register({ arrivalId: answer!.id })).toMatchObject({
    replyToId: entry.id,
  })
})

test('what the server declines failed with its words; mended, it is sent again by hand', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  await server().stopRelay()
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Later',
    body: 'x',
  })
  await outboxSettled(office)
  const outgoingMailId = mail.id
  const [failed] = await client.mail.outbox.list({ open: true })
  expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
  expect(failed!.reason).not.toBe('')
  expect((await client.today.get({})).support.stuckMails).toMatchObject([{ id: mail.id }])
  await server().startRelay()
  await client.mail.outbox.retry({ outgoingMailId, version: failed!.version })
  await outboxSettled(office)
  expect(await client.mail.outbox.list({})).toMatchObject([{ state: 'sent', attempts: 2 }])
  expect(server().sent()).toHaveLength(1)
})

test('what was being sent when the program ended is asked about, and never sent again by itself', async () => {
  const office = await openEmailOffice(server(), {}, makeFolder(), null)
  const { client, folder } = office
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Was it sent?',
    body: 'x',
  })
  await outboxSettled(office)
  await office.stop()
  sql(folder, `UPDATE mail_outbox SET state = 'sending' WHERE id = '${mail.id}'`)
  const again = await openEmailOffice(server(), {}, folder)
  await outboxSettled(again)
  const [asked] = await again.client.mail.outbox.list({})
  expect(asked).toMatchObject({ state: 'unsure', reason: 'program_ended' })
  expect(server().sent()).toEqual([])
  await again.client.mail.outbox.settle({
    outgoingMailId: mail.id,
    version: asked!.version,
    outcome: 'sent',
  })
  expect(await again.client.mail.outbox.list({ open: true })).toEqual([])
})

test('what was written and never tried is sent after a crash', async () => {
  const office = await openEmailOffice(server(), {}, makeFolder(), null)
  const { client, folder } = office
  const { mail } = await client.mail.outbox.send({
    to: [{ address: 'a@b.example' }],
    subject: 'Wait',
    body: 'x',
  })
  await outboxSettled(office)
  await office.stop()
  sql(folder, `UPDATE mail_outbox SET state = 'waiting' WHERE id = '${mail.id}'`)
  const again = await openEmailOffice(server(), {}, folder)
  await outboxSettled(again)
  expect(await again.client.mail.outbox.list({})).toMatchObject([{ state: 'sent' }])
  expect(server().sent()).toHaveLength(1)
})

test('without a server the mail program sends it: a draft to open, and somebody says that it went', async () => {
  const { client, account } = await openEmailOffice(server(), { smtpHost: '' })
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
  const office = await openEmailOffice(server())
  const { client, folder } = office
  server().deliver(emailMessage('s@x', 'Secret'))
  await fetchMail(office)
  await client.mail.outbox.send({ to: [{ address: 'a@b.example' }], subject: 'S', body: 'x' })
  await outboxSettled(office)
  await client.office.backup.create({})
  await office.stop()
  expect(filesWith(folder, server().password)).toEqual([])
  expect(filesWith(folder, Buffer.from(server().password).toString('base64'))).toEqual([])
  expect(filesWith(folder, 'office@counterpart.example')).not.toEqual([])
})

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
