import { barsLibrary } from './drawing.ts'
import { MM } from './paper.ts'
import type { PaperSheet } from './paper.ts'

/** Bars narrower than this are lost on an office printer and to a plain hand scanner. */
const NARROWEST_BAR = 0.19 * MM

type Symbology = 'ean13' | 'ean8' | 'upca' | 'code128' | 'qrcode'
type Box = { x: number; y: number; width: number; height: number }

/**
 * The symbology for a code: EAN-13, EAN-8 and UPC-A where its check digit is right (GS1 General
 * Specifications 7.9: weights 3 and 1 from the right), Code 128 for other plain text, else QR.
 */
export function symbologyOf(code: string): Symbology {
  if (/^\d+$/.test(code) && hasCheckDigit(code)) {
    if (code.length === 13) return 'ean13'
    if (code.length === 8) return 'ean8'
    if (code.length === 12) return 'upca'
  }
  return /^[ -~]+$/.test(code) ? 'code128' : 'qrcode'
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    sum += place % 2 === 0 ? digit : digit * 3
  }
  return sum % 10 === 0
}

/**
 * Draws `code` as sharp vector bars within `box`, centred, quiet zones kept inside it. A code too long
 * for readable bars becomes a QR code. Draws nothing for an empty code.
 */
export function drawBarcode(sheet: PaperSheet, code: string, box: Box): void {
  if (code === '') return
  const symbology = symbologyOf(code)
  if (symbology === 'qrcode') return drawQrCode(sheet, code, box)
  const [symbol] = barsLibrary().raw({ bcid: symbology, text: code })
  if (!symbol || !('sbs' in symbol)) throw new Error(`no bars for ${symbology}`)
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0)
  // GS1: at least 11 modules free on the left of an EAN, 10 on both sides of a Code 128.
  const module = Math.min(box.width / (modules + 22), 0.5 * MM)
  if (module < NARROWEST_BAR) return drawQrCode(sheet, code, box)
  let x = box.x + (box.width - modules * module) / 2
  for (const [index, width] of symbol.sbs.entries()) {
    if (index % 2 === 0) sheet.box(x, box.y, width * module, box.height, '#000000')
    x += width * module
  }
}

/** Draws `code` as a QR code within `box`, whatever it holds. */
export function drawQrCode(sheet: PaperSheet, code: string, box: Box) {
  // Says that the text is UTF-8 (ECI 26): readers otherwise guess, and take "Ž" for a Kanji.
  const text = /^[ -~]*$/.test(code) ? code : `^ECI000026${code.replaceAll('^', '^^')}`
  const options = { bcid: 'qrcode', text, eclevel: 'M', parsefnc: text !== code }
  const [symbol] = barsLibrary().raw(options)
  if (!symbol || !('pixs' in symbol)) throw new Error('no modules for a QR code')
  const { pixs, pixx } = symbol
  const module = Math.min(box.width, box.height) / (pixx + 2)
  const left = box.x + (box.width - pixx * module) / 2
  const top = box.y + (box.height - pixx * module) / 2
  for (const [index, dark] of pixs.entries()) {
    if (!dark) continue
    // A hair wider than its place, so that no white seams show between neighbours.
    const side = module * 1.02
    sheet.box(
      left + (index % pixx) * module,
      top + Math.floor(index / pixx) * module,
      side,
      side,
      '#000000',
    )
  }
}
