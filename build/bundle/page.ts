/** The build of the page: the app itself, and the rules that must stand before any of its modules run. */
import react from '@vitejs/plugin-react'
import type { InlineConfig, Plugin } from 'vite'
import { inRoot } from './places.ts'

/** The oldest Chromium the page runs in: that of the development runtime. */
const target = 'chrome130'

/** Names the languages' files of words in the page, so that pageRules.ts can ask for the right one at once. */
function nameWords(): Plugin {
  return {
    name: 'name-words',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const files = Object.keys(bundle).filter((file) => /^assets\/words-\w+-.*\.js$/.test(file))
        return [
          {
            tag: 'meta',
            attrs: { name: 'words', content: files.join(' ') },
            injectTo: 'head-prepend',
          },
        ]
      },
    },
  }
}

export function pageConfig(): InlineConfig {
  return {
    configFile: false,
    root: inRoot('renderer'),
    base: '/',
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), nameWords()],
    // A text of words is read in faster than as many lines of program.
    json: { namedExports: false, stringify: true },
    build: {
      outDir: inRoot('out/renderer'),
      emptyOutDir: true,
      target,
      reportCompressedSize: false,
      // Below this size Vite would inline files as data: addresses, which the page's policy refuses for most kinds.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      // Each file is a question to the shell: what is always needed together comes as one.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'words',
                name: (id) => `words-${/locales\/(\w+)\//.exec(id)?.[1]}`,
                test: /shared\/locales\//,
              },
              { name: 'start', test: /./, tags: ['$initial'] },
            ],
          },
        },
      },
    },
  }
}

/** One classic script without imports, run before the page's modules whatever way those are split. */
export function pageRulesConfig(): InlineConfig {
  return {
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: inRoot('out/renderer'),
      emptyOutDir: false,
      target,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { pageRules: inRoot('renderer/app/client/pageRules.ts') },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  }
}
