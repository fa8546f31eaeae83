import { expect, test } from 'vitest'
import { isOwnPage, mayOpenOutside } from './addresses.ts'

test.each([
  ['app://office/', true],
  ['app://office/stock?x=1#y', true],
  ['app://office.example/', false],
  ['app://officer/', false],
  ['app://office:80/', false],
  ['app://user@office/', false],
  ['app://papers/x.pdf', false],
  ['https://office/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['javascript:alert(1)', false],
  ['about:blank', false],
  ['', false],
])('%s is our own page: %s', (address, own) => {
  expect(isOwnPage(address)).toBe(own)
})

test.each([
  ['https://example.org/a?b=c', true],
  ['http://printer.local/', true],
  ['mailto:anna@example.org?subject=x', true],
  ['https://bank.example@evil.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['app://office/', false],
  ['smb://server/share', false],
  ['ms-msdt:/id', false],
  ['vbscript:x', false],
  ['C:\\Windows\\System32\\cmd.exe', false],
  ['/usr/bin/xterm', false],
  [`https://example.org/${'a'.repeat(3000)}`, false],
])('%s may be opened outside: %s', (address, may) => {
  expect(mayOpenOutside(address)).toBe(may)
})
