import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from './places.ts'

/** Tesseract's builds for processors of different ages, and its five languages; the small, exact set of each. */
const cores = ['relaxedsimd-lstm', 'simd-lstm', 'lstm']
const languages = ['eng', 'dan', 'ita', 'swe', 'hrv']
const dataSet = '4.0.0_best_int'

/** Puts the OCR's program and languages beside the bundled engine, which finds them at ./ocr/: nothing is ever fetched. */
export function copyOcr() {
  const own = createRequire(import.meta.url)
  const folderOf = (name: string, from = own) => path.dirname(from.resolve(`${name}/package.json`))
  const core = folderOf(
    'tesseract.js-core',
    createRequire(own.resolve('tesseract.js/package.json')),
  )
  const to = (name: string) => inRoot('out/engine/ocr', name)
  mkdirSync(inRoot('out/engine/ocr'), { recursive: true })
  for (const kind of cores) {
    const name = `tesseract-core-${kind}`
    // Ours are modules by default; this one is CommonJS, and finds its .wasm beside itself.
    cpSync(path.join(core, `${name}.js`), to(`${name}.cjs`))
    cpSync(path.join(core, `${name}.wasm`), to(`${name}.wasm`))
  }
  for (const language of languages) {
    const name = `${language}.traineddata.gz`
    cpSync(path.join(folderOf(`@tesseract.js-data/${language}`), dataSet, name), to(name))
  }
  // The reader of barcodes, in the same place.
  cpSync(own.resolve('zxing-wasm/reader/zxing_reader.wasm'), to('zxing_reader.wasm'))
}
