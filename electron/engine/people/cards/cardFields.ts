import type { ContactFields } from '../../../../shared/people/contract/contacts.ts'
import { contactFields } from '../../../../shared/people/contract/contacts.ts'
import type { CardLine } from './cardLines.ts'
import type { Card } from './readCards.ts'
import { splitValue, unescape } from './readCards.ts'

/** A property that no column holds, as RFC 7095 writes one of unknown type: the value as it stood, escapes and all. */
export type ExtraProperty = [
  name: string,
  params: Record<string, string[]>,
  type: 'unknown',
  value: string,
]
export type CardContact = { fields: ContactFields; uid: string; extra: ExtraProperty[] }

/** Why a card is not taken in; the words stand in files.json under `rowReason`. */
export type CardReason = 'card_empty' | 'card_is_group' | 'card_too_long'

/** More than this of one card (a large photo) is left behind. */
const LARGEST_EXTRA = 300_000
/** What only tells of the card itself. */
const NOT_KEPT = new Set(['PRODID', 'REV'])

/** A contact from a card, or why it is none. `left` names the properties that were too large to keep. */
export function contactOfCard(card: Card): (CardContact & { left: string[] }) | CardReason {
  const { version } = card
  const extra: ExtraProperty[] = []
  const take = new Map<string, CardLine[]>()
  for (const property of card.properties) {
    const { name } = property
    const known = take.get(name)
    if (!known && (MANY.has(name) || ONE.has(name))) take.set(name, [property])
    else if (known && MANY.has(name)) known.push(property)
    else if (!NOT_KEPT.has(name)) extra.push(extraOf(property))
  }
  const line = (name: string) => take.get(name)?.[0]
  const text = (name: string) => unescape(line(name)?.value ?? '').trim()
  const parts = (value: string, glue: string) =>
    splitValue(value, ';').map((part) => textOf(part, version, glue))

  const [familyName = '', givenName = '', middleName = '', prefix = '', suffix = ''] = parts(
    line('N')?.value ?? '',
    ' ',
  )
  const [organisation = '', ...units] = parts(line('ORG')?.value ?? '', ', ')
  const phones = sorted(take.get('TEL')).flatMap(phoneOf)
  const emails = sorted(take.get('EMAIL')).flatMap(emailOf)
  const named = [givenName, middleName, familyName].filter(Boolean).join(' ')
  const first = (name: string) => unescape(splitValue(line(name)?.value ?? '', ',')[0] ?? '').trim()
  const name =
    text('FN') ||
    named ||
    organisation ||
    first('NICKNAME') ||
    (emails[0]?.address ?? phones[0]?.number ?? '')
  if (name === '') return 'card_empty'

  const told = (text('KIND') || text('X-ADDRESSBOOKSERVER-KIND')).toLowerCase()
  if (told === 'group') return 'card_is_group'
  const unnamed = [familyName, givenName, middleName].every((part) => part === '')
  const isOrganisation =
    told === 'org' ||
    text('X-ABSHOWAS').toUpperCase() === 'COMPANY' ||
    (told === '' && unnamed && organisation !== '' && name === organisation)
  const title = line('TITLE') ? 'TITLE' : 'ROLE'
  if (title === 'TITLE' && line('ROLE')) extra.push(extraOf(line('ROLE')!))
  if (line('NICKNAME')) extra.push(extraOf(line('NICKNAME')!))

  const fields = contactFields.safeParse({
    kind: isOrganisation ? 'organisation' : 'person',
    name,
    prefix,
    givenName,
    middleName,
    familyName,
    suffix,
    organisationId: null,
    organisationName: isOrganisation && organisation === name ? '' : organisation,
    department: units.filter(Boolean).join('; '),
    role: text(title),
    website: unescape(line('URL')?.value ?? ''),
    note: (take.get('NOTE') ?? []).map(({ value }) => unescape(value).trim()).join('\n\n'),
    phones,
    emails,
    addresses: sorted(take.get('ADR')).flatMap((property) => addressOf(property, version)),
  })
  if (!fields.success) return 'card_too_long'
  const uid = text('UID').slice(0, 500)
  return { fields: fields.data, uid, ...boundExtra(extra) }
}

