/** The lines of a vCard file: unfolded, decoded, taken apart. Takes whatever real address books write. */
import { decodeText } from '../../base/tables/decode.ts'

/** One property. `value` keeps its backslash escapes: what they mean depends on the property. */
export type CardLine = {
  /** The line of the file it begins on; the first is 1. */
  line: number
  /** `item1` of `item1.TEL`, as written; empty without. */
  group: string
  /** Upper case. */
  name: string
  /** Names in lower case, values as written. */
  params: Record<string, string[]>
  value: string
}

type Logical = { line: number; text: string }

/**
 * The properties of a file, in order, or null where no known encoding gives text. Lines are joined as bytes and
 * decoded afterwards: a fold may lie within a letter, and old cards name another charset for each property.
 */
export function readCardLines(file: Uint8Array): CardLine[] | null {
  const decoded = decodeText(file)
  if (!decoded && file.includes(0)) return null
  const utf16 = decoded?.encoding.startsWith('utf-16') ?? false
  const bytes = utf16 ? Buffer.from(decoded!.text, 'utf8') : Buffer.from(file)
  const usual = decoded?.encoding.startsWith('windows') ? decoded.encoding : 'windows-1252'
  const physical = bytes
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/\r\n|\n|\r/)
  return joinLines(physical).flatMap((logical) => readLine(logical, usual) ?? [])
}

/** Puts folded lines together (RFC 6350 3.2; quoted-printable's soft line breaks; base64 of vCard 2.1). */
function joinLines(physical: string[]): Logical[] {
  const joined: { line: number; parts: string[] }[] = []
  // Pieces are put together once at the end: a hostile file may fold one line a million times.
  let open: string[] | null = null
  let kind: 'plain' | 'quoted' | 'base64' = 'plain'
  let isMark = false
  physical.forEach((text, at) => {
    const last = open?.at(-1)
    if (open && last !== undefined && kind === 'quoted' && last.endsWith('=')) {
      open[open.length - 1] = last.slice(0, -1)
      open.push(text)
    } else if (open && /^[ \t]/.test(text)) open.push(text.slice(1))
    else if (open && kind === 'base64' && /^[A-Za-z0-9+/=]+$/.test(text)) open.push(text)
    else if (text.trim() === '') open = null
    // A note whose writer forgot to fold: its further lines belong to it.
    else if (open && !isMark && !/^[\w.-]+\s*[;:]/.test(text)) open.push('\\n', text)
    else {
      open = [text]
      kind = kindOf(text)
      isMark = /^(?:BEGIN|END)\s*:/i.test(text)
      joined.push({ line: at + 1, parts: open })
    }
  })
  return joined.map(({ line, parts }) => ({ line, text: parts.join('') }))
}

function kindOf(text: string): 'plain' | 'quoted' | 'base64' {
  const head = text.slice(0, headEnd(text))
  if (/[;=]QUOTED-PRINTABLE/i.test(head)) return 'quoted'
  return /;BASE64|ENCODING="?(?:B\b|BASE64)/i.test(head) ? 'base64' : 'plain'
}

/** Where the colon stands that ends name and parameters; -1 without one. Quoted colons do not count. */
function headEnd(text: string): number {
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted
    else if (text[at] === ':' && !quoted) return at
  }
  return text.indexOf(':')
}

function readLine({ line, text }: Logical, usual: string): CardLine | null {
  const end = headEnd(text)
  if (end < 0) return null
  const [path = '', ...rest] = splitOutside(text.slice(0, end), ';')
  const dot = path.lastIndexOf('.')
  const params = readParams(rest)
  const raw = text.slice(end + 1)
  return {
    line,
    group: path.slice(0, Math.max(0, dot)).trim(),
    name: path
      .slice(dot + 1)
      .trim()
      .toUpperCase(),
    params,
    value: readValue(raw, params, usual),
  }
}

/** `a;b="c;d"` at each separator outside quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let quoted = false
  let part = ''
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (letter === separator && !quoted) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  parts.push(part)
  return parts
}

const ENCODINGS = new Set(['quoted-printable', 'base64', 'b', '8bit', '7bit'])

/** vCard 2.1 writes `TEL;HOME` and `PHOTO;BASE64` for what is `TYPE=HOME` and `ENCODING=b` later. */
function readParams(parts: string[]): Record<string, string[]> {
  const params: Record<string, string[]> = {}
  for (const part of parts) {
    const at = part.indexOf('=')
    const bare = at < 0
    const text = (bare ? part : part.slice(at + 1)).trim()
    if (text === '') continue
    const usual = ENCODINGS.has(text.toLowerCase()) ? 'encoding' : 'type'
    const name = bare ? usual : part.slice(0, at).trim().toLowerCase()
    const values = splitOutside(text, ',').map((value) => value.trim().replace(/^"|"$/g, ''))
    // Apple's and others' TYPE="HOME,VOICE" means two types.
    const single = name === 'type' ? values.flatMap((value) => value.split(',')) : values
    const known = (params[name] ??= [])
    for (const value of single) known.push(decode(value, undefined, ''))
  }
  return params
}

function readValue(raw: string, params: Record<string, string[]>, usual: string): string {
  const encoding = params['encoding']?.[0]?.toLowerCase()
  const charset = params['charset']?.[0]
  if (encoding === 'b' || encoding === 'base64') return raw.replace(/\s+/g, '')
  if (encoding !== 'quoted-printable') return decode(raw, charset, usual)
  const plain = raw
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\r\n|\n|\r/g, '\\n')
  return decode(plain, charset, usual)
}

/** Bytes (one a character) as text: in the charset named, else UTF-8 where it holds, else the file's own. */
function decode(bytes: string, charset: string | undefined, usual: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(bytes)) return bytes
  const buffer = Buffer.from(bytes, 'latin1')
  for (const name of ['utf-8', charset, usual || 'windows-1252']) {
    if (name === undefined) continue
    try {
      return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(buffer)
    } catch {
      // Not this one, or a charset that nobody knows: the next.
    }
  }
  return bytes
}
