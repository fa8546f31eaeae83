// Runs a program of this project on Node 24 whatever Node the machine has, when everything it needs is in place.
// usage: node build/launcher/run.mjs [--built | --desktop] <program> [arguments…]
//   program: a script of this project (.ts, .js, .mjs) or the name of an installed package's command (tsc, oxlint)
//   --built: the app is built first when its sources changed
//   --desktop: the same, and Electron, Chromium and a display of its own are at hand
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './buildOutput.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { findCommand } from './findCommand.mjs'
import { environmentFor, findNode24 } from './node24.mjs'
import { root } from './places.mjs'
import { startGuarded, stopWithParents } from './processes.mjs'
import { PlainError, runScript } from './say.mjs'
import { withTestDesktop } from './testDesktop.mjs'

await runScript(async () => {
  stopWithParents()
  const given = process.argv.slice(2)
  const option = given[0]?.startsWith('--') ? given.shift() : undefined
  const [program, ...programArguments] = given
  if (!program)
    throw new PlainError('name a program: node build/launcher/run.mjs <program> [arguments…]')
  await ensureDependencies()
  const node = findNode24()
  if (option === '--built') await ensureBuilt(node)
  const file = /\.[cm]?[jt]s$/.test(program)
    ? realpathSync(path.resolve(root, program))
    : findCommand(program)
  const start = (env) => startGuarded(node, [file, ...programArguments], { env }).finished
  return option === '--desktop'
    ? await withTestDesktop(node, start)
    : await start(environmentFor(node))
})
