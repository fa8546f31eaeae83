/** The words of a Rich Text file (RTF 1.9.1): groups, control words, and letters in the code pages of its fonts. */

/** Groups that hold no words of the letter. */
const SILENT = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'themedata',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'latentstyles',
  'revtbl',
  'fldinst',
  'filetbl',
  'bkmkstart',
  'bkmkend',
])
const BREAKS: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
/** Code pages of the fonts' letter sets (\fcharset). */
const CHARSETS: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const PAGES: Record<number, string> = {
  437: 'windows-1252',
  850: 'windows-1252',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}

type Group = { silent: boolean; fonts: boolean; skip: number; font: number }

const TOKEN =
  /\\'([\da-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g

/** The words of RTF bytes, given as latin1 letters: one letter a byte. */
export function readRtf(letters: string): string {
  const parts: string[] = []
  const fonts = new Map<number, string>()
  const stack: Group[] = []
  let group: Group = { silent: false, fonts: false, skip: 1, font: -1 }
  let page = 'windows-1252'
  let bytes: number[] = []
  let named = -1
  /** Letters still to be left out: they stand in for the Unicode letter before them. */
  let skipped = 0

  const flush = () => {
    if (bytes.length === 0) return
    const encoding = fonts.get(group.font) ?? page
    if (!group.silent) parts.push(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
    bytes = []
  }
  const takeWord = (word: string, value: number) => {
    if (word === 'u') {
      flush()
      if (!group.silent) parts.push(String.fromCharCode((value + 65_536) % 65_536))
      skipped = group.skip
    } else if (word === 'uc') group.skip = Math.max(0, Math.min(value, 8))
    else if (word === 'ansicpg')
      page = PAGES[value] ?? (value >= 1250 && value <= 1258 ? `windows-${value}` : page)
    else if (word === 'mac') page = 'macintosh'
    else if (word === 'f') {
      flush()
      if (group.fonts) named = value
      else group.font = value
    } else if (word === 'fcharset' && group.fonts) {
      const encoding = CHARSETS[value]
      if (encoding) fonts.set(named, encoding)
    } else if (word === 'bin') return value
    else if (SILENT.has(word)) {
      flush()
      group.silent = true
      if (word === 'fonttbl') group.fonts = true
    } else if (BREAKS[word] !== undefined) {
      flush()
      if (!group.silent) parts.push(BREAKS[word])
    }
    return 0
  }

  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(letters); match; match = TOKEN.exec(letters)) {
    const [, hex, word, value, sign, brace, plain] = match
    if (hex !== undefined) {
      if (skipped > 0) skipped -= 1
      else if (!group.silent) bytes.push(Number.parseInt(hex, 16))
    } else if (plain !== undefined) {
      const rest = plain.slice(skipped)
      skipped = Math.max(0, skipped - plain.length)
      // A picture's letters may be millions.
      if (!group.silent) for (let at = 0; at < rest.length; at++) bytes.push(rest.charCodeAt(at))
    } else if (brace !== undefined) {
      flush()
      skipped = 0
      if (brace === '{') {
        stack.push(group)
        group = { ...group }
      } else group = stack.pop() ?? group
    } else if (word !== undefined) {
      TOKEN.lastIndex += Math.max(0, takeWord(word, value === undefined ? 1 : Number(value)))
    } else if (sign === '*') {
      flush()
      group.silent = true
    } else if (sign === '~') bytes.push(0xa0)
    else if (sign === '_') bytes.push(0x2d)
    else if (sign === '\\' || sign === '{' || sign === '}') bytes.push(sign.charCodeAt(0))
  }
  flush()
  return parts.join('')
}
