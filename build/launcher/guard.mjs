// Stands between the launcher and a program that it starts: when the launcher dies, however it dies, this process
// learns of it by its closed channel and ends the program with everything the program started.
// usage (only by startGuarded in processes.mjs): node guard.mjs <mark> <graceMilliseconds> <program> [arguments…]
import { spawn } from 'node:child_process'
import { endTree, markName } from './endTree.mjs'

const [mark, grace, program, ...programArguments] = process.argv.slice(2)
let ending = false

const child = spawn(program, programArguments, {
  stdio: 'inherit',
  env: { ...process.env, [markName]: mark },
  // A group of its own, so that all of it can be ended at once. (On Windows the tree is ended by taskkill.)
  detached: process.platform !== 'win32',
  windowsHide: true,
})
child.once('error', (error) => {
  process.stderr.write(`counterpart: could not start ${program}: ${error.message}\n`)
  process.exit(127)
})
child.once('spawn', () => process.connected && process.send({ pid: child.pid }))
child.once('exit', (code, signal) => void leave(code ?? (signal === 'SIGINT' ? 130 : 1)))
process.once('disconnect', () => void leave(1))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(130))

async function leave(code) {
  if (ending) return
  ending = true
  await endTree(child.pid, mark, Number(grace))
  process.exit(code)
}
