import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainFileName, writeWhole } from './writeFile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-write-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

test('a file is replaced whole and nothing is left beside it', async () => {
  const place = path.join(folder, 'order.pdf')
  writeFileSync(place, 'old')
  await writeWhole(place, new Uint8Array([1, 2, 3]))
  expect([...readFileSync(place)]).toEqual([1, 2, 3])
  expect(readdirSync(folder)).toEqual(['order.pdf'])
})

test('a place that cannot be written leaves what was there', async () => {
  const place = path.join(folder, 'taken')
  mkdirSync(place)
  writeFileSync(path.join(place, 'inside'), 'kept')
  await expect(writeWhole(place, new Uint8Array([1]))).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
  expect(readFileSync(path.join(place, 'inside'), 'utf8')).toBe('kept')
})

test.each([
  ['Order 2026-017.pdf', 'Order 2026-017.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a<b>:"c".csv', 'a-b-c-.csv'],
  ['con.txt', '_con.txt'],
  ['...', '_'],
  ['narudžba šđčć æøå.pdf', 'narudžba šđčć æøå.pdf'],
])('%s becomes %s', (proposed, plain) => {
  expect(plainFileName(proposed)).toBe(plain)
})
