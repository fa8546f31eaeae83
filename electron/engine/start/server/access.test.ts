import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createAccess, hasOwnHost, hasOwnOrigin, isOwnRequest } from './access.ts'

const request = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage
const cookieOf = (setCookie: string | null) => request({ cookie: setCookie?.split(';')[0] ?? '' })

test('a key opens one session and is spent', () => {
  const access = createAccess(4000)
  const key = access.makeKey()
  const cookie = access.spendKey(key)
  expect(cookie).toMatch(
    /^counterpart-4000=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=43200$/,
  )
  expect(access.hasSession(cookieOf(cookie))).toBe(true)
  expect(access.spendKey(key)).toBeNull()
  expect(access.spendKey('')).toBeNull()
})

test('a session ends after twelve hours without use, not before', () => {
  let hour = 0
  const access = createAccess(4000, () => hour * 3_600_000)
  const cookie = access.spendKey(access.makeKey())
  hour = 11
  expect(access.hasSession(cookieOf(cookie))).toBe(true)
  hour = 22
  expect(access.hasSession(cookieOf(cookie))).toBe(true)
  hour = 34.1
  expect(access.hasSession(cookieOf(cookie))).toBe(false)
  hour = 22
  expect(access.hasSession(cookieOf(cookie))).toBe(false)
})

test('a cookie of another server, or of nobody, is no session', () => {
  const access = createAccess(4000)
  const other = createAccess(4001)
  const cookie = other.spendKey(other.makeKey())
  expect(access.hasSession(cookieOf(cookie))).toBe(false)
  expect(access.hasSession(request({}))).toBe(false)
  expect(access.hasSession(request({ cookie: 'counterpart-4000=' }))).toBe(false)
})

test('only our own names and our own page are answered', () => {
  expect(hasOwnHost(request({ host: '127.0.0.1:4000' }), 4000)).toBe(true)
  expect(hasOwnHost(request({ host: 'localhost:4000' }), 4000)).toBe(true)
  for (const host of [
    '127.0.0.1',
    '127.0.0.1:4001',
    'evil.example:4000',
    '127.0.0.1:4000.evil.example',
    '',
  ]) {
    expect(hasOwnHost(request({ host }), 4000)).toBe(false)
  }
  const host = '127.0.0.1:4000'
  expect(hasOwnOrigin(request({ host, origin: 'http://127.0.0.1:4000' }))).toBe(true)
  expect(
    hasOwnOrigin(
      request({ host, origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'cross-site' }),
    ),
  ).toBe(false)
  for (const origin of [
    'http://evil.example',
    'https://127.0.0.1:4000',
    'null',
    'http://127.0.0.1',
  ]) {
    expect(hasOwnOrigin(request({ host, origin }))).toBe(false)
  }
  expect(hasOwnOrigin(request({ host }))).toBe(false)
  expect(
    isOwnRequest(
      request({
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
        'sec-fetch-dest': 'image',
      }),
    ),
  ).toBe(false)
  expect(isOwnRequest(request({ 'sec-fetch-site': 'none' }))).toBe(true)
})
