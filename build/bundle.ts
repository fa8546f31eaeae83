/**
 * Builds everything the app runs into out/: `node build/bundle.ts` (Node 24 strips the types).
 * `--watch` rebuilds what changes; `--only=page,engine,shell,preload` builds a part.
 */
import { build } from 'vite'
import type { InlineConfig } from 'vite'
import { pageConfig, pageRulesConfig } from './bundle/page.ts'
import { engineConfig, preloadConfig, shellConfig } from './bundle/programs.ts'
import { copyFonts } from './bundle/fonts.ts'
import { copyOcr } from './bundle/ocr.ts'

const watch = process.argv.includes('--watch')
const wanted = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')

/** Each part's builds in order; the page's rules come after the page, whose build empties their folder. */
const parts: Record<string, () => InlineConfig[]> = {
  page: () => [pageConfig(), pageRulesConfig()],
  engine: () => [engineConfig()],
  shell: () => [shellConfig()],
  preload: () => [preloadConfig()],
}

async function buildPart(configs: InlineConfig[]) {
  for (const config of configs) {
    await build(watch ? { ...config, build: { ...config.build, watch: {} } } : config)
  }
}

const started = performance.now()
const names = Object.keys(parts).filter((name) => !wanted || wanted.includes(name))
if (names.length === 0)
  throw new Error(`nothing to build: --only takes ${Object.keys(parts).join(', ')}`)
await Promise.all(names.map((name) => buildPart(parts[name]!())))
if (names.includes('engine')) {
  copyFonts()
  copyOcr()
}
console.error(`built ${names.join(', ')} in ${Math.round(performance.now() - started)} ms`)
