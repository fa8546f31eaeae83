import type { CardLine } from './cardLines.ts'

export type Card = {
  /** The line of the file it begins on. */
  line: number
  /** 2.1 also where it says nothing: then commas mean themselves. */
  version: '2.1' | '3.0' | '4.0'
  properties: CardLine[]
}
/** Something in the file that is no contact card: a calendar entry, a note. */
export type OtherPart = { line: number; name: string }

/**
 * The cards of a file. One without its BEGIN or END is taken all the same: what is there counts. A card within a
 * card (the assistant of vCard 2.1) is kept with the outer one's AGENT.
 */
export function splitCards(lines: CardLine[]): { cards: Card[]; others: OtherPart[] } {
  const cards: Card[] = []
  const others: OtherPart[] = []
  let card: Card | null = null
  let agent: CardLine | null = null
  let other = ''
  const begin = (line: number): Card => {
    const begun: Card = { line, version: '2.1', properties: [] }
    cards.push(begun)
    return begun
  }
  for (const property of lines) {
    const { name } = property
    const value = property.value.trim()
    if (other !== '') {
      if (name === 'END' && value.toUpperCase() === other) other = ''
    } else if (agent) {
      agent.value += `${name}:${property.value.replaceAll('\\', '\\\\')}\\n`
      if (name === 'END') agent = null
    } else if (name === 'BEGIN' && value.toUpperCase() !== 'VCARD') {
      other = value.toUpperCase()
      others.push({ line: property.line, name: value })
    } else if (name === 'BEGIN') {
      const last = card?.properties.at(-1)
      if (card && last?.name === 'AGENT' && last.value.trim() === '') {
        agent = last
        agent.value = 'BEGIN:VCARD\\n'
      } else card = begin(property.line)
    } else if (name === 'END') card = null
    else {
      // Some exports lose their first line; what else stands between two cards is no card.
      card ??= name === 'VERSION' ? begin(property.line) : null
      if (name !== 'VERSION') card?.properties.push(property)
      else if (card && (value === '3.0' || value === '4.0')) card.version = value
    }
  }
  return { cards, others }
}

/** True for text that holds contact cards rather than a table. */
export function looksLikeCards(bytes: Uint8Array): boolean {
  // Without its zeros UTF-16 reads as ASCII here.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return (
    /^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]*VERSION:[234]\.\d/i.test(text) ||
    /^[\u00ef\u00bb\u00bf\u00fe\u00ff\s]*BEGIN:VCARD/im.test(text)
  )
}

const ESCAPED = /\\([\s\S])/g

/** A text value without its backslash escapes (RFC 6350 3.4). */
export function unescape(value: string): string {
  return value.replace(ESCAPED, (all, letter: string) =>
    letter === 'n' || letter === 'N' ? '\n' : '\\;,:"'.includes(letter) ? letter : all,
  )
}

/** The parts of a value between separators that are not escaped, still escaped themselves. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  const parts = ['']
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at]!
    if (letter === separator) parts.push('')
    else if (letter === '\\' && at + 1 < value.length) {
      parts[parts.length - 1] += letter + value[at + 1]!
      at += 1
    } else parts[parts.length - 1] += letter
  }
  return parts
}
