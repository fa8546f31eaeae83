/** Finds out how a text file is encoded: nobody who exports a table can say. */

export type Decoded = { text: string; encoding: string }

/**
 * The text of `bytes` without its byte order mark, or null when no known encoding gives text.
 * A mark decides; then zeros at every other place (UTF-16); then UTF-8 where it holds strictly; else the
 * older Windows code pages: 1250 where its Croatian letters appear as such, else 1252.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = markedEncoding(bytes) ?? utf16Without(bytes)
  if (encoding) return decodeAs(bytes, encoding)
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8) return utf8
  if (!looksLikeText(bytes)) return null
  return decodeAs(bytes, usesCentralEuropean(bytes) ? 'windows-1250' : 'windows-1252')
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: western text has a zero in every second byte. */
function utf16Without(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++
    if (bytes[index + 1] === 0) odd++
  }
  const most = length / 2
  if (odd > most * 0.8 && even < most * 0.05) return 'utf-16le'
  if (even > most * 0.8 && odd < most * 0.05) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : { text, encoding }
  } catch {
    return null
  }
}

/** Letters, digits, line ends and the upper half; hardly any control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  let odd = 0
  const length = Math.min(bytes.length, 65_536)
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 0) return false
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) odd++
  }
  return odd <= length * 0.001
}

/** Š š Ž ž stand at the same place in both pages; č ć đ are è æ ð in 1252, which Danish writes too. */
const CENTRAL = [0xe8, 0xc8, 0xe6, 0xc6, 0xf0, 0xd0]
/** å ø ä ö ò ù ì à Å Ø: marks of a western language. à is ŕ in 1250, which none of the five uses. */
const WESTERN = [0xe5, 0xf8, 0xe4, 0xf6, 0xf2, 0xf9, 0xec, 0xe0, 0xc5, 0xd8, 0xc4, 0xd6, 0xe9]
const HACEK = [0x9a, 0x9e, 0x8a, 0x8e]

function usesCentralEuropean(bytes: Uint8Array): boolean {
  const counts = new Map<number, number>()
  for (const byte of bytes) if (byte > 127) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  const sum = (of: number[]) => of.reduce((total, byte) => total + (counts.get(byte) ?? 0), 0)
  return sum(CENTRAL) > 0 && sum(HACEK) > 0 && sum(WESTERN) <= sum(CENTRAL) + sum(HACEK)
}
