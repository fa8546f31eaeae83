import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** One face covers all five languages; the condensed cut keeps tables dense and readable. */
const faces = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' }
export type Face = keyof typeof faces

/**
 * The path of a font file: beside the bundled engine (`fonts/`, one folder up from a split-off part),
 * or in node_modules where the engine runs from its source.
 */
export function fontFile(face: Face): string {
  const here = import.meta.dirname
  for (const folder of [path.join(here, 'fonts'), path.join(here, '../fonts')]) {
    const file = path.join(folder, faces[face])
    if (existsSync(file)) return file
  }
  const fonts = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')
  return path.join(path.dirname(fonts), 'ttf', faces[face])
}
