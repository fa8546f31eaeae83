/**
 * The bytes of a message's plain parts just as they were sent. The mail library gives the lines of parts that are not
 * in base64 with line endings of its own, and one too many, and writes every calendar anew; a signed or hashed
 * attachment would be another file.
 */

/** Deeper than real mail nests; a hostile one is left as the library reads it. */
const DEEPEST = 50
const MOST_PARTS = 2000
/** Types of parts that the library gives in letters and line endings of its own, however they were sent. */
const CALENDAR = /^(text\/calendar|application\/ics)$/i
/** Larger messages are not held a second time: what is large is sent in base64, which is exact as it is. */
const LARGEST = 32 * 1024 * 1024

/** Finds the part that the library read as `bytes`, and gives it as it was sent; `bytes` itself where there is none. */
export function createExactParts(
  raw: Uint8Array,
): (bytes: Uint8Array, mediaType: string) => Uint8Array {
  let exact: Map<string, Buffer> | null = null
  return (bytes, mediaType) => {
    if (raw.length > LARGEST) return bytes
    exact ??= readParts(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))
    const read = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return exact.get(alike(read, mediaType)) ?? bytes
  }
}

/** What two readings of the same part have in common; those of a calendar only the letters of ASCII. */
function alike(bytes: Buffer, mediaType: string): string {
  const text = bytes.toString('latin1').replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  return CALENDAR.test(mediaType) ? `calendar ${text.replace(/[\u0080-\u00ff]/g, '')}` : text
}

function readParts(message: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  let parts = 0
  const walk = (part: string, depth: number): void => {
    parts += 1
    if (depth > DEEPEST || parts > MOST_PARTS) return
    const end = /\r?\n\r?\n/.exec(part)
    if (!end) return
    const headers = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ')
    const body = part.slice(end.index + end[0].length)
    const boundary =
      /^content-type:\s*multipart\/[^\n]*?boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(headers)
    if (boundary) {
      for (const inner of splitAt(body, boundary[1] ?? boundary[2]!)) walk(inner, depth + 1)
      return
    }
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase()
    const mediaType = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? ''
    const isExact = encoding === 'base64' && !CALENDAR.test(mediaType)
    if (isExact || encoding === 'x-uuencode') return
    const bytes =
      encoding === 'base64'
        ? Buffer.from(body, 'base64')
        : Buffer.from(encoding === 'quoted-printable' ? decodeQuoted(body) : body, 'latin1')
    const key = alike(bytes, mediaType)
    if (!found.has(key)) found.set(key, bytes)
  }
  walk(message.toString('latin1'), 0)
  return found
}

/** The parts between the lines of a boundary (RFC 2046, 5.1.1): the line ending before it belongs to the boundary. */
function splitAt(body: string, boundary: string): string[] {
  const parts: string[] = []
  const mark = `--${boundary}`
  let start = -1
  let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`)
  while (at !== -1) {
    const line = body[at] === '\n' ? at + 1 : at
    if (start !== -1) parts.push(body.slice(start, body[at - 1] === '\r' ? at - 1 : at))
    if (body.startsWith('--', line + mark.length)) return parts
    const next = body.indexOf('\n', line)
    if (next === -1) return parts
    start = next + 1
    at = body.indexOf(`\n${mark}`, next)
  }
  if (start !== -1) parts.push(body.slice(start))
  return parts
}

/** Quoted-printable (RFC 2045, 6.7); line endings that are not soft stay as they were sent. */
function decodeQuoted(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
