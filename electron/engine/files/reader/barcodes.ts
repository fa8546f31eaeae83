/** Barcodes on the pages of scans: labels of the register, separator sheets, and whatever else bears bars. */
import { readFileSync } from 'node:fs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { barcodeProgram } from '../ocrFolder.ts'
import { picturesOfPage } from './pdfPictures.ts'
import { unpackFax } from './recognize.ts'
import type { PageBarcodes } from './tasks.ts'
import { ReadFault } from './tasks.ts'

/** Marks of one page that are told. */
const MOST = 16

let prepared = false

function prepare(): void {
  if (prepared) return
  // Its program lies beside the engine: nothing is ever fetched.
  const wasm = readFileSync(barcodeProgram())
  prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
  })
  prepared = true
}

/** What stands in the barcodes of one page, from 1. */
export async function barcodesOfPage(bytes: Uint8Array, page: number): Promise<PageBarcodes> {
  prepare()
  const barcodes: PageBarcodes['barcodes'] = []
  try {
    for (const picture of await picturesOfPage(bytes, page)) {
      const plain = isTiff(picture) ? await unpackFax(picture) : picture
      const read = await readBarcodes(plain, { tryHarder: true, maxNumberOfSymbols: MOST })
      for (const { format, text, isValid } of read)
        if (isValid && !barcodes.some((known) => known.text === text))
          barcodes.push({ format, text: text.slice(0, 500) })
    }
  } catch (error) {
    if (error instanceof ReadFault && error.reason === 'picture_kind')
      return { barcodes: [], seen: false }
    throw error
  }
  return { barcodes: barcodes.slice(0, MOST), seen: true }
}

const isTiff = (picture: Uint8Array) => picture[0] === 0x49 && picture[1] === 0x49
