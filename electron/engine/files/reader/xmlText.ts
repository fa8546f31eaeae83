/** The words in the XML of office files. Entities that a document declares itself are never followed. */

type Rules = {
  /** Elements whose letters count; null: all. */
  letters: ReadonlySet<string> | null
  /** What an element's start or end stands for in the text. */
  starts: Record<string, string>
  ends: Record<string, string>
  /** Elements that are left out with all in them. */
  without: ReadonlySet<string>
}

/** Letters, notes and pages of Word and PowerPoint, texts of sheets (ECMA-376; names without their prefix). */
export const officeRules: Rules = {
  letters: new Set(['t']),
  starts: { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' },
  ends: { p: '\n', tr: '\n', tc: '\t', si: '\n' },
  // A drawing's second form for older programs, and the readings above Japanese words.
  without: new Set(['Fallback', 'rPh', 'instrText', 'delText']),
}
/** OpenDocument 1.3, content.xml and styles.xml. */
export const odfRules: Rules = {
  letters: null,
  starts: { tab: '\t', 'line-break': '\n', s: ' ' },
  ends: { p: '\n', h: '\n', 'table-row': '\n', 'table-cell': '\t' },
  without: new Set([
    'tracked-changes',
    'scripts',
    'automatic-styles',
    'font-face-decls',
    'binary-data',
  ]),
}
/** Any XML. */
export const plainRules: Rules = {
  letters: null,
  starts: {},
  ends: {},
  without: new Set(['script', 'style']),
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g

/** The words of an XML text under the rules of its kind. */
export function wordsOfXml(xml: string, { letters, starts, ends, without }: Rules): string {
  const parts: string[] = []
  let open = letters === null ? 1 : 0
  let left = ''
  let depth = 0
  for (const [, data, slash, name = '', , empty, plain] of xml.matchAll(TOKEN)) {
    const text = data ?? plain
    if (text !== undefined) {
      if (left === '' && open > 0) parts.push(data ?? decodeEntities(text))
      continue
    }
    if (name === '') continue
    const closes = slash === '/'
    if (left !== '') {
      if (name === left) depth += closes ? -1 : empty ? 0 : 1
      if (depth === 0) left = ''
      continue
    }
    if (!closes && without.has(name)) {
      if (!empty) [left, depth] = [name, 1]
      continue
    }
    if (!closes && starts[name] !== undefined) parts.push(starts[name])
    if ((closes || empty) && ends[name] !== undefined) parts.push(ends[name])
    if (letters?.has(name) && !empty) open += closes ? -1 : 1
  }
  return parts.join('')
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
