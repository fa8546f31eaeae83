/** Starts the desk server on an office of its own, for the tests in this folder. */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { removeFolder } from '../desktop/harness.ts'

const root = path.resolve(import.meta.dirname, '../..')

export type Server = {
  pid: number
  port: number
  nextAddress(): Promise<string>
  stop(): Promise<number | null>
}

/** `nextAddress` waits for the next one-time address the server prints; the first is waiting already. */
export async function startServer(office?: string): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-server-'))
  const child = spawn(
    process.env['COUNTERPART_NODE'] ?? process.execPath,
    [
      path.join(root, 'out/engine/server.js'),
      '--office',
      office ?? path.join(folder, 'office'),
      '--port',
      '0',
      '--json',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines: string[] = []
  let wake = () => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(Boolean))
    wake()
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  async function nextAddress() {
    while (lines.length === 0) {
      const line = new Promise<'line'>((resolve) => (wake = () => resolve('line')))
      if ((await Promise.race([line, ended])) !== 'line') throw new Error('the server ended')
    }
    return (JSON.parse(lines.shift()!) as { address: string }).address
  }
  const first = await nextAddress()
  lines.unshift(JSON.stringify({ address: first }))
  return {
    pid: child.pid!,
    port: Number(new URL(first).port),
    nextAddress,
    async stop() {
      child.kill('SIGTERM')
      const code = await ended
      removeFolder(folder)
      return code
    },
  }
}

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env['COUNTERPART_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    timeout: 60_000,
  })
}
