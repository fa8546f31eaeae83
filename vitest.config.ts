import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longestFirst.ts'

const unit = ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'build/**/*.test.ts']

/** Patience for a machine with much to do; a test that succeeds takes no longer for it. */
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    // Vitest itself leaves one core idle: of two, the half of the machine.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'unit', include: unit, ...patience } },
      {
        test: {
          name: 'component',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['test/fixtures/componentSetup.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts'],
          // These start the engine a hundred times, and kill it: what was compiled once is kept for the next.
          env: {
            NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/engine-tests'),
          },
          ...patience,
        },
      },
      { test: { name: 'desktop', include: ['test/desktop/**/*.test.ts'], ...patience } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...patience } },
    ],
  },
})
