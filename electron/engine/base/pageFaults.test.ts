import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'

afterEach(endOffices)

const fault = (number: number) => ({
  errorId: number.toString(16).toUpperCase().padStart(8, '0'),
  address: '#/stock/items',
  text: 'TypeError: x is not a function\n2026-01-01T00:00:00.000Z BUG 00000000 forged',
})

test('a fault of a page stands in the log under its id, and none of its lines passes for one of the log', async () => {
  const { client, folder } = await openOfficeHere()
  await client.office.reportFault(fault(0xabc))
  const log = readFileSync(join(folder, 'logs', 'engine.log'), 'utf8')
  expect(log).toContain(
    'PAGE FAULT 00000ABC at #/stock/items (test): TypeError: x is not a function',
  )
  expect(log.split('\n').filter((line) => line.includes('BUG'))).toEqual([
    expect.stringMatching(/^ {4}2026/),
  ])
})

test('a page that fails on and on does not fill the log; later faults are written again', async () => {
  let now = Date.parse('2026-11-22T08:00:00.000Z')
  const { client, folder } = await openOfficeHere(undefined, { clock: () => now })
  for (let number = 0; number < 100; number++) await client.office.reportFault(fault(number))
  const lines = () => readFileSync(join(folder, 'logs', 'engine.log'), 'utf8').split('\n')
  const count = (words: string) => lines().filter((line) => line.includes(words)).length
  expect(count('PAGE FAULT ')).toBe(30)
  expect(count('PAGE FAULTS: too many')).toBe(1)
  now += 601_000
  await client.office.reportFault(fault(999))
  expect(count('PAGE FAULT ')).toBe(31)
})

test('what is no id, or too long, is refused', async () => {
  const { client } = await openOfficeHere()
  const refused = [
    { ...fault(1), errorId: 'x' },
    { ...fault(1), text: 'x'.repeat(4001) },
  ]
  for (const input of refused)
    expect((await failureOf(client.office.reportFault(input))).code).toBe('BAD_REQUEST')
})
