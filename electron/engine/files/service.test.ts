import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { StoredFile } from '../../../shared/files/contract.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import {
  endOffices,
  failureOf,
  makeFolder,
  openOfficeHere,
} from '../../../test/fixtures/realOffice.ts'
import { makePdf, makePicture, makeZip } from '../../../test/fixtures/testFiles.ts'
import { openDatabase } from '../database/database.ts'
import { pathInStore, storeOf } from '../database/storedFiles.ts'

afterEach(endOffices)

const file = (content: string | Uint8Array, name: string) =>
  new File([content as Uint8Array<ArrayBuffer>], name)
const add = (client: OfficeClient, content: string | Uint8Array, name: string) =>
  client.files.add({ file: file(content, name) })
const pathOf = (folder: string, { hash }: StoredFile) => pathInStore(storeOf(folder), hash)

/** The file once nothing more will be read of it. */
async function settled(client: OfficeClient, { id }: StoredFile): Promise<StoredFile> {
  for (;;) {
    const now = await client.files.get({ fileId: id })
    if (!['waiting', 'reading'].includes(now.textState)) return now
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
const textOf = async (client: OfficeClient, { id }: StoredFile) =>
  (await client.files.text({ fileId: id })).text

test('bytes come back as they came, are kept once, read-only, and found by what they are', async () => {
  const { client, folder } = await openOfficeHere()
  const bytes = randomBytes(5 * 1024 * 1024)
  const first = await add(client, bytes, 'C:\\scans\\noise.pdf')
  expect(first).toMatchObject({ name: 'noise.pdf', bytes: bytes.length })
  expect(first.mediaType).toBe('application/octet-stream')
  const parts: Buffer[] = []
  for (let from = 0, total = 1; from < total;) {
    const piece = await client.files.read({ fileId: first.id, from })
    const part = Buffer.from(piece.base64, 'base64')
    parts.push(part)
    total = piece.total
    from += part.length
  }
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  const again = await add(client, bytes, 'other.bin')
  expect(again.hash).toBe(first.hash)
  expect(again.id).not.toBe(first.id)
  expect(statSync(pathOf(folder, first)).mode & 0o222).toBe(0)
  expect(readdirSync(join(storeOf(folder), 'incoming'))).toEqual([])
})

test('the same command again gives the first file; with other bytes it is refused', async () => {
  const { client } = await openOfficeHere()
  const commandId = '01980000-0000-7000-8000-000000000001'
  const one = await client.files.add({ commandId, file: file('one', 'a.txt') })
  expect((await client.files.add({ commandId, file: file('one', 'a.txt') })).id).toBe(one.id)
  const failure = await failureOf(client.files.add({ commandId, file: file('two', 'a.txt') }))
  expect(failure.code).toBe('COMMAND_REUSED')
  expect((await failureOf(client.office.undo({ undoes: commandId }))).data).toEqual({
    reason: 'cannot_be_undone',
  })
})

test('nothing is left of a file that is refused: empty, too large, a bomb', async () => {
  const { client, folder } = await openOfficeHere()
  const huge = {
    name: 'huge.bin',
    size: 201 * 1024 * 1024,
    arrayBuffer: async () => new ArrayBuffer(0),
  }
  const bomb = makeZip([['word/document.xml', Buffer.alloc(300 * 1024 * 1024)]])
  const many = makeZip(Array.from({ length: 1001 }, (_, at) => [`${at}`, Buffer.from('x')]))
  const reasons = [
    ['', 'empty.txt', 'empty'],
    [bomb, 'letter.docx', 'bomb'],
    [many, 'many.zip', 'bomb'],
  ] as const
  for (const [content, name, reason] of reasons) {
    const { code, data } = await failureOf(add(client, content, name))
    expect({ code, data }).toEqual({ code: 'FILE_UNREADABLE', data: { file: name, reason } })
  }
  expect((await failureOf(client.files.add({ file: huge }))).data).toMatchObject({
    reason: 'too_large_to_keep',
  })
  const left = readdirSync(storeOf(folder), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('names in a zip are only names: nothing is written beside the store', async () => {
  const { client, folder } = await openOfficeHere()
  const before = new Set(readdirSync(folder))
  const stored = await add(
    client,
    makeZip([
      ['../../escaped.txt', Buffer.from('x')],
      ['/etc/escaped', Buffer.from('x')],
      ['word/document.xml', Buffer.from('<w:t>inside</w:t>')],
    ]),
    'tricky.docx',
  )
  expect((await settled(client, stored)).textState).toBe('read')
  expect(await textOf(client, stored)).toBe('inside')
  expect(existsSync(join(folder, '..', 'escaped.txt'))).toBe(false)
  expect(readdirSync(folder).filter((name) => !before.has(name) && name !== 'files')).toEqual([])
})

const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial;}}{\*\generator x;}\f0 R\'f8dgr\'f8d\par\f1 \'e8a\'9aa \u268?e\tab ok}`
const kinds: [string, string | Uint8Array, string, string][] = [
  ['a.txt', Buffer.from('Blåbærgrød', 'latin1'), 'text/plain', 'Blåbærgrød'],
  ['a.rtf', rtf, 'application/rtf', 'Rødgrød\nčaša Če\tok'],
  [
    'a.html',
    '<html><body><h1>Hej</h1><script>no()</script><p>æøå</p></body></html>',
    'text/html',
    'Hej\n\næøå',
  ],
  [
    'a.docx',
    makeZip([
      [
        'word/document.xml',
        Buffer.from(
          '<w:document><w:p><w:r><w:t>Kære &amp; tak</w:t><w:tab/><w:t>her</w:t></w:r></w:p><w:p><w:t>To</w:t></w:p></w:document>',
        ),
      ],
    ]),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Kære & tak\ther\nTo',
  ],
  [
    'a.xlsx',
    makeZip([
      ['xl/sharedStrings.xml', Buffer.from('<sst><si><t>Vare</t></si></sst>')],
      [
        'xl/worksheets/sheet1.xml',
        Buffer.from('<sheetData><row><c t="s"><v>0</v></c><c><v>12.5</v></c></row></sheetData>'),
      ],
    ]),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Vare\t12.5',
  ],
  [
    'a.odt',
    makeZip([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
      [
        'content.xml',
        Buffer.from(
          '<office:body><text:h>Uno</text:h><text:p>due<text:tab/>tre</text:p></office:body>',
        ),
      ],
    ]),
    'application/vnd.oasis.opendocument.text',
    'Uno\ndue\ttre',
  ],
  [
    'a.eml',
    'From: =?utf-8?q?S=C3=B8ren?= <s@x.dk>\r\nTo: a@b.dk\r\nSubject: =?utf-8?q?M=C3=B8de?=\r\n\r\nVi ses\r\n',
    'message/rfc822',
    'Møde\nSøren s@x.dk\na@b.dk\nVi ses',
  ],
]

test.each(kinds)('%s is read', async (name, content, mediaType, words) => {
  const { client } = await openOfficeHere()
  const stored = await settled(client, await add(client, content, `${name}.bin`))
  expect(stored).toMatchObject({ mediaType, textState: 'read', textReason: '' })
  expect((await textOf(client, stored)).replaceAll(/ *\n/g, '\n')).toBe(words)
})

test('a PDF is read by pages, and its picture pages letter by letter', async () => {
  const { client } = await openOfficeHere()
  const [typed, scanned] = await Promise.all([
    add(client, await makePdf('The typed invoice number 4711'), 'typed.pdf'),
    add(client, await makePdf('The quick brown fox', { asPicture: true }), 'scan.pdf'),
  ])
  expect(await settled(client, typed)).toMatchObject({ textState: 'read', pages: 1 })
  expect(await textOf(client, typed)).toContain('invoice number 4711')
  expect(await settled(client, scanned)).toMatchObject({ textState: 'ocr', pages: 1 })
  expect(await textOf(client, scanned)).toContain('quick brown fox')
  expect(await client.files.preview({ fileId: scanned.id })).toEqual({ kind: 'pdf' })
})

test('reading goes on after a crash, is given up after three, and can be asked for again', async () => {
  const { client, folder, stop } = await openOfficeHere()
  const twice = await settled(client, await add(client, 'begun twice', 'two.txt'))
  const thrice = await settled(client, await add(client, 'begun three times', 'three.txt'))
  await stop()
  const database = openDatabase(join(folder, 'office.db'))
  const cut = database.prepare(
    "UPDATE file_contents SET text_state = 'reading', attempts = ? WHERE hash = ?",
  )
  cut.run(2, twice.hash)
  cut.run(3, thrice.hash)
  database.close()
  const next = await openOfficeHere(folder)
  expect((await settled(next.client, twice)).textState).toBe('read')
  expect(await next.client.files.get({ fileId: thrice.id })).toMatchObject({
    textState: 'failed',
    textReason: 'gave_up',
  })
  expect((await next.client.files.queue()).failed).toEqual([
    { fileId: thrice.id, name: 'three.txt', reason: 'gave_up' },
  ])
  await next.client.files.readAgain({ fileId: thrice.id })
  expect((await settled(next.client, thrice)).textState).toBe('read')
})

test('closing in the middle of reading is not held against the file', async () => {
  const { client, folder, stop } = await openOfficeHere()
  const stored = await add(client, makePicture('Read in the end'), 'slow.png')
  while ((await client.files.queue()).current === null)
    await new Promise((resolve) => setTimeout(resolve, 5))
  await stop()
  const database = openDatabase(join(folder, 'office.db'), { readonly: true })
  const state = database.prepare('SELECT text_state, attempts FROM file_contents').get()
  database.close()
  expect(state).toEqual({ text_state: 'waiting', attempts: 0 })
  const next = await openOfficeHere(folder)
  expect(await settled(next.client, stored)).toMatchObject({ textState: 'ocr' })
  expect(await textOf(next.client, stored)).toContain('Read in the end')
})

test('a pause holds the queue, and going on empties it', async () => {
  const { client } = await openOfficeHere()
  await client.files.pause({ paused: true })
  const stored = await add(client, makePicture('Held back until told'), 'held.png')
  const { waiting, paused } = await client.files.queue()
  expect({ waiting, paused }).toEqual({ waiting: 1, paused: true })
  await client.files.pause({ paused: false })
  await settled(client, stored)
  expect((await client.files.queue()).waiting).toBe(0)
})

test('hostile HTML is shown without anything that runs or loads', async () => {
  const { client } = await openOfficeHere()
  const hostile = `<html><head><base href="http://evil/"><link rel=stylesheet href=http://evil/a.css>
    <style>@import 'http://evil/b'</style><script>steal()</script></head><body background=http://evil/c onload=steal()>
    <p style="background:url(http://evil/d)">Words</p><img src=http://evil/e alt="picture"><img srcset="http://evil/f 1x">
    <svg><script>steal()</script><image href="http://evil/g"/></svg><iframe srcdoc="<script>steal()</script>"></iframe>
    <a href="javascript:steal()">link</a><form action=http://evil/h><input type=image src=http://evil/i></form>
    <img src="data:image/svg+xml,<svg onload=steal()>"><video poster=http://evil/j></video><object data=http://evil/k></object></body></html>`
  const stored = await add(client, hostile, 'hostile.html')
  const preview = await client.files.preview({ fileId: stored.id })
  if (preview.kind !== 'html') throw new Error(preview.kind)
  expect(preview.html).toContain('Words')
  expect(preview.html).toContain('picture')
  expect(preview.html).not.toMatch(/evil|steal|<script|<svg|style|href|src|on\w+=/i)
  expect(preview.blocked).toBeGreaterThan(10)
  const drawing = await add(
    client,
    '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><text>drawn</text></svg>',
    'a.png',
  )
  expect(await client.files.preview({ fileId: drawing.id })).toEqual({
    kind: 'text',
    text: 'drawn',
    whole: true,
  })
})

test('pictures that came along with a message stay in it', async () => {
  const { client } = await openOfficeHere()
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const mail = `From: a@b.dk\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Logo <img src="cid:logo"><img src="cid:none"></p>\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\nContent-Transfer-Encoding: base64\r\n\r\n${png}\r\n--b--\r\n`
  const stored = await add(client, mail, 'a.eml')
  expect(await client.files.preview({ fileId: stored.id })).toMatchObject({
    kind: 'html',
    html: expect.stringContaining(`data:image/png;base64,${png}`),
  })
})

test('the proof names what is missing, altered and left over', async () => {
  const { client, folder } = await openOfficeHere()
  const [kept, missing, altered] = await Promise.all([
    add(client, 'kept', 'kept.txt'),
    add(client, 'missing', 'missing.txt'),
    add(client, 'altered', 'altered.txt'),
  ])
  expect(await client.office.check()).toMatchObject({ good: true })
  rmSync(pathOf(folder, missing), { force: true })
  chmodSync(pathOf(folder, altered), 0o644)
  writeFileSync(pathOf(folder, altered), 'alterex')
  mkdirSync(join(storeOf(folder), '00'), { recursive: true })
  writeFileSync(pathInStore(storeOf(folder), '0'.repeat(64)), 'nobody’s')
  expect(await client.files.prove({})).toEqual({
    files: 3,
    bytes: kept.bytes,
    missing: [{ fileId: missing.id, name: 'missing.txt' }],
    altered: [{ fileId: altered.id, name: 'altered.txt' }],
    strays: 1,
  })
  const report = await client.office.check()
  expect(report.checks.find(({ name }) => name === 'files')).toMatchObject({ good: false })
  expect(await client.files.preview({ fileId: missing.id })).toEqual({
    kind: 'none',
    reason: 'missing',
  })
  // What is younger than an hour may be on its way in; what is known is never taken.
  expect(await client.files.removeStrays({})).toEqual({ removed: 0, bytes: 0, left: 1 })
  const before = new Date(Date.now() - 2 * 3_600_000)
  for (const hash of ['0'.repeat(64), kept.hash])
    utimesSync(pathInStore(storeOf(folder), hash), before, before)
  const stray = { removed: 1, bytes: Buffer.byteLength('nobody’s'), left: 0 }
  expect(await client.files.removeStrays({})).toEqual(stray)
  expect(await client.files.prove({})).toMatchObject({ files: 3, bytes: kept.bytes, strays: 0 })
  // The same bytes again mend both.
  await add(client, 'missing', 'again.txt')
  await add(client, 'altered', 'again.txt')
  expect(await client.files.prove({})).toMatchObject({ missing: [] })
})

test('a backup kept elsewhere takes the files along, and a restore brings them to a new place', async () => {
  const { client, stop } = await openOfficeHere()
  const stored = await add(client, 'kept elsewhere', 'letter.txt')
  const elsewhere = makeFolder()
  const backup = await client.office.backup.create({ folder: elsewhere })
  await stop()
  const fresh = await openOfficeHere()
  await fresh.client.office.backup.restore({ path: backup.path })
  await settled(fresh.client, stored)
  expect(await textOf(fresh.client, stored)).toBe('kept elsewhere')
  expect(await fresh.client.files.prove({})).toMatchObject({ files: 1, missing: [], altered: [] })
})
