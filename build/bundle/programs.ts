/** The builds of what runs outside the page: engine, shell and preload. */
import { builtinModules } from 'node:module'
import type { InlineConfig } from 'vite'
import { inRoot } from './places.ts'

/**
 * What stays in node_modules: native code, and `ws`, whose CommonJS asks for `require`.
 * All else goes into the bundle, so that the packed app carries little besides.
 */
const keptOutside = ['electron', 'better-sqlite3', 'ws']

type Program = {
  folder: string
  entries: Record<string, string>
  format: 'es' | 'cjs'
  target: string
}

function programConfig({ folder, entries, format, target }: Program): InlineConfig {
  return {
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      conditions: ['node', 'import', 'module', 'default'],
      mainFields: ['module', 'main'],
    },
    ssr: { noExternal: true, external: keptOutside },
    build: {
      ssr: true,
      outDir: inRoot('out', folder),
      emptyOutDir: true,
      target,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, entry]) => [name, inRoot(entry)]),
        ),
        external: [...keptOutside, ...builtinModules, /^node:/],
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
        },
      },
    },
  }
}

export function engineConfig(): InlineConfig {
  return programConfig({
    folder: 'engine',
    entries: {
      desktop: 'electron/engine/start/desktop.ts',
      server: 'electron/engine/start/server.ts',
      cli: 'electron/engine/start/cli.ts',
      fileReaderWorker: 'electron/engine/files/reader/fileReaderWorker.ts',
      workbookWorker: 'electron/engine/base/tables/workbookWorker.ts',
    },
    format: 'es',
    target: 'node22',
  })
}

export function shellConfig(): InlineConfig {
  return programConfig({
    folder: 'shell',
    entries: { main: 'electron/shell/main.ts' },
    format: 'es',
    target: 'node20',
  })
}

/** CommonJS: a sandboxed page's preload cannot be an ES module. */
export function preloadConfig(): InlineConfig {
  return programConfig({
    folder: 'preload',
    entries: { preload: 'electron/preload/preload.ts' },
    format: 'cjs',
    target: 'chrome130',
  })
}
