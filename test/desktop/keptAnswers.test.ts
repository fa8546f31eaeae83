/** A second start shows what the office was when it was closed, while the engine still starts. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callEngine } from './callEngine.ts'
import { openDesk, removeFolder } from './harness.ts'
import type { Desk } from './harness.ts'

const cli = path.resolve(import.meta.dirname, '../../out/engine/cli.js')
const HOSTILE = '</script><img src=x onerror=alert(1)>'

let folder = ''
let office = ''

const call = (procedure: string, input: unknown) =>
  execFileSync(process.execPath, [cli, 'call', office, procedure, JSON.stringify(input)])

/** A Node that takes its time, as one does on a busy machine. */
function slowNode(): string {
  const node = process.env['COUNTERPART_NODE'] ?? process.execPath
  const file = path.join(folder, 'slow-node')
  writeFileSync(file, `#!/bin/sh\nsleep 4\nexec '${node}' "$@"\n`)
  chmodSync(file, 0o755)
  return file
}

/** When the first screen stood and when the engine had answered, and the names in what was kept; none: null. */
async function readStart({ page }: Desk) {
  await page.waitForFunction(() => performance.getEntriesByName('answered').length > 0)
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0)
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]!.startTime
    const kept = document.getElementById('kept-answers')?.textContent
    const answers = kept ? (JSON.parse(kept) as { staff: { name: string }[] }) : null
    return {
      shown: at('shown'),
      answered: at('answered'),
      names: answers && answers.staff.map(({ name }) => name),
      text: document.querySelector('main')?.textContent ?? '',
    }
  })
}

async function startAndEnd<Found>(
  options: { env?: Record<string, string> },
  look: (desk: Desk) => Promise<Found>,
) {
  const desk = await openDesk({ office, language: 'hr', ...options })
  try {
    return await look(desk)
  } finally {
    await desk.close()
  }
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counterpart-kept-'))
  office = path.join(folder, 'office')
  execFileSync(process.execPath, [cli, 'sample', office, '--language', 'hr'])
  call('people.staff.create', { fields: { name: HOSTILE } })
})
afterAll(() => removeFolder(folder))

test('the second start shows its lists before the engine runs, and the engine then has its say', async () => {
  const first = await startAndEnd({}, readStart)
  expect(first.names).toBeNull()
  const second = await startAndEnd({ env: { COUNTERPART_NODE: slowNode() } }, async (desk) => {
    const found = await readStart(desk)
    expect(await callEngine(desk.page, 'office/health')).toMatchObject({ open: true })
    return found
  })
  expect(second.names).toContain(HOSTILE)
  expect(second.shown).toBeLessThan(second.answered)
  expect(second.text).toContain('Danas')
})

test('what another program changed meanwhile is never shown as it was', async () => {
  call('people.staff.create', { fields: { name: 'Ivana Horvat' } })
  const found = await startAndEnd({}, readStart)
  expect(found.names).toBeNull()
  expect((await startAndEnd({}, readStart)).names).toContain('Ivana Horvat')
})
