import { expect, test } from 'vitest'
import type { EmailOffice } from '../../../../test/fixtures/emailOffice.ts'
import {
  accountFields,
  openEmailOffice,
  outboxSettled,
  useMailServer,
} from '../../../../test/fixtures/emailOffice.ts'
import { makeFolder } from '../../../../test/fixtures/realOffice.ts'
import { openDatabase } from '../../database/database.ts'

const server = useMailServer()
/** The folder that the server says is for sent messages; no program would guess it by its name. */
const SENT = 'Sendt post'

const send = ({ client }: EmailOffice, subject: string) =>
  client.mail.outbox.send({ to: [{ address: 'a@b.example' }], subject, body: 'x' })
const newest = async ({ client }: EmailOffice) => (await client.mail.outbox.list({}))[0]!
async function copied(office: EmailOffice) {
  await outboxSettled(office)
  const state = async () => (await newest(office)).copy.state
  await expect.poll(state, { timeout: 20_000 }).not.toBe('waiting')
  return newest(office)
}

test('what was sent lies among the sent messages of its mailbox, read, byte for byte and once', async () => {
  const office = await openEmailOffice(server())
  await send(office, 'Svar')
  const mail = await copied(office)
  expect(mail).toMatchObject({ state: 'sent', copy: { state: 'there', reason: '' } })
  // The letter S among the flags that Maildir writes into the name: seen.
  expect(server().files(SENT)).toEqual([expect.stringMatching(/:2,S$/)])
  const stored = await office.client.files.read({ fileId: mail.fileId })
  expect(server().read(SENT)[0]!.toString()).toBe(
    Buffer.from(stored.base64, 'base64').toString().replaceAll('\r\n', '\n'),
  )
  expect(server().sent()).toHaveLength(1)
})

test('a copy that the server, or a start that was broken off, laid there stays the only one', async () => {
  const office = await openEmailOffice(server(), {}, makeFolder())
  await send(office, 'Once')
  const mail = await copied(office)
  await office.stop()
  const database = openDatabase(`${office.folder}/office.db`)
  database.exec(`UPDATE mail_outbox SET copy_state = 'waiting' WHERE id = '${mail.id}'`)
  database.close()
  const again = await openEmailOffice(server(), {}, office.folder)
  expect((await copied(again)).copy.state).toBe('there')
  expect(server().files(SENT)).toHaveLength(1)
})

test('a folder that is not there is told; mended, the copy is laid there by hand', async () => {
  const office = await openEmailOffice(server(), { sentFolder: 'Nowhere' })
  const { client, accountId, account } = office
  await send(office, 'Lost copy')
  const mail = await copied(office)
  expect(mail).toMatchObject({ state: 'sent', copy: { state: 'failed', reason: 'folder' } })
  expect(server().sent()).toHaveLength(1)
  const fields = { ...accountFields(server()), sentFolder: '' }
  await client.mail.accounts.update({ accountId, version: account.version, fields })
  await client.mail.outbox.retryCopy({ outgoingMailId: mail.id, version: mail.version })
  const mended = await copied(office)
  expect(mended.copy).toEqual({ state: 'there', reason: '', told: '' })
  expect(server().files(SENT)).toHaveLength(1)
  const twice = client.mail.outbox.retryCopy({ outgoingMailId: mail.id, version: mended.version })
  await expect(twice).rejects.toMatchObject({ code: 'WRONG_STATE' })
  expect(server().sent()).toHaveLength(1)
})

test('an account that wants no copies, or fetches nothing, lays none', async () => {
  const office = await openEmailOffice(server(), { sentCopy: 'none' })
  await send(office, 'None')
  expect((await copied(office)).copy.state).toBe('none')
  expect(server().files(SENT)).toEqual([])
})
