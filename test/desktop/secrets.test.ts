/** Passwords of mail accounts: from the page into the key store, and from there to the engine alone. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {} from '../../renderer/app/client/officeWindow.ts'
import { callEngine } from './callEngine.ts'
import { openDesk } from './harness.ts'
import type { Desk } from './harness.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const SECRET = 'blåbær & 7 hemmeligheder'
type Account = { id: string; version: number; passwordKey: string; hasPassword: boolean }
const list = () => callEngine(desk.page, 'mail/accounts/list', {}) as Promise<Account[]>
const only = async () => (await list())[0]!
const keep = (key: string) =>
  desk.page.evaluate(
    async ({ key, secret }) => {
      try {
        return await window.office!.keepSecret({ key, secret })
      } catch (error) {
        return (error as Error).message
      }
    },
    { key, secret: SECRET },
  )
const secretsFile = () => path.join(path.dirname(desk.office), 'user-data', 'secrets.json')

test('without a key store a password is known until the app is closed, and written nowhere', async () => {
  const fields = { name: 'Post', address: 'post@kontor.example', imapHost: 'imap.kontor.example' }
  await callEngine(desk.page, 'mail/accounts/create', { fields })
  const { passwordKey } = await only()
  expect(await only()).toMatchObject({ hasPassword: false })
  expect(await keep(passwordKey)).toBe('until_quit')
  expect(await only()).toMatchObject({ hasPassword: true })
  expect(existsSync(secretsFile())).toBe(false)
  await desk.page.evaluate((key) => window.office!.dropSecret(key), passwordKey)
  expect(await only()).toMatchObject({ hasPassword: false })
})

test('with a key store it lies encrypted in the app’s own folder, for the servers it was typed for', async () => {
  // This machine has no key store; Chromium's own way of encrypting stands in for it.
  await desk.app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true)
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })
  const { id, version, passwordKey } = await only()
  expect(await keep(passwordKey)).toBe('kept')
  expect(await only()).toMatchObject({ hasPassword: true })
  const kept = readFileSync(secretsFile(), 'utf8')
  expect(kept).toContain(passwordKey)
  expect(Buffer.from(kept, 'utf8').includes(SECRET)).toBe(false)
  expect(kept).not.toContain(Buffer.from(SECRET).toString('base64'))
  const fields = { imapHost: 'imap.elsewhere.example' }
  await callEngine(desk.page, 'mail/accounts/update', { accountId: id, version, fields })
  // Two at the same moment: each writes the whole file.
  const other = 'mail.00000000-0000-4000-8000-000000000000.0123456789abcdef'
  expect(await Promise.all([keep(passwordKey), keep(other)])).toEqual(['kept', 'kept'])
  expect(Object.keys(JSON.parse(readFileSync(secretsFile(), 'utf8')))).toEqual([passwordKey, other])
  await desk.page.evaluate((key) => window.office!.dropSecret(key), other)
  const moved = await only()
  expect(moved).toMatchObject({ hasPassword: false })
  await desk.page.evaluate((key) => window.office!.dropSecret(key), moved.passwordKey)
  expect(readFileSync(secretsFile(), 'utf8')).toBe('{}')
})

test('nothing but the password of an account can be put there, and the page never gets one back', async () => {
  expect(await keep('mail.x')).toBe('REFUSED')
  expect(await keep('__proto__')).toBe('REFUSED')
  const names = await desk.page.evaluate(() => Object.keys(window.office ?? {}))
  expect(names.filter((name) => /secret/i.test(name))).toEqual(['keepSecret', 'dropSecret'])
})
