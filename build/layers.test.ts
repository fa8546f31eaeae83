import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

type Report = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] }
  modules: { dependencies: { dependencyTypes: string[] }[] }[]
}

const planted = mkdtempSync(path.join(os.tmpdir(), 'counterpart-layers-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

function cruise(cwd: string, folders: string[]): Report {
  const words = [
    cruiser,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...folders,
  ]
  // It exits with the number of faults, which are in the report as well.
  const output = (() => {
    try {
      return execFileSync(process.execPath, words, {
        cwd,
        encoding: 'utf8',
        maxBuffer: 64e6,
        stdio: 'pipe',
      })
    } catch (error) {
      return (error as { stdout: string }).stdout
    }
  })()
  return JSON.parse(output) as Report
}

/** Each rule, and an import that breaks it. */
const faults: [rule: string, file: string, imported: string][] = [
  ['no-cycles', 'shared/stock/one.ts', './other.ts'],
  ['shared-imports-only-shared', 'shared/stock/reach.ts', '../../electron/engine/stock/service.ts'],
  ['shared-is-platform-free', 'shared/stock/platform.ts', 'node:fs'],
  ['shared-base-imports-only-itself', 'shared/base/feature.ts', '../stock/model.ts'],
  ['shared-features-share-types-only', 'shared/people/reach.ts', '../stock/model.ts'],
  [
    'renderer-reaches-engine-only-through-shared',
    'renderer/stock/engine.ts',
    '../../electron/engine/stock/service.ts',
  ],
  ['renderer-no-electron-package', 'renderer/stock/electron.ts', 'electron'],
  ['renderer-no-node', 'renderer/stock/node.ts', 'node:path'],
  ['engine-is-plain-node', 'electron/engine/stock/electron.ts', 'electron'],
  ['engine-knows-no-window', 'electron/engine/stock/window.ts', '../../shell/main.ts'],
  ['shell-stays-thin', 'electron/shell/engine.ts', '../engine/stock/service.ts'],
  ['sqlite-only-in-database', 'electron/engine/stock/sqlite.ts', 'better-sqlite3'],
  ['engine-features-share-types-only', 'electron/engine/people/reach.ts', '../stock/service.ts'],
  ['renderer-features-are-apart', 'renderer/people/reach.ts', '../stock/StockPage.ts'],
  ['base-knows-no-feature', 'renderer/base/reach.ts', '../stock/StockPage.ts'],
  ['renderer-features-leave-the-frame-alone', 'renderer/stock/frame.ts', '../app/frame.ts'],
  ['product-never-imports-tests', 'electron/engine/stock/tests.ts', './service.test.ts'],
]

/** What the faults import; the last three are allowed, and must not be found. */
const files: Record<string, string> = {
  'shared/stock/other.ts': "import { value } from './one.ts'\nexport const other = value",
  'shared/stock/model.ts': 'export const value = 1\nexport type Model = number',
  'electron/engine/stock/service.ts': 'export const value = 1\nexport type Stock = number',
  'electron/engine/stock/service.test.ts': 'export const value = 1',
  'electron/shell/main.ts': 'export const value = 1',
  'renderer/stock/StockPage.ts': 'export const value = 1',
  'renderer/app/frame.ts': 'export const value = 1',
  'electron/engine/people/types.ts':
    "import type { Stock } from '../stock/service.ts'\nexport type Two = Stock",
  'shared/people/types.ts':
    "import type { Model } from '../stock/model.ts'\nexport type Two = Model",
  'electron/engine/engine.ts':
    "import { value } from './stock/service.ts'\nexport const engine = value",
}

function plant() {
  const all = { ...files }
  for (const [, file, imported] of faults)
    all[file] = `import { value } from '${imported}'\nexport const found = value`
  all['shared/stock/one.ts'] += '\nexport const value = 1'
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.join(planted, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(planted, file), text)
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    copyFileSync(path.join(root, name), path.join(planted, name))
}

test('every planted import against the layers is found, and no allowed one', () => {
  plant()
  const { violations } = cruise(planted, ['shared', 'electron', 'renderer']).summary
  const found = violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  for (const [rule, file] of faults) expect(found).toContain(`${rule}: ${file}`)
  const innocent = [
    'electron/engine/people/types.ts',
    'shared/people/types.ts',
    'electron/engine/engine.ts',
  ]
  expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([])
})

test('the layers are checked over the whole product, and type-only imports are told apart', () => {
  const { summary, modules } = cruise(root, ['shared', 'electron', 'renderer'])
  expect(summary.totalCruised).toBeGreaterThan(100)
  const kinds = modules.flatMap(({ dependencies }) =>
    dependencies.flatMap(({ dependencyTypes }) => dependencyTypes),
  )
  expect(kinds.filter((kind) => kind === 'type-only').length).toBeGreaterThan(50)
})
