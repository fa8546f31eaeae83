import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { TIME } from '../limits.ts'
import { createReader } from './reader.ts'
import { ReadFault } from './tasks.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fileOf = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const reasonOf = async (reading: Promise<unknown>) => {
  const fault: unknown = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return fault instanceof ReadFault ? fault.reason : fault
}

test.skipIf(process.platform === 'win32')(
  'a file that stalls its reader is let go in time, and the next one is read',
  async () => {
    const reader = createReader({ ...TIME, read: 1500 })
    // Whoever reads from a pipe that nobody writes to waits for ever.
    const stalls = join(folder, 'stalls.txt')
    execFileSync('mkfifo', [stalls])
    const fine = fileOf('fine.txt', 'read all the same')
    const [stalled, read] = await Promise.all([
      reasonOf(reader.ask({ kind: 'read', path: stalls, mediaType: 'text/plain' })),
      reader.ask({ kind: 'read', path: fine, mediaType: 'text/plain' }),
    ])
    expect(stalled).toBe('time')
    expect(read.text).toEqual(['read all the same'])
    reader.close()
  },
)

test('a file that bursts its reader harms nobody', async () => {
  const reader = createReader()
  const bursts = fileOf('bursts.rtf', `{\\rtf1 ${'a'.repeat(120_000_000)}}`)
  expect(
    await reasonOf(reader.ask({ kind: 'read', path: bursts, mediaType: 'application/rtf' })),
  ).toBe('memory')
  const fine = fileOf('fine.xml', '<a>still here</a>')
  expect(
    (await reader.ask({ kind: 'read', path: fine, mediaType: 'application/xml' })).text,
  ).toEqual(['still here'])
  reader.close()
})

test('what was under way when the office closes is begun again another time', async () => {
  const reader = createReader()
  const path = fileOf('later.txt', 'later')
  const reading = reasonOf(reader.ask({ kind: 'read', path, mediaType: 'text/plain' }))
  await new Promise((resolve) => setImmediate(resolve))
  reader.close()
  expect(await reading).toBe('gave_up')
})

test('a picture of more points than there is memory for is not unpacked', async () => {
  const reader = createReader()
  const header = Buffer.alloc(64)
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  header.writeUInt32BE(60_000, 16)
  header.writeUInt32BE(60_000, 20)
  const path = fileOf('large.png', header)
  const task = { path, mediaType: 'image/png', page: 1, languages: ['eng'] }
  expect(await reasonOf(reader.ask({ kind: 'recognize', ...task }))).toBe('memory')
  reader.close()
})
