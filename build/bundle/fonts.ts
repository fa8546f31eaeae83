import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from './places.ts'

/** The faces printed papers use; one file each covers all five languages. */
const faces = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf']

/** Puts the papers' fonts beside the bundled engine, which finds them at ./fonts/. */
export function copyFonts() {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'),
  )
  mkdirSync(inRoot('out/engine/fonts'), { recursive: true })
  for (const face of faces) cpSync(path.join(folder, 'ttf', face), inRoot('out/engine/fonts', face))
}
