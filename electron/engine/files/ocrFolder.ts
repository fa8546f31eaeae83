import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Language } from '../../../shared/base/schemas.ts'

/** Tesseract's names of the five languages. */
const NAMES: Record<Language, string> = { en: 'eng', da: 'dan', it: 'ita', sv: 'swe', hr: 'hrv' }

/** Where Tesseract's program and languages lie: beside the bundled engine, or in what was built last. */
export function ocrFolder(): string {
  const places = ['ocr', '../ocr', '../../../out/engine/ocr', '../../../../out/engine/ocr']
  const folders = places.map((place) => join(import.meta.dirname, place))
  return folders.find((folder) => existsSync(folder)) ?? folders[0]!
}

/** The languages, by their codes of two letters, whose data are at hand. */
export function readableLanguages(): Language[] {
  const folder = ocrFolder()
  const files = existsSync(folder) ? readdirSync(folder) : []
  return (Object.keys(NAMES) as Language[]).filter((language) =>
    files.includes(`${NAMES[language]}.traineddata.gz`),
  )
}

/** What letters are read in: the office's language, then English, which names and foreign letters often are. */
export function languagesFor(language: Language): string[] {
  const wanted = language === 'en' ? [language] : [language, 'en' as const]
  const known = readableLanguages()
  return wanted.filter((one) => known.includes(one)).map((one) => NAMES[one])
}

/** The program that reads barcodes: beside the bundled engine with the OCR's, else in its package. */
export function barcodeProgram(): string {
  const name = 'zxing_reader.wasm'
  const bundled = join(ocrFolder(), name)
  return existsSync(bundled)
    ? bundled
    : createRequire(import.meta.url).resolve(`zxing-wasm/reader/${name}`)
}
