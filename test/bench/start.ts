import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { KEPT_ANSWERS_FILE } from '../../shared/base/officeFiles.ts'
import { findElectron } from '../desktop/harness.ts'
import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'
import { memoryOf, startOf } from './processes.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Milliseconds after which a started window rests. */
const SETTLED = 3500
const EMPTY = path.join(import.meta.dirname, 'emptyWindow')

/**
 * From the program's start to the first screen with its data, against an empty window's first paint, in turns: with
 * the answers that the last run kept, as on a desk, and without, as after a crash or an update.
 */
export async function measureStart(
  office: string,
  rounds: number,
): Promise<{ row: Row; facts: string[] }> {
  // One profile each for all rounds, as on a desk: the rounds that do not count fill its caches. Two of them, for
  // Chromium keeps a page's compiled code from the second start on.
  const profiles = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-window-'))
  const startOurs = () => startOnce(root, path.join(profiles, 'ours'), office, SHOWN)
  const startEmpty = () => startOnce(EMPTY, path.join(profiles, 'empty'), office, PAINTED)
  const ours: number[] = []
  const answered: number[] = []
  const bare: number[] = []
  const empty: number[] = []
  let memory = { ours: 0, empty: 0 }
  try {
    for (let round = -2; round < rounds; round += 1) {
      const first = await startOurs()
      rmSync(path.join(office, KEPT_ANSWERS_FILE), { force: true })
      const without = await startOurs()
      const second = await startEmpty()
      memory = { ours: first.memory, empty: second.memory }
      if (round < 0) continue
      ours.push(first.time)
      answered.push(first.answered)
      bare.push(without.time)
      empty.push(second.time)
    }
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    row: compare(
      'Window with its first lists',
      median(ours),
      median(empty),
      'ms: empty window painted',
      1.3,
    ),
    facts: [
      `the engine's own answers: ${Math.round(median(answered))} ms; a start without kept answers: ${Math.round(median(bare))} ms = ${(median(bare) / median(empty)).toFixed(2)}`,
      `idle memory (PSS of all processes, three seconds after the start): ${memory.ours} MB; an empty Electron window: ${memory.empty} MB`,
    ],
  }
}

/** Milliseconds since 1970: the screen stood with its data and was painted; the engine had answered. */
type Moments = { shown: number; answered: number }

/** Evaluated in the page: what its own timeline says, null while it does not yet. */
const SHOWN = momentsAt('Math.max(at("shown"), at("first-contentful-paint"))', 'at("answered")')
const PAINTED = momentsAt('at("first-contentful-paint")', 'at("first-contentful-paint")')

function momentsAt(shown: string, answered: string) {
  return `(() => {
    const at = (name) => performance.timeOrigin + performance.getEntriesByName(name)[0]?.startTime
    const moments = { shown: ${shown}, answered: ${answered} }
    return Object.values(moments).some(Number.isNaN) ? null : moments
  })()`
}

/** Without a driver: one that is attached while the page starts would cost the fuller page more than the empty one. */
async function startOnce(app: string, userData: string, office: string, moments: string) {
  const program = spawn(
    findElectron(),
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      '--remote-debugging-port=0',
      app,
    ],
    {
      env: {
        ...process.env,
        COUNTERPART_NODE: process.env['COUNTERPART_NODE'] ?? process.execPath,
        COUNTERPART_OFFICE: office,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = once(program, 'exit')
  const began = startOf(program.pid!)
  let said = ''
  program.stderr.on('data', (text) => (said += text))
  try {
    await new Promise((resolve) => setTimeout(resolve, SETTLED))
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1]
    const { shown, answered } = (await askPage(port!, moments)) as Moments
    return {
      time: shown - began,
      answered: answered - began,
      memory: memoryOf(program.pid!),
    }
  } finally {
    program.kill()
    await ended
  }
}

/** Evaluates an expression in the first page of the program that listens on a debugging port. */
async function askPage(port: string, expression: string): Promise<unknown> {
  const list = await fetch(`http://127.0.0.1:${port}/json`)
  const targets = (await list.json()) as { type: string; webSocketDebuggerUrl: string }[]
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl)
  await once(socket, 'open')
  const params = { expression, returnByValue: true }
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
  const [{ data }] = (await once(socket, 'message')) as [MessageEvent<string>]
  socket.close()
  return (JSON.parse(data) as { result: { result: { value: unknown } } }).result.result.value
}
