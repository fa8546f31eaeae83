/** Reading letters in pictures with Tesseract, whose program and languages lie beside the engine. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { MAXIMUM_POINTS } from '../limits.ts'
import { ocrFolder } from '../ocrFolder.ts'
import { pictureSize } from './pictureSize.ts'
import type { Recognized, Task } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** What of Tesseract's program is used (tesseract.js-core, TessBaseAPI). */
type Tesseract = {
  FS: { writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array }
  TessBaseAPI: new () => {
    Init(folder: null, languages: string, engine: number): number
    SetVariable(name: string, value: string): void
    /** `turn` as EXIF names positions; 1 when the picture cannot be read. */
    SetImageFile(turn: number, angle: number): number
    Recognize(monitor: null): number
    /** Puts the picture into /image.png; 0: as it is. */
    WriteImage(kind: number): void
    GetUTF8Text(): string
    MeanTextConf(): number
    Clear(): void
    End(): void
  }
}
type Api = InstanceType<Tesseract['TessBaseAPI']>

/** Only the neural network: what the small language data hold. */
const NETWORK = 1
/** Below this confidence, of 100, a page is looked at in its other positions: it may lie on its side. */
const DOUBTFUL = 65
/** EXIF's names of upright, upside down, turned right, turned left. */
const TURNS = [1, 3, 6, 8]

let program: Promise<Tesseract> | null = null
let open: { languages: string; api: Api } | null = null

/** Reads the pictures of one page. */
export async function recognize(
  bytes: Uint8Array,
  { mediaType, page, languages }: Extract<Task, { kind: 'recognize' }>,
): Promise<Recognized> {
  const pictures = await picturesOf(bytes, mediaType, page)
  if (pictures.length === 0) return { text: '', confidence: 0 }
  const tesseract = await (program ??= loadProgram())
  const api = openApi(tesseract, languages)
  const found = pictures.map((picture) => readPicture(tesseract, api, picture))
  api.Clear()
  return {
    text: found.map(({ text }) => text).join('\n'),
    confidence: Math.min(...found.map(({ confidence }) => confidence)),
  }
}

/** A fax picture (TIFF) as a PNG, which other readers know too. */
export async function unpackFax(picture: Uint8Array): Promise<Uint8Array> {
  const tesseract = await (program ??= loadProgram())
  const api = openApi(tesseract, open?.languages.split('+') ?? ['eng'])
  requireReadable(picture)
  tesseract.FS.writeFile('/input', picture)
  if (api.SetImageFile(TURNS[0]!, 0) === 1) throw new ReadFault('damaged', 'no picture')
  api.WriteImage(0)
  return tesseract.FS.readFile('/image.png')
}

async function picturesOf(
  bytes: Uint8Array,
  mediaType: string,
  page: number,
): Promise<Uint8Array[]> {
  if (mediaType === 'application/pdf')
    return (await import('./pdfPictures.ts')).picturesOfPage(bytes, page)
  const isTiff = mediaType === 'image/tiff'
  const picture = isTiff ? (await import('./tiffPages.ts')).pageFirst(bytes, page) : bytes
  requireReadable(picture)
  return [isTiff ? (await import('./inflateTiff.ts')).inflateTiff(picture) : picture]
}

function requireReadable(picture: Uint8Array): void {
  const { width, height } = pictureSize(picture) ?? { width: 0, height: 0 }
  if (width * height > MAXIMUM_POINTS) throw new ReadFault('memory', `${width} × ${height}`)
}

function readPicture(tesseract: Tesseract, api: Api, picture: Uint8Array): Recognized {
  tesseract.FS.writeFile('/input', picture)
  let best: Recognized = { text: '', confidence: -1 }
  for (const turn of TURNS) {
    if (api.SetImageFile(turn, 0) === 1) throw new ReadFault('damaged', 'no picture')
    api.Recognize(null)
    const confidence = api.MeanTextConf()
    if (confidence > best.confidence) best = { text: api.GetUTF8Text(), confidence }
    // A page without letters is none in any position.
    if (best.confidence >= DOUBTFUL || best.text.trim().length < 20) break
  }
  return best
}

function openApi(tesseract: Tesseract, languages: string[]): Api {
  const wanted = languages.join('+')
  if (open?.languages === wanted) return open.api
  open?.api.End()
  open = null
  for (const language of languages) {
    const data = readFileSync(join(ocrFolder(), `${language}.traineddata.gz`))
    tesseract.FS.writeFile(`./${language}.traineddata`, gunzipSync(data))
  }
  const api = new tesseract.TessBaseAPI()
  if (api.Init(null, wanted, NETWORK) !== 0) throw new Error(`no OCR in ${wanted}`)
  // Finds blocks, lines and words by itself.
  api.SetVariable('tessedit_pageseg_mode', '3')
  open = { languages: wanted, api }
  return api
}

/** The build that this processor runs fastest. */
async function loadProgram(): Promise<Tesseract> {
  const kinds = ['relaxedsimd-lstm', 'simd-lstm', 'lstm']
  const require = createRequire(import.meta.url)
  let fault: unknown
  for (const kind of kinds) {
    const file = join(ocrFolder(), `tesseract-core-${kind}.cjs`)
    if (!existsSync(file)) continue
    try {
      const start = require(file) as (options: object) => Promise<Tesseract>
      return await start({ TesseractProgress() {}, print() {}, printErr() {} })
    } catch (error) {
      fault = error
    }
  }
  throw fault ?? new Error(`no OCR in ${ocrFolder()}: ${readdirSync(ocrFolder()).join(' ')}`)
}
