import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillPage, assetPathOf, findAsset, pageHeaders, pagePolicy } from './pageDelivery.ts'

let folder = ''
const disk = { join: path.join, realpath, readFile: (place: string) => readFile(place, 'utf8') }

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-page-'))
  mkdirSync(path.join(folder, 'page/assets'), { recursive: true })
  writeFileSync(path.join(folder, 'page/index.html'), 'the page')
  writeFileSync(path.join(folder, 'page/assets/app-1.js'), 'the code')
  writeFileSync(path.join(folder, 'secret.json'), 'secret')
  symlinkSync(path.join(folder, 'secret.json'), path.join(folder, 'page/link.json'))
  symlinkSync(folder, path.join(folder, 'page/out'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('views and files of the page are found', async () => {
  const page = path.join(folder, 'page')
  expect((await findAsset('/', page, disk))?.bytes).toBe('the page')
  expect((await findAsset('/stock/to-order', page, disk))?.file).toBe('index.html')
  expect(await findAsset('/assets/app-1.js', page, disk)).toEqual({
    file: 'assets/app-1.js',
    contentType: 'text/javascript; charset=utf-8',
    bytes: 'the code',
  })
  expect(await findAsset('/assets/none.js', page, disk)).toBeNull()
})

test('nothing outside the page is found, by any spelling or link', async () => {
  const up = [
    '..',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '..\\',
    '%252e%252e',
    '...',
    '.',
    '',
    '~',
    'C:',
    '%00',
    'out',
    'page',
  ]
  const segment = fc.oneof(fc.constantFrom(...up), fc.string({ maxLength: 6 }))
  const file = fc.constantFrom(
    'secret.json',
    'link.json',
    'secret.json%00.js',
    'etc/passwd',
    'secret.json/',
    'secret.json?x',
  )
  const spelling = fc
    .tuple(fc.array(segment, { maxLength: 6 }), file)
    .map(([parts, name]) => `/${[...parts, name].join('/')}`)
  await fc.assert(
    fc.asyncProperty(spelling, async (pathname) => {
      const found = await findAsset(pathname, path.join(folder, 'page'), disk)
      expect(found?.bytes ?? '').not.toContain('secret')
    }),
    { numRuns: 2000 },
  )
})

test('an accepted path is made of plain names only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (tail) => {
      const file = assetPathOf(`/${tail}`)
      if (file !== null) expect(file).toMatch(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/)
    }),
    { numRuns: 2000 },
  )
})

test('the policy lets no script in but our own, and headers keep data out of caches', () => {
  const policy = pagePolicy('abc')
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("style-src 'self' 'nonce-abc'")
  expect(pageHeaders('text/html', 'abc', 'index.html')['Cache-Control']).toBe('no-store')
  expect(pageHeaders('text/javascript', 'abc', 'assets/app-1.js')['Cache-Control']).toContain(
    'immutable',
  )
  // It would cost the desktop's start a second process; the desk server adds it to its answers.
  expect(pageHeaders('text/html', 'abc', 'index.html')).not.toHaveProperty(
    'Cross-Origin-Opener-Policy',
  )
})

test('kept answers stand in the page as data, whatever they hold; without any there is no place for them', () => {
  const html = '<meta content="__STYLE_NONCE__"><div id="root"></div>'
  expect(fillPage(html, 'abc', null)).toBe('<meta content="abc"><div id="root"></div>')
  expect(fillPage(html, 'abc', '{"price":"$& $1"}')).toBe(
    '<meta content="abc"><script type="application/json" id="kept-answers">{"price":"$& $1"}</script><div id="root"></div>',
  )
})
