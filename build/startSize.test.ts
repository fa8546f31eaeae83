import { build } from 'vite'
import type { InlineConfig, Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { pageConfig } from './bundle/page.ts'
import { engineConfig } from './bundle/programs.ts'

/**
 * What the window's first screen and the engine's first answers are made of. A package that is not here belongs to
 * what is read in later (`await import(…)`, `lazyPage`): each start would wait for it, whoever needs it or not.
 */
const ofPage = [
  '@mantine/core',
  '@mantine/dates',
  '@mantine/hooks',
  '@orpc/client',
  '@orpc/shared',
  '@orpc/standard-server',
  '@orpc/standard-server-fetch',
  '@orpc/standard-server-peer',
  '@orpc/tanstack-query',
  '@tabler/icons-react',
  '@tanstack/query-core',
  '@tanstack/react-query',
  'clsx',
  'dayjs',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
  'regexparam',
  'scheduler',
  'temporal-polyfill',
  'temporal-utils',
  'use-sync-external-store',
  'wouter',
  'zustand',
]
const ofEngine = [
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  '@orpc/shared',
  '@orpc/standard-server',
  '@orpc/standard-server-peer',
  'csv-stringify',
  'i18next',
  'libphonenumber-js',
  'rrule-temporal',
  'temporal-polyfill',
  'temporal-utils',
  'uuid',
  'zod',
]

/** Milliseconds: each builds the whole program anew, on a machine that may be busy. */
const LIMIT = 120_000

test(
  'the first screen is made of no more than it shows',
  async () => {
    const chunks = await buildInMemory(pageConfig())
    const start = chunks.filter(({ isEntry }) => isEntry)
    expect(packagesOf(start, chunks)).toEqual(ofPage)
  },
  LIMIT,
)

test(
  'the engine reads in no more than its first answers need',
  async () => {
    const chunks = await buildInMemory(engineConfig())
    const start = chunks.filter(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith('engine/start/serveDesktop.ts')),
    )
    expect(packagesOf(start, chunks)).toEqual(ofEngine)
  },
  LIMIT,
)

async function buildInMemory(config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  const built = await build({ ...config, build: { ...config.build, write: false } })
  const outputs = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk')
}

/** The packages whose code is in `chunks` or in what they import at once, by name. */
function packagesOf(chunks: Rolldown.OutputChunk[], all: Rolldown.OutputChunk[]): string[] {
  const reached = new Set(chunks)
  for (const chunk of reached) {
    for (const other of all) if (chunk.imports.includes(other.fileName)) reached.add(other)
  }
  const packages = [...reached].flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .flatMap(([id]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
  )
  return [...new Set(packages)].toSorted()
}
