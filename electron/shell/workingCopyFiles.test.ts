import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openableExtension } from './openableKind.ts'
import {
  beginCopy,
  copiesFolder,
  endCopy,
  listCopies,
  readCopy,
  rebaseCopy,
} from './workingCopyFiles.ts'

let folder = ''
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'counterpart-copies-')), 'office')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

const documentId = '0190a000-0000-7000-8000-000000000001'
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const copyOf = (text: string, base = 1) => ({
  documentId,
  base,
  name: 'Svar: æble/øl.docx',
  bytes: bytesOf(text),
  readOnly: false,
})

test('a copy is for this user alone, and tells when it was saved with other content', async () => {
  const place = await beginCopy(folder, copyOf('as it was'), 'docx')
  expect(path.basename(place)).toBe('Svar- æble-øl.docx')
  if (process.platform !== 'win32') expect(statSync(path.dirname(place)).mode & 0o77).toBe(0)
  const [begun] = await listCopies(folder)
  expect(begun?.copy).toMatchObject({ documentId, base: 1, changed: false })
  writeFileSync(place, 'as it became')
  const [saved] = await listCopies(folder)
  expect(saved?.copy.changed).toBe(true)
  const read = await readCopy(folder, documentId)
  expect(Buffer.from(read!.bytes).toString()).toBe('as it became')
  await endCopy(folder, documentId)
  expect(await listCopies(folder)).toEqual([])
  expect(await readCopy(folder, documentId)).toBeNull()
})

test('changes in a copy are never overwritten, an unchanged one gives way to a newer version', async () => {
  await beginCopy(folder, copyOf('one', 1), 'docx')
  const place = await beginCopy(folder, copyOf('two', 2), 'docx')
  expect(Buffer.from((await readCopy(folder, documentId))!.bytes).toString()).toBe('two')
  writeFileSync(place, 'typed')
  await beginCopy(folder, copyOf('three', 3), 'docx')
  expect(Buffer.from((await readCopy(folder, documentId))!.bytes).toString()).toBe('typed')
  expect((await listCopies(folder)).map(({ copy }) => copy.base)).toEqual([2])
})

test('what was taken back as a version is no change any more, what is saved after it is', async () => {
  const place = await beginCopy(folder, copyOf('one'), 'docx')
  writeFileSync(place, 'two')
  const taken = await readCopy(folder, documentId)
  await rebaseCopy(folder, documentId, 2, taken!.hash)
  expect((await listCopies(folder))[0]?.copy).toMatchObject({ base: 2, changed: false })
  writeFileSync(place, 'three')
  expect((await listCopies(folder))[0]?.copy).toMatchObject({ base: 2, changed: true })
})

test('each office has copies of its own; a spoilt note is passed over', async () => {
  expect(copiesFolder('/root', '/office/a')).not.toBe(copiesFolder('/root', '/office/b'))
  const place = await beginCopy(folder, copyOf('one'), 'docx')
  writeFileSync(path.join(path.dirname(place), 'copy.json'), '{')
  expect(await listCopies(folder)).toEqual([])
  expect(readdirSync(path.dirname(place))).toContain(path.basename(place))
})

const zip = (...names: string[]) => `PK\x03\x04${'\0'.repeat(26)}${names.join(' ')}`
test.each([
  ['%PDF-1.7', 'pdf'],
  ['{\\rtf1 hello}', 'rtf'],
  [zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  [zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  [zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'odt'],
  [zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), null],
  [zip('payload.js'), null],
  ['MZ\x90\x00', null],
  ['#!/bin/sh\nrm -rf /', null],
  ['<html><script>alert(1)</script>', null],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', null],
  ['', null],
])('what begins %j is opened as %s', (content, extension) => {
  expect(openableExtension(bytesOf(content))).toBe(extension)
})
