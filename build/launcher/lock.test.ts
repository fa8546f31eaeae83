import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'

const lock = path.join(import.meta.dirname, 'lock.mjs')

/** A process of its own that takes the lock, says so, and keeps it until its input closes. */
function startHolder(name: string) {
  const program = `
    import { withLock } from ${JSON.stringify(lock)}
    await withLock(${JSON.stringify(name)}, async () => {
      console.log('held')
      for await (const _ of process.stdin);
    })
    console.log('released')
  `
  const words = ['--input-type=module', '--eval', program]
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(...part.toString().trim().split('\n')))
  return { child, said }
}

async function waitFor(said: string[], word: RegExp) {
  await expect.poll(() => said.some((line) => word.test(line)), { timeout: 10_000 }).toBe(true)
}

test('a second start waits until the first is done', async () => {
  const name = randomUUID()
  const first = startHolder(name)
  await waitFor(first.said, /^held/)
  const second = startHolder(name)
  await waitFor(second.said, /waiting for it/)
  expect(second.said).not.toContain('held')
  first.child.stdin.end()
  await waitFor(second.said, /^held/)
  expect(first.said).toContain('released')
  second.child.stdin.end()
  await once(second.child, 'exit')
})

test('the lock of a killed holder is free at once, and other names are other locks', async () => {
  const name = randomUUID()
  const first = startHolder(name)
  await waitFor(first.said, /^held/)
  const elsewhere = startHolder(`${name} elsewhere`)
  await waitFor(elsewhere.said, /^held/)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  const second = startHolder(name)
  await waitFor(second.said, /^held/)
  expect(elsewhere.said).toEqual(['held'])
  for (const { child } of [elsewhere, second]) {
    child.stdin.end()
    await once(child, 'exit')
  }
})
