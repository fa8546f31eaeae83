import type { Contact } from '../../../../shared/people/contract/contacts.ts'
import type { ExtraProperty } from './cardFields.ts'

export type CardSource = { contact: Contact; uid: string; extra: ExtraProperty[] }
type Version = '3.0' | '4.0'

/** Contacts as one vCard file, UTF-8, folded at 75 bytes (RFC 2426 for 3.0, RFC 6350 for 4.0). */
export function writeCards(sources: Iterable<CardSource>, version: Version): Uint8Array {
  const pieces: Buffer[] = []
  for (const source of sources) {
    pieces.push(Buffer.from(`${cardOf(source, version).map(fold).join('\r\n')}\r\n`, 'utf8'))
  }
  return new Uint8Array(Buffer.concat(pieces))
}

function cardOf({ contact, uid, extra }: CardSource, version: Version): string[] {
  const organisation = contact.kind === 'organisation'
  const employer = contact.organisationName || (organisation ? contact.name : '')
  const units = contact.department === '' ? [] : contact.department.split('; ')
  const { familyName, givenName, middleName, prefix, suffix } = contact
  const text = (name: string, value: string) => (value === '' ? [] : [`${name}:${escape(value)}`])
  return [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...kindLines(organisation, version),
    `FN:${escape(contact.name)}`,
    `N:${structured([familyName, givenName, middleName, prefix, suffix])}`,
    ...(employer === '' && units.length === 0 ? [] : [`ORG:${structured([employer, ...units])}`]),
    ...text('TITLE', contact.role),
    ...contact.phones.map(
      ({ kind, number }) => `TEL${typeOf(PHONE_TYPES[kind])}:${escape(number)}`,
    ),
    ...contact.emails.map(({ kind, address }) => `EMAIL${typeOf(kind)}:${escape(address)}`),
    ...contact.addresses.map(
      ({ kind, poBox, extended, street, city, region, postcode, country }) =>
        `ADR${typeOf(kind)}:${structured([poBox, extended, street, city, region, postcode, country])}`,
    ),
    ...text('URL', contact.website),
    ...text('NOTE', contact.note),
    `UID:${escape(uid)}`,
    ...extra.map((property) => extraLine(property, version)),
    'END:VCARD',
  ]
}

const PHONE_TYPES = {
  work: 'work',
  mobile: 'cell',
  home: 'home',
  fax: 'fax',
  other: 'other',
} as const
const typeOf = (type: string) => (type === 'other' ? '' : `;TYPE=${type}`)

/** vCard 3.0 has no KIND: Apple's mark for companies is the one that address books know. */
function kindLines(organisation: boolean, version: Version): string[] {
  if (version === '4.0') return [`KIND:${organisation ? 'org' : 'individual'}`]
  return organisation ? ['X-ABShowAs:COMPANY'] : []
}

const escape = (text: string) =>
  text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\r\n|\n|\r/g, '\\n')
const structured = (parts: string[]) => parts.map(escape).join(';')

function extraLine([name, { group, ...params }, , value]: ExtraProperty, version: Version): string {
  const data = /^data:([^;,]+);base64,(.*)$/s.exec(value)
  const path = (group?.[0] ? `${group[0]}.` : '') + name.toUpperCase()
  if (!data || version === '4.0') return `${path}${paramsOf(params)}:${value}`
  const [, mediaType = '', bytes = ''] = data
  const type =
    mediaType === 'application/octet-stream'
      ? []
      : [mediaType.replace(/^[^/]*\//, '').toUpperCase()]
  const { value: _value, ...others } = params
  return `${path}${paramsOf({ ...others, encoding: ['b'], ...(type.length > 0 ? { type } : {}) })}:${bytes}`
}

const paramsOf = (params: Record<string, string[]>) =>
  Object.entries(params)
    .map(([name, values]) => `;${name.toUpperCase()}=${values.map(quote).join(',')}`)
    .join('')
const quote = (value: string) => (/[:;,]/.test(value) ? `"${value.replaceAll('"', "'")}"` : value)

/** At most 75 bytes a line, cut between letters. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n')
}
