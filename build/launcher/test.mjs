// npm test: runs the tests, after bringing whatever this machine lacks. What follows `--` goes to vitest;
// --long runs the long tests too.
import { ensureDependencies } from './dependencies.mjs'
import { findCommand } from './findCommand.mjs'
import { findNode24 } from './node24.mjs'
import { root } from './places.mjs'
import { startGuarded, stopWithParents } from './processes.mjs'
import { runScript } from './say.mjs'
import { withTestDesktop } from './testDesktop.mjs'

await runScript(async () => {
  stopWithParents()
  const given = process.argv.slice(2)
  await ensureDependencies()
  const node = findNode24()
  return await withTestDesktop(node, async (desktop) => {
    const env = { ...desktop, ...(given.includes('--long') && { COUNTERPART_LONG: '1' }) }
    const vitestArguments = ['run', ...given.filter((word) => word !== '--long')]
    const command = [findCommand('vitest'), ...vitestArguments]
    return await startGuarded(node, command, { cwd: root, env }).finished
  })
})
