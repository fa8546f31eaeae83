/** What kind of file it is, by its bytes: names lie. Looks at its ends only, and unpacks nothing. */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { decodeText } from '../base/tables/decode.ts'
import { textTypeOf } from './textType.ts'

export const UNKNOWN = 'application/octet-stream'

/** A file's bytes, read where they are asked for. */
type Sample = { size: number; at(position: number, length: number): Buffer }

const END = 64 * 1024

/** The media type of a file on the disk. What our own marks leave open, the file-type library is asked. */
export async function typeOfFile(path: string, name: string): Promise<string> {
  const handle = openSync(path, 'r')
  try {
    const sample = {
      size: statSync(path).size,
      at: (position: number, length: number) => {
        const piece = Buffer.alloc(length)
        return piece.subarray(0, readSync(handle, piece, 0, length, position))
      },
    }
    const known = typeOf(sample, name)
    if (known !== UNKNOWN) return known
    const { fileTypeFromBuffer } = await import('file-type')
    return (await fileTypeFromBuffer(sample.at(0, END)).catch(() => undefined))?.mime ?? UNKNOWN
  } finally {
    closeSync(handle)
  }
}

/** The same for bytes at hand, by our own marks alone. */
export function typeOfBytes(bytes: Uint8Array, name: string): string {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = (position: number, length: number) => all.subarray(position, position + length)
  return typeOf({ size: all.length, at }, name)
}

const MARKS: [mark: string, type: string][] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['{\\rtf', 'application/rtf'],
  ['\x78\x9f\x3e\x22', 'application/vnd.ms-tnef'],
]

function typeOf(sample: Sample, name: string): string {
  const head = sample.at(0, END)
  const letters = head.toString('latin1')
  const mark = MARKS.find(([start]) => letters.startsWith(start))
  if (mark) return mark[1]
  if (letters.startsWith('RIFF') && letters.slice(8, 12) === 'WEBP') return 'image/webp'
  // The standard lets rubbish stand before it (PDF 32000-1, annex H.3.4.1).
  if (letters.slice(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (letters.startsWith('PK\x03\x04')) return zipType(sample, letters)
  if (head.length >= 8 && head.readUInt32BE(0) === 0xd0cf11e0) return compoundType(sample, head)
  // ASN.1: a sequence that begins with the identifier of PKCS#7 (1.2.840.113549.1.7).
  if (head[0] === 0x30 && letters.slice(0, 24).includes('\x2a\x86\x48\x86\xf7\x0d\x01\x07'))
    return 'application/pkcs7-mime'
  return textTypeOf(letters, textAt(head, sample.size), name) ?? UNKNOWN
}

/** The text of a file's beginning; a letter cut in two at its end is left out. */
function textAt(head: Buffer, size: number): string | null {
  if (head.length === size) return decodeText(head)?.text ?? null
  for (let cut = 0; cut < 4; cut++) {
    const decoded = decodeText(head.subarray(0, head.length - cut))
    if (decoded?.encoding === 'utf-8' || (decoded && cut === 3)) return decoded.text
  }
  return null
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument.'

/** A zip by the names in it: those stand at its beginning and, all of them, at its end. */
function zipType(sample: Sample, head: string): string {
  const letters = head + sample.at(Math.max(0, sample.size - END), END).toString('latin1')
  const odf = letters.indexOf(`mimetype${ODF}`)
  if (odf >= 0) {
    const kind = /^[a-z-]+/.exec(letters.slice(odf + 8 + ODF.length, odf + 60))?.[0] ?? ''
    // The mark runs on into the next entry's ("PK") where nothing stands between.
    const known = ['text', 'spreadsheet', 'presentation', 'graphics'].find((one) =>
      kind.startsWith(one),
    )
    if (known) return ODF + known
  }
  if (letters.includes('word/')) return `${OFFICE}.wordprocessingml.document`
  if (letters.includes('xl/')) return `${OFFICE}.spreadsheetml.sheet`
  if (letters.includes('ppt/')) return `${OFFICE}.presentationml.presentation`
  // Packed anew by a program that did not put its mark first.
  if (letters.includes('content.xml') && letters.includes('META-INF/manifest.xml'))
    return `${ODF}text`
  return 'application/zip'
}

/** CLSID of the root of an Outlook message ([MS-OXMSG] 2.2.1). */
const MESSAGE = Buffer.from('0b0d020000000000c000000000000046', 'hex')

/** An OLE compound file ([MS-CFB]) by the names in its directory's first part. */
function compoundType(sample: Sample, head: Buffer): string {
  if (head.length < 512) return UNKNOWN
  const sector = 2 ** Math.min(16, head.readUInt16LE(30))
  const directory = sample.at((head.readUInt32LE(48) + 1) * sector, 8 * sector)
  const has = (text: string) => directory.includes(Buffer.from(text, 'utf16le'))
  if (directory.subarray(80, 96).equals(MESSAGE) || has('__substg1.0_'))
    return 'application/vnd.ms-outlook'
  // A workbook or letter locked with a password is packed like this.
  if (has('EncryptedPackage')) return 'application/x-ole-encrypted'
  if (has('WordDocument')) return 'application/msword'
  if (has('Workbook') || has('Book')) return 'application/vnd.ms-excel'
  if (has('PowerPoint Document')) return 'application/vnd.ms-powerpoint'
  return 'application/x-ole-storage'
}
