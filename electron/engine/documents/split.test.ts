import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, expect, test } from 'vitest'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { endOffices, failureOf } from '../../../test/fixtures/realOffice.ts'
import { openDocumentsDesk, wordFile } from '../../../test/fixtures/testDocuments.ts'
import { scan } from '../../../test/fixtures/testScans.ts'
import { SEPARATOR } from '../../../shared/documents/separator.ts'

afterEach(endOffices)

const pagesOf = async (client: OfficeClient, fileId: string) => {
  const { base64 } = await client.files.read({ fileId: fileId as never })
  return (await PDFDocument.load(Buffer.from(base64, 'base64'))).getPageCount()
}

test('a stack is cut at separator sheets and number labels; a foreign barcode is shown and means nothing', async () => {
  const { client, entry } = await openDocumentsDesk()
  const file = await scan(null, null, SEPARATOR, 'FOREIGN-123', null, entry.shownNumber, null)
  const { id: fileId } = await client.files.add({ file })
  const proposed = await client.documents.split.propose({ fileId })
  expect(proposed.pages).toBe(7)
  expect(proposed.unseen).toEqual([])
  expect(proposed.barcodes.map(({ page, kind, text }) => [page, kind, text])).toEqual([
    [3, 'separator', SEPARATOR],
    [4, 'foreign', 'FOREIGN-123'],
    [6, 'number', entry.shownNumber],
  ])
  expect(proposed.parts).toMatchObject([
    { from: 1, to: 2, mailEntryId: null },
    { from: 4, to: 5, mailEntryId: null },
    {
      from: 6,
      to: 7,
      mailEntryId: entry.id,
      shownNumber: entry.shownNumber,
      subject: entry.subject,
    },
  ])
  const before = await client.mail.get({ mailEntryId: entry.id })
  const { parts } = await client.documents.split.make({
    fileId,
    parts: [
      { from: 1, to: 2 },
      { from: 4, to: 5, title: 'Fattura', kind: 'other' },
      { from: 6, to: 7, mailEntryId: entry.id },
    ],
  })
  expect(parts.map(({ pages }) => pages)).toEqual([2, 2, 2])
  for (const part of parts) expect(await pagesOf(client, part.fileId)).toBe(part.pages)
  expect(parts.map(({ documentId }) => documentId !== null)).toEqual([true, true, false])
  const titles = (await client.documents.list({ sort: { by: 'number' } })).documents
  expect(titles.map(({ title, kind }) => [title, kind])).toEqual([
    ['pila, parte 1', 'scan'],
    ['Fattura', 'other'],
  ])
  const after = await client.mail.get({ mailEntryId: entry.id })
  expect(after.fileList.length).toBe(before.fileList.length + 1)
  expect(await pagesOf(client, fileId)).toBe(7)
  const [act] = await client.office.journal.list({ limit: 1 })
  expect(act!.command).toBe('documents.split.make')
  await client.office.undo({ undoes: act!.commandId as CommandId })
  expect((await client.documents.list({})).total).toBe(0)
  const undone = await client.mail.get({ mailEntryId: entry.id })
  expect(undone.fileList).toEqual(before.fileList)
})

test('parts that overlap or lie outside the scan are refused, and nothing is made', async () => {
  const { client } = await openDocumentsDesk()
  const { id: fileId } = await client.files.add({ file: await scan(null, null, null) })
  const make = (...parts: { from: number; to: number }[]) =>
    failureOf(client.documents.split.make({ fileId, parts }))
  expect(await make({ from: 1, to: 2 }, { from: 2, to: 3 })).toMatchObject({
    data: { reason: 'parts_overlap' },
  })
  expect(await make({ from: 1, to: 4 })).toMatchObject({ data: { reason: 'part_outside' } })
  expect(await make({ from: 2, to: 1 })).toMatchObject({ data: { reason: 'part_outside' } })
  expect((await client.documents.list({})).total).toBe(0)
})

test('only a PDF is split; a broken one is told', async () => {
  const { client } = await openDocumentsDesk()
  const propose = async (file: File) => {
    const { id: fileId } = await client.files.add({ file })
    return failureOf(client.documents.split.propose({ fileId }))
  }
  const notPdf = { code: 'FILE_UNREADABLE', data: { reason: 'not_pdf' } }
  expect(await propose(wordFile('a.docx', 'x'))).toMatchObject(notPdf)
  expect(await propose(new File(['%PDF-1.7 rotto'], 'rotto.pdf'))).toMatchObject(notPdf)
})

test('the separator sheet is printed in the words of the office', async () => {
  const { client } = await openDocumentsDesk()
  const sheet = await client.documents.split.separatorSheet({})
  expect(sheet.fileName).toBe('Foglio separatore.pdf')
  expect(Buffer.from(sheet.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
})
