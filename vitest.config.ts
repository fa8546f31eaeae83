import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longestFirst.ts'

const unit = ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'build/**/*.test.ts']

/** The window and browser tests start whole programs, and have long limits. */
const whole = { testTimeout: 120_000, hookTimeout: 120_000, retry: 0 }

export default defineConfig({
  test: {
    // Vitest itself leaves one core idle: of two, the half of the machine.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'unit', include: unit, testTimeout: 30_000 } },
      {
        test: {
          name: 'component',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['test/fixtures/componentSetup.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'engine', include: ['test/engine/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'desktop', include: ['test/desktop/**/*.test.ts'], ...whole } },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...whole } },
    ],
  },
})
