import type { FileLike } from '../../../../shared/base/schemas.ts'
import { plainHeader } from '../../../../shared/base/columns.ts'
import type { ContactField } from '../../../../shared/people/columns.ts'
import { contactColumns, guessContactColumns } from '../../../../shared/people/columns.ts'
import type { Address, ContactFields } from '../../../../shared/people/contract/contacts.ts'
import { contactFields } from '../../../../shared/people/contract/contacts.ts'
import { readTable } from '../../base/tables/readTable.ts'
import { unreadable } from '../../base/tables/tableFailure.ts'
import type { Reading, Watch } from './found.ts'
import { pause } from './found.ts'

const SLICE = 250

/** The words for an organisation in the five languages, as `plainHeader` gives them. */
const ORGANISATIONS = new Set([
  'organisation',
  'organization',
  'company',
  'virksomhed',
  'firma',
  'organizzazione',
  'azienda',
  'foretag',
  'organizacija',
  'tvrtka',
])

/**
 * The contacts of a CSV file or a workbook. `columns` says which header holds which field; guessed where left out.
 * FILE_UNREADABLE `column_missing` when no column can give a name.
 */
export async function readContactTable(
  file: FileLike,
  columns: Record<string, string> | undefined,
  watch: Watch,
): Promise<Reading> {
  const table = await readTable(file, watch)
  const chosen = columns
    ? chosenOf(file.name, columns, table.headers)
    : guessContactColumns(table.headers)
  if (NAMING.every((field) => chosen[field] === undefined))
    throw unreadable(file.name, 'column_missing')
  const places = new Map(
    Object.entries(chosen).map(([field, header]) => [field, table.headers.indexOf(header)]),
  )
  const reading: Reading = { found: [], skipped: [] }
  for (const [at, cells] of table.rows.entries()) {
    const cell: Cell = (field) => plain(cells[places.get(field) ?? -1] ?? '')
    const row = table.firstRow + at
    if (cells.some((text) => text !== '')) {
      const fields = fieldsOf(cell)
      if (typeof fields === 'string') reading.skipped.push({ file: file.name, row, reason: fields })
      else reading.found.push({ fields, uid: '', extra: [] })
    }
    if (at % SLICE === SLICE - 1) await pause(watch)
  }
  return reading
}

type Cell = (field: ContactField) => string

/** Any of these gives a contact something to be called by. */
const NAMING: ContactField[] = [
  'name',
  'givenName',
  'familyName',
  'organisationName',
  'email',
  'phone',
  'mobile',
]

function chosenOf(name: string, columns: Record<string, string>, headers: string[]) {
  const known = new Set<string>(contactColumns)
  const chosen = Object.entries(columns).filter(
    ([field, header]) => known.has(field) && header !== '',
  )
  if (chosen.some(([, header]) => !headers.includes(header)))
    throw unreadable(name, 'column_not_there')
  return Object.fromEntries(chosen)
}

/** A spreadsheet's apostrophe keeps "+45 …" from being a formula: it is no part of the text. */
const plain = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '')

/** Several numbers or mails in one cell stand on lines of their own. */
const linesOf = (text: string) =>
  text
    .split(/[\r\n]+|\s*:::\s*/)
    .map((line) => line.trim())
    .filter(Boolean)

function fieldsOf(cell: Cell): ContactFields | string {
  const phones: ContactFields['phones'] = PHONES.flatMap(([kind, field]) =>
    linesOf(cell(field)).map((number) => ({ kind, number })),
  )
  const emails: ContactFields['emails'] = EMAILS.flatMap(([kind, field]) =>
    linesOf(cell(field)).map((address) => ({ kind, address })),
  )
  const [givenName, middleName, familyName] = [
    cell('givenName'),
    cell('middleName'),
    cell('familyName'),
  ]
  const named = [givenName, middleName, familyName].filter(Boolean).join(' ')
  const organisation = cell('organisationName')
  const name =
    cell('name') || named || organisation || (emails[0]?.address ?? phones[0]?.number ?? '')
  if (name === '') return 'no_name'
  const kind = cell('kind')
  const isOrganisation =
    kind === '' ? named === '' && name === organisation : ORGANISATIONS.has(plainHeader(kind))
  const fields = contactFields.safeParse({
    kind: isOrganisation ? 'organisation' : 'person',
    name,
    prefix: cell('prefix'),
    givenName,
    middleName,
    familyName,
    suffix: cell('suffix'),
    organisationId: null,
    organisationName: isOrganisation && organisation === name ? '' : organisation,
    department: cell('department'),
    role: cell('role'),
    website: cell('website'),
    note: cell('note'),
    phones,
    emails,
    addresses: ADDRESSES.flatMap(([place, columns]) => addressOf(place, columns, cell)),
  })
  return fields.success ? fields.data : 'card_too_long'
}

export const PHONES = [
  ['work', 'phone'],
  ['mobile', 'mobile'],
  ['home', 'homePhone'],
  ['fax', 'fax'],
  ['other', 'otherPhone'],
] as const
export const EMAILS = [
  ['work', 'email'],
  ['home', 'homeEmail'],
  ['other', 'otherEmail'],
] as const

export type AddressColumns = Record<keyof Omit<Address, 'kind'>, ContactField>
export const ADDRESSES: [Address['kind'], AddressColumns][] = [
  [
    'work',
    {
      poBox: 'poBox',
      extended: 'extended',
      street: 'street',
      postcode: 'postcode',
      city: 'city',
      region: 'region',
      country: 'country',
    },
  ],
  [
    'home',
    {
      poBox: 'homePoBox',
      extended: 'homeExtended',
      street: 'homeStreet',
      postcode: 'homePostcode',
      city: 'homeCity',
      region: 'homeRegion',
      country: 'homeCountry',
    },
  ],
]

function addressOf(kind: Address['kind'], columns: AddressColumns, cell: Cell): Address[] {
  const parts = Object.entries(columns).map(([part, field]) => [part, cell(field)] as const)
  if (parts.every(([, text]) => text === '')) return []
  return [{ kind, ...(Object.fromEntries(parts) as Omit<Address, 'kind'>) }]
}
