import { convert } from 'html-to-text'
import { decodeText } from '../../base/tables/decode.ts'

/** Longest HTML that is turned into words or shown. */
const LONGEST = 5_000_000

/** The words of HTML: tables by rows, no addresses of links and pictures. */
export function wordsOfHtml(html: string): string {
  return convert(html.slice(0, LONGEST), {
    wordwrap: false,
    limits: { maxInputLength: LONGEST, maxDepth: 200 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  })
}

/** HTML bytes as text, in the encoding the page names itself where it names one. */
export function decodeHtml(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  if (named && !marked) {
    try {
      return new TextDecoder(named).decode(bytes)
    } catch {
      // A name nobody knows: guessed as any other text.
    }
  }
  return decodeText(bytes)?.text ?? null
}
