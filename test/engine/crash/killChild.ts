import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Starts a child program of this folder, lets it work for `milliseconds` after it said `ready`, and kills it as a
 * power button would. Answers the lines it said.
 */
export async function runAndKill(
  program: string,
  words: string[],
  milliseconds: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, program), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let faults = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (part) => {
    said += part
    if (said.includes('ready\n')) timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  child.stderr.on('data', (part) => (faults += part))
  const signal = await new Promise<string | null>((resolve) =>
    child.once('close', (_, by) => resolve(by)),
  )
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${faults}`)
  return said.split('\n').filter((line) => line !== 'ready' && line !== '')
}
