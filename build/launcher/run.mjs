// Runs a program of this project on Node 24 whatever Node the machine has, when everything it needs is in place.
// usage: node build/launcher/run.mjs [--built] <program> [arguments…]
//   program: a script of this project (.ts, .js, .mjs) or the name of an installed package's command (tsc, oxlint)
//   --built: the app is built first when its sources changed
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './buildOutput.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { findCommand } from './findCommand.mjs'
import { environmentFor, findNode24 } from './node24.mjs'
import { root } from './places.mjs'
import { startGuarded, stopWithParents } from './processes.mjs'
import { PlainError, runScript } from './say.mjs'

await runScript(async () => {
  stopWithParents()
  const given = process.argv.slice(2)
  const mustBuild = given[0] === '--built'
  const [program, ...programArguments] = mustBuild ? given.slice(1) : given
  if (!program)
    throw new PlainError('name a program: node build/launcher/run.mjs <program> [arguments…]')
  await ensureDependencies()
  const node = findNode24()
  if (mustBuild) await ensureBuilt(node)
  const file = /\.[cm]?[jt]s$/.test(program)
    ? realpathSync(path.resolve(root, program))
    : findCommand(program)
  return await startGuarded(node, [file, ...programArguments], { env: environmentFor(node) })
    .finished
})
