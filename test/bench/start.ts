import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { findElectron } from '../desktop/harness.ts'
import type { Row } from './measure.ts'
import { compare, median } from './measure.ts'

const root = path.resolve(import.meta.dirname, '../..')
const EMPTY = path.join(import.meta.dirname, 'emptyWindow')

/** From the program's start to the first screen with its data, against an empty window's first paint, in turns. */
export async function measureStart(
  office: string,
  rounds: number,
): Promise<{ row: Row; facts: string[] }> {
  // One profile each for all rounds, as on a desk: the rounds that do not count fill its caches. Two of them, for
  // Chromium keeps a page's compiled code from the second start on.
  const profiles = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-window-'))
  const startOurs = () => startOnce(root, path.join(profiles, 'ours'), office, shownAt)
  const startEmpty = () => startOnce(EMPTY, path.join(profiles, 'empty'), office, paintedAt)
  const ours: number[] = []
  const empty: number[] = []
  let memory = { ours: 0, empty: 0 }
  try {
    for (let round = -2; round < rounds; round += 1) {
      const first = await startOurs()
      const second = await startEmpty()
      memory = { ours: first.memory, empty: second.memory }
      if (round < 0) continue
      ours.push(first.time)
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
      `idle memory (PSS of all processes, two seconds after the start): ${memory.ours} MB; an empty Electron window: ${memory.empty} MB`,
    ],
  }
}

const shownAt = (page: Page) =>
  page.waitForFunction(() => {
    const mark = performance.getEntriesByName('shown')[0]
    return mark ? performance.timeOrigin + mark.startTime : null
  })
const paintedAt = (page: Page) =>
  page.waitForFunction(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return paint ? performance.timeOrigin + paint.startTime : null
  })

async function startOnce(app: string, userData: string, office: string, finished: typeof shownAt) {
  // The time the process itself began is the kernel's word, whatever the driver does before it.
  const launch = () =>
    _electron.launch({
      executablePath: findElectron(),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${userData}`,
        app,
      ],
      timeout: 15_000,
      env: {
        ...(process.env as Record<string, string>),
        COUNTERPART_NODE: process.env['COUNTERPART_NODE'] ?? process.execPath,
        COUNTERPART_OFFICE: office,
      },
    })
  // Once in a great while a launch hangs for reasons of the machine; it is not what is measured.
  const electron: ElectronApplication = await launch().catch(launch)
  const pid = electron.process().pid!
  const began = startOf(pid)
  try {
    const page = await electron.firstWindow()
    const end = (await (await finished(page)).jsonValue()) as number
    await new Promise((resolve) => setTimeout(resolve, 2000))
    return { time: end - began, memory: memoryOf(pid) }
  } finally {
    await electron.close()
  }
}

/** When a process began, in milliseconds since 1970 (proc(5): start time in clock ticks of 10 ms since boot). */
function startOf(pid: number): number {
  const ticks = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19])
  const boot = Number(/btime (\d+)/.exec(readFileSync('/proc/stat', 'utf8'))![1])
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0])
  // btime is in whole seconds; the uptime gives the moment of boot more closely.
  const bootMs =
    Math.abs(Date.now() - uptime * 1000 - boot * 1000) < 2000
      ? Date.now() - uptime * 1000
      : boot * 1000
  return bootMs + ticks * 10
}

/** Megabytes of a process and all below it, shared pages split among those that share them (PSS). */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      parents.set(
        Number(name),
        Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]!.split(' ')[1]),
      )
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const isBelow = (one: number): boolean =>
    one === pid || (parents.has(one) && one > 1 && isBelow(parents.get(one)!))
  let kilobytes = 0
  for (const one of parents.keys()) {
    if (!isBelow(one)) continue
    try {
      kilobytes += Number(
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
      )
    } catch {
      // Likewise.
    }
  }
  return Math.round(kilobytes / 1024)
}
