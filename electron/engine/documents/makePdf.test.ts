import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOffices, failureOf, makeFolder } from '../../../test/fixtures/realOffice.ts'
import { openDocumentsDesk, wordFile } from '../../../test/fixtures/testDocuments.ts'

afterEach(endOffices)

let path: string | undefined
beforeEach(() => {
  path = process.env['PATH']
})
afterEach(() => {
  process.env['PATH'] = path
})

async function openWithLetter() {
  const { client } = await openDocumentsDesk()
  const { id: fileId } = await client.files.add({ file: wordFile('lettera.docx', 'Gentile Rossi') })
  return { client, document: await client.documents.create({ fileId }) }
}

test('without LibreOffice it is said plainly; what is a PDF already comes as it is', async () => {
  const { client, document } = await openWithLetter()
  process.env['PATH'] = makeFolder()
  expect(await client.documents.abilities()).toEqual({ makesPdf: false })
  expect(await failureOf(client.documents.pdf({ documentId: document.id }))).toEqual({
    code: 'NOT_POSSIBLE',
    data: { reason: 'no_word_processor' },
  })
  const sheet = await client.documents.split.separatorSheet()
  const file = new File([Buffer.from(sheet.base64, 'base64')], 'foglio.pdf')
  const { id: fileId } = await client.files.add({ file })
  const { id: documentId } = await client.documents.create({ fileId })
  expect((await client.documents.pdf({ documentId })).base64).toBe(sheet.base64)
})

test.skipIf(process.platform !== 'linux')(
  'a word processor that makes nothing of it fails with words, and leaves nothing behind',
  async () => {
    const { client, document } = await openWithLetter()
    const folder = makeFolder()
    writeFileSync(join(folder, 'soffice'), '#!/bin/sh\nexit 0\n')
    chmodSync(join(folder, 'soffice'), 0o755)
    process.env['PATH'] = `${folder}:/bin:/usr/bin`
    expect(await failureOf(client.documents.pdf({ documentId: document.id }))).toEqual({
      code: 'FILE_UNREADABLE',
      data: { file: 'lettera.docx', reason: 'not_converted' },
    })
  },
)
