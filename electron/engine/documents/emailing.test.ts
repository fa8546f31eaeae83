import { expect, test } from 'vitest'
import type { EmailOffice } from '../../../test/fixtures/emailOffice.ts'
import {
  openEmailOffice,
  outboxSettled,
  useMailServer,
} from '../../../test/fixtures/emailOffice.ts'
import { failureOf } from '../../../test/fixtures/realOffice.ts'
import { wordFile } from '../../../test/fixtures/testDocuments.ts'
import type { CommandId, ContactId } from '../../../shared/base/ids.ts'
import { findWordProcessor } from './makePdf.ts'

const server = useMailServer()

/** A draft for somebody whose address is known, in Italian, while the office writes English. */
async function makeDraft({ client }: EmailOffice, emails = ['rossi@comune.example']) {
  const contact = await client.people.contacts.create({
    fields: { name: 'Mario Rossi', emails: emails.map((address) => ({ address, kind: 'work' })) },
  })
  const { id: fileId } = await client.files.add({ file: wordFile('lettera.docx', 'Gentile') })
  return client.documents.create({
    fileId,
    fields: { title: 'Canone di maggio', contactId: contact.id, language: 'it' },
  })
}

test('a document goes out by e-mail from the office’s account, registered with the bytes that went', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const { id: documentId, number, fileId } = await makeDraft(office)
  const cover = await client.documents.emailCover({ documentId })
  expect(cover).toMatchObject({
    to: [{ name: 'Mario Rossi', address: 'rossi@comune.example' }],
    answersEmail: false,
  })
  expect(cover.body).toMatch(/^Gentile Mario Rossi,\n\nin allegato/)
  expect(cover.body).toContain(number)

  const commandId = crypto.randomUUID() as CommandId
  const { to, body } = cover
  const input = {
    commandId,
    documentId,
    medium: 'email',
    email: { to, body, asPdf: false },
  } as const
  const sent = await client.documents.send(input)
  expect(sent).toMatchObject({
    document: { state: 'final', sentNumber: sent.entry.shownNumber },
    entry: { partyName: 'Mario Rossi', subject: 'Canone di maggio' },
    email: { byHand: false },
  })
  await outboxSettled(office)
  const [mail] = await client.mail.outbox.list({})
  expect(mail).toMatchObject({ id: sent.email!.id, state: 'sent', mailEntryId: sent.entry.id })
  const [arrived] = server().sent()
  expect(arrived!.toString()).toContain('filename="lettera.docx"')
  const entry = await client.mail.get({ mailEntryId: sent.entry.id })
  expect(entry.medium).toBe('email')
  expect(entry.partyAddress).toBe('rossi@comune.example')
  expect(entry.fileList.map((file) => file.fileId)).toEqual([mail!.fileId, fileId])
  // The same click a second time sends nothing more.
  expect(await client.documents.send(input)).toEqual(sent)
  expect(await client.mail.outbox.list({})).toHaveLength(1)
})

test.skipIf(findWordProcessor() === null)(
  'a text goes as PDF where the PC makes one',
  async () => {
    const office = await openEmailOffice(server())
    const { client } = office
    const { id: documentId } = await makeDraft(office)
    const { entry } = await client.documents.send({ documentId, medium: 'email' })
    await outboxSettled(office)
    expect(server().sent()[0]!.toString()).toContain('filename="Canone di maggio.pdf"')
    const { fileList } = await client.mail.get({ mailEntryId: entry.id })
    expect(fileList.map(({ mediaType }) => mediaType)).toEqual([
      'message/rfc822',
      'application/pdf',
    ])
  },
  120_000,
)

test('an answer to an e-mail goes to whoever wrote, and the letter counts as answered', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  const letter = await client.mail.register({
    fields: {
      direction: 'in',
      medium: 'email',
      partyName: 'Lucia Bianchi',
      partyAddress: 'lucia@comune.example',
      subject: 'Perché la sala è chiusa?',
    },
  })
  const { id: fileId } = await client.files.add({
    file: wordFile('risposta.docx', 'Riapre lunedì'),
  })
  const { id: documentId } = await client.documents.create({
    fileId,
    fields: { title: 'Risposta', mailEntryId: letter.id },
  })
  expect(await client.documents.emailCover({ documentId })).toMatchObject({
    to: [{ name: 'Lucia Bianchi', address: 'lucia@comune.example' }],
    answersEmail: true,
  })
  const email = {
    to: [{ name: '', address: 'altra@comune.example' }],
    body: 'Buongiorno',
    asPdf: false,
  }
  await client.documents.send({ documentId, medium: 'email', email })
  await outboxSettled(office)
  expect(server().sent()[0]!.toString()).toMatch(/^To: altra@comune\.example$/m)
  expect(await client.mail.get({ mailEntryId: letter.id })).toMatchObject({
    state: 'answered',
    replies: [{ subject: 'Risposta' }],
  })
})

test('without an account the mail program sends it; without an address nothing is registered', async () => {
  const office = await openEmailOffice(server())
  const { client } = office
  await client.mail.accounts.retire({ accountId: office.accountId })
  const { id: documentId } = await makeDraft(office)
  const { email } = await client.documents.send({
    documentId,
    medium: 'email',
    email: { ...(await client.documents.emailCover({ documentId })), asPdf: false },
  })
  expect(email).toMatchObject({ byHand: true })
  const draft = await client.mail.outbox.draft({ outgoingMailId: email!.id })
  expect(Buffer.from(draft.base64, 'base64').toString()).toMatch(
    /^X-Unsent: 1\r\n[^]*lettera\.docx/,
  )

  const contactId = null as ContactId | null
  const { id: fileId } = await client.files.add({ file: wordFile('b.docx', 'Senza indirizzo') })
  const other = await client.documents.create({ fileId, fields: { title: 'Senza', contactId } })
  const refused = client.documents.send({
    documentId: other.id,
    medium: 'email',
    email: { to: [], body: '', asPdf: false } as never,
  })
  expect(await failureOf(refused)).toMatchObject({ code: 'BAD_REQUEST' })
  const nowhere = client.documents.send({ documentId: other.id, medium: 'email' })
  expect(await failureOf(nowhere)).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'no_email_address' },
  })
  expect((await client.documents.get({ documentId: other.id })).state).toBe('draft')
})