const ONE = new Set([
  'N',
  'FN',
  'ORG',
  'TITLE',
  'ROLE',
  'NICKNAME',
  'URL',
  'UID',
  'KIND',
  'X-ABSHOWAS',
  'X-ADDRESSBOOKSERVER-KIND',
])
const MANY = new Set(['TEL', 'EMAIL', 'ADR', 'NOTE'])

/** One component: several values of it are joined. vCard 2.1 knows none, there a comma is a comma. */
function textOf(part: string, version: Card['version'], glue: string): string {
  if (version === '2.1') return unescape(part).trim()
  return splitValue(part, ',')
    .map((value) => unescape(value).trim())
    .filter(Boolean)
    .join(glue)
}

const typesOf = ({ params }: CardLine) => (params['type'] ?? []).map((type) => type.toLowerCase())

/** Preferred ones first (PREF=1 of vCard 4.0, TYPE=pref of the older), else as they stood. */
function sorted(lines: CardLine[] = []): CardLine[] {
  const rank = (line: CardLine) =>
    typesOf(line).includes('pref') ? 1 : Number(line.params['pref']?.[0] ?? 101) || 101
  return lines.toSorted((one, other) => rank(one) - rank(other))
}

function phoneOf(line: CardLine): ContactFields['phones'] {
  const number = unescape(line.value).replace(/^tel:/i, '').replace(/;ext=/i, ' ext ').trim()
  const types = typesOf(line)
  const has = (...names: string[]) => names.some((name) => types.includes(name))
  const kind = has('fax')
    ? 'fax'
    : has('cell', 'mobile', 'iphone')
      ? 'mobile'
      : has('home')
        ? 'home'
        : has('work')
          ? 'work'
          : 'other'
  return number === '' ? [] : [{ kind, number }]
}

function emailOf(line: CardLine): ContactFields['emails'] {
  const address = unescape(line.value)
    .replace(/^mailto:/i, '')
    .trim()
  return address === '' ? [] : [{ kind: placeOf(line), address }]
}

function addressOf(line: CardLine, version: Card['version']): ContactFields['addresses'] {
  const [
    poBox = '',
    extended = '',
    street = '',
    city = '',
    region = '',
    postcode = '',
    country = '',
  ] = splitValue(line.value, ';').map((part) => textOf(part, version, ', '))
  const address = { poBox, extended, street, city, region, postcode, country }
  if (Object.values(address).every((part) => part === '')) return []
  return [{ kind: placeOf(line), ...address }]
}

function placeOf(line: CardLine): 'work' | 'home' | 'other' {
  const types = typesOf(line)
  return types.includes('work') ? 'work' : types.includes('home') ? 'home' : 'other'
}

function extraOf({ group, name, params, value }: CardLine): ExtraProperty {
  const { encoding: _encoding, charset: _charset, ...others } = params
  const kept = group === '' ? others : { ...others, group: [group] }
  const encoded = /^(b|base64)$/i.test(params['encoding']?.[0] ?? '')
  if (!encoded) return [name.toLowerCase(), kept, 'unknown', value]
  // As vCard 4.0 writes bytes.
  const { type = [], ...more } = kept as Record<string, string[]>
  const data = `data:${mediaTypeOf(name, type[0] ?? '')};base64,${value}`
  return [name.toLowerCase(), more, 'unknown', data]
}

function mediaTypeOf(name: string, type: string): string {
  const plain = type.toLowerCase()
  if (plain.includes('/')) return plain
  const kind = name === 'SOUND' ? 'audio' : name === 'KEY' ? 'application' : 'image'
  return plain === '' ? 'application/octet-stream' : `${kind}/${plain}`
}

/** Leaves the largest behind until the rest has room. */
function boundExtra(extra: ExtraProperty[]): { extra: ExtraProperty[]; left: string[] } {
  let size = extra.reduce((sum, property) => sum + sizeOf(property), 0)
  const left = new Set<ExtraProperty>()
  for (const property of extra.toSorted((one, other) => sizeOf(other) - sizeOf(one))) {
    if (size <= LARGEST_EXTRA) break
    left.add(property)
    size -= sizeOf(property)
  }
  return {
    extra: extra.filter((property) => !left.has(property)),
    left: [...new Set(Array.from(left, ([name]) => name))],
  }
}

/** Its letters, and what keeping it costs besides. */
const sizeOf = ([name, , , value]: ExtraProperty) => name.length + value.length + 20
