/** Content lines and components of calendar files (RFC 5545, 3.1), with every value as it is written. */

/** As jCal (RFC 7265) of the type "unknown" (5.1), which keeps the value unread. */
export type Property = [name: string, params: Params, type: 'unknown', value: string]
export type Params = Record<string, string | string[]>
export type Component = [name: string, properties: Property[], components: Component[]]

/** A component of a file with the line it begins on; `faults` are lines in it that are none, `cut` when its end is missing. */
export type Found = { component: Component; line: number; faults: number[]; cut: boolean }

const LINE =
  /^([\w-]+)((?:;[^=;:"]+(?:=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)?)*):([\s\S]*)$/
const PARAM = /;([^=;:"]+)(?:=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*))?/g
const PARAM_VALUE = /"([^"]*)"|([^",]+)/g
/** The most that components may lie within each other. */
const DEEPEST = 12

/** A content line; null for a text that is none. */
export function readLine(text: string): Property | null {
  const parts = LINE.exec(text)
  if (!parts) return null
  const params: Params = {}
  for (const [, name, value = ''] of parts[2]!.matchAll(PARAM)) {
    const values = [...value.matchAll(PARAM_VALUE)].map((one) => one[1] ?? one[2]!)
    params[name!.trim().toLowerCase()] = values.length > 1 ? values : (values[0] ?? '')
  }
  return [parts[1]!.toLowerCase(), params, 'unknown', parts[3]!]
}

/** The lines of a file with their numbers, folded ones put together (RFC 5545, 3.1). */
function unfold(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1)
    // vCalendar 1.0 breaks its quoted lines with "=".
    const isSoft = last?.text.endsWith('=') && /ENCODING=QUOTED-PRINTABLE/i.test(last.text)
    if (last && isSoft) last.text = last.text.slice(0, -1) + line
    else if (last && (line.startsWith(' ') || line.startsWith('\t'))) last.text += line.slice(1)
    else lines.push({ text: line, line: at + 1 })
  }
  return lines.filter((one) => one.text.trim() !== '')
}

/**
 * The components of a file: those of its calendars one by one, the properties of the calendars apart. What lies around
 * and between them is forgiven.
 */
export function readComponents(text: string): { calendar: Property[]; found: Found[] } {
  const calendar: Property[] = []
  const found: Found[] = []
  const stack: Component[] = []
  let current: Found | null = null
  for (const { text: line, line: number } of unfold(text.replace(/^\uFEFF/, ''))) {
    const property = readLine(line.trimEnd())
    if (!property) {
      current?.faults.push(number)
      continue
    }
    const [name, , , value] = property
    const kind = value.trim().toLowerCase()
    // No appointment lies in another: the one before was cut off.
    if (name === 'begin' && kind === 'vevent' && stack[0]?.[0] === kind) stack.length = 0
    const inner = stack.at(-1)
    if (name === 'begin') {
      if (kind === 'vcalendar' && !inner) continue
      const component: Component = [kind, [], []]
      if (inner && stack.length < DEEPEST) inner[2].push(component)
      if (!inner) {
        current = { component, line: number, faults: [], cut: true }
        found.push(current)
      }
      stack.push(component)
    } else if (name === 'end') {
      const at = stack.findLastIndex(([open]) => open === kind)
      if (at === -1) continue
      // A component within, whose own end is missing, was cut off.
      const isWhole = at === stack.length - 1
      stack.length = at
      if (at === 0 && current) {
        current.cut = !isWhole
        current = null
      }
    } else if (inner) inner[1].push(property)
    else calendar.push(property)
  }
  return { calendar, found }
}

export const paramOf = ([, params]: Property, name: string): string => {
  const value = params[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
export const propertiesOf = ([, properties]: Component, name: string): Property[] =>
  properties.filter((one) => one[0] === name)
/** The value of the first property of a name; empty without one. */
export const valueOf = (component: Component, name: string): string =>
  propertiesOf(component, name)[0]?.[3].trim() ?? ''

/** A text as it is read (RFC 5545, 3.3.11). */
export const unescapeText = (value: string): string =>
  value.replace(/\\([nN\\;,])/g, (_whole, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  )
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n')

const CRLF = '\r\n'
/** A line of a file has no more octets than this (RFC 5545, 3.1). */
const LONGEST = 75

export function writeLine([name, params, , value]: Property): string {
  const written = Object.entries(params).map(([key, of]) => {
    const values = (Array.isArray(of) ? of : [of]).map((one) =>
      /[,;:]/.test(one) ? `"${one.replaceAll('"', "'")}"` : one,
    )
    return `;${key.toUpperCase()}=${values.join(',')}`
  })
  return fold(`${name.toUpperCase()}${written.join('')}:${value}`)
}

function fold(line: string): string {
  if (line.length <= LONGEST / 4 || Buffer.byteLength(line) <= LONGEST) return line
  const lines: string[] = []
  let [piece, octets] = ['', 0]
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > LONGEST) {
      lines.push(piece)
      ;[piece, octets] = [' ', 1]
    }
    piece += sign
    octets += size
  }
  return [...lines, piece].join(CRLF)
}

export function writeComponent([name, properties, components]: Component): string {
  const kind = name.toUpperCase()
  return [
    `BEGIN:${kind}`,
    ...properties.map(writeLine),
    ...components.map(writeComponent),
    `END:${kind}`,
  ].join(CRLF)
}
