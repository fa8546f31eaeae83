// npm run check: types, lint, format, layers, unused code, then the tests; one line a step, and each step that fails
// shows its own words. --no-tests leaves the tests out (they have just run).
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { findCommand } from './launcher/findCommand.mjs'
import { root } from './launcher/places.mjs'
import { runScript } from './launcher/say.mjs'

/** The folders that have rules of their own for types, the root's being the scripts. */
const typed = [
  '.',
  ...['shared', 'electron', 'electron/engine', 'renderer', 'test'].filter((folder) =>
    existsSync(path.join(root, folder, 'tsconfig.json')),
  ),
]
const product = ['shared', 'electron', 'renderer'].filter((folder) =>
  existsSync(path.join(root, folder)),
)

const steps = [
  ...typed.map((folder) => ({
    name: `types of ${folder === '.' ? 'build' : folder}`,
    command: 'tsc',
    words: ['--noEmit', '-p', folder],
  })),
  { name: 'lint', command: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt', words: ['--check', '.'] },
  { name: 'layers', command: 'depcruise', words: ['--config', findLayers(), ...product] },
  { name: 'unused code', command: 'knip', words: ['--no-progress'] },
  {
    name: 'page of the contract',
    command: 'build/scripts/generateContractDocs.ts',
    words: ['--check'],
  },
]

await runScript(async () => {
  for (const { name, command, words } of steps) {
    const start = Date.now()
    const { code, output } = await run(fileOf(command), words)
    const time = `${((Date.now() - start) / 1000).toFixed(1)} s`
    if (code !== 0) {
      console.log(output.trim())
      console.log(`✗ ${name} (${time})`)
      return 1
    }
    console.log(`✓ ${name} (${time})`)
  }
  if (process.argv.includes('--no-tests')) return 0
  const { code } = await run(path.join(root, 'build', 'launcher', 'test.mjs'), [], 'inherit')
  console.log(`${code === 0 ? '✓' : '✗'} tests`)
  return code
})

/** @param {string} command an installed package's, or a script of this project */
function fileOf(command) {
  return command.endsWith('.ts') ? path.join(root, command) : findCommand(command)
}

function findLayers() {
  return (
    readdirSync(root).find((name) => /^\.?dependency-cruiser\.[cm]?js$/.test(name)) ??
    '.dependency-cruiser.mjs'
  )
}

/** Runs one step on this Node; its output is kept until it is known whether anybody needs it. */
function run(file, words, output = 'pipe') {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...words], {
      cwd: root,
      stdio: ['ignore', output, output],
    })
    let text = ''
    child.stdout?.on('data', (part) => (text += part))
    child.stderr?.on('data', (part) => (text += part))
    child.once('close', (code) => resolve({ code: code ?? 1, output: text }))
  })
}
