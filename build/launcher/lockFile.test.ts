import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error: the launcher is plain JavaScript, as it runs before anything is installed
import { findMissingOptional } from './lockFile.mjs'

const lock = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
)

test('the lock file names every optional package, so that npm ci installs on every system', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
  expect(findMissingOptional(lock.packages)).toEqual([])
})

test('a missing optional package is found, in whichever folder it is asked for', () => {
  const packages = {
    '': { dependencies: { tool: '1.0.0' } },
    'node_modules/tool': {
      optionalDependencies: { '@tool/darwin-x64': '1.0.0', '@tool/linux-x64': '1.0.0' },
    },
    'node_modules/tool/node_modules/@tool/linux-x64': { version: '1.0.0' },
  }
  expect(findMissingOptional(packages)).toEqual([
    { name: '@tool/darwin-x64', version: '1.0.0', dev: false, asker: 'node_modules/tool' },
  ])
})
