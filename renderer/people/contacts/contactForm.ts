import * as z from 'zod'
import type { ContactId } from '../../../shared/base/ids.ts'
import { text } from '../../../shared/base/schemas.ts'
import type {
  Contact,
  ContactFields,
  ContactKind,
} from '../../../shared/people/contract/contacts.ts'

export const phoneKinds = ['work', 'mobile', 'home', 'fax', 'other'] as const
export const placeKinds = ['work', 'home', 'other'] as const

type Phone = ContactFields['phones'][number]
type Email = ContactFields['emails'][number]

/**
 * A contact as its form holds it. `name` is an organisation's name; of a person it is only filled in where it is
 * shown otherwise than by its parts. Lists may hold blank lines, which are not saved.
 */
export type ContactValues = Omit<ContactFields, 'organisationId'> & {
  organisationId: ContactId | null
}

export const blankPhone: Phone = { kind: 'work', number: '' }
export const blankEmail: Email = { kind: 'work', address: '' }

const address = z.object({
  kind: z.enum(placeKinds),
  poBox: text(80),
  extended: text(200),
  street: text(500),
  postcode: text(40),
  city: text(120),
  region: text(120),
  country: text(120),
})

/** The contract's own bounds; something to call the contact by is asked for at the field where it is missing. */
export const contactSchema = z
  .object({
    kind: z.enum(['person', 'organisation']),
    name: text(200),
    prefix: text(80),
    givenName: text(120),
    middleName: text(120),
    familyName: text(120),
    suffix: text(80),
    organisationId: z.string().nullable(),
    organisationName: text(200),
    department: text(200),
    role: text(200),
    website: text(500),
    note: text(20_000),
    phones: z.array(z.object({ kind: z.enum(phoneKinds), number: text(80) })).max(40),
    emails: z.array(z.object({ kind: z.enum(placeKinds), address: text(250) })).max(40),
    addresses: z.array(address).max(20),
  })
  .superRefine((values, context) => {
    const { kind, name, givenName, familyName } = values
    const isNamed =
      kind === 'organisation' ? name !== '' : `${name}${givenName}${familyName}` !== ''
    if (!isNamed)
      context.addIssue({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        inclusive: true,
        input: '',
        path: [kind === 'organisation' ? 'name' : 'givenName'],
        message: 'needed',
      })
  })

/** "Anna Marie Berg": how a person is shown unless said otherwise. */
export const partsName = (
  parts: Pick<ContactValues, 'givenName' | 'middleName' | 'familyName'>,
): string =>
  [parts.givenName, parts.middleName, parts.familyName]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ')

export const emptyContact = (kind: ContactKind): ContactValues => ({
  kind,
  name: '',
  prefix: '',
  givenName: '',
  middleName: '',
  familyName: '',
  suffix: '',
  organisationId: null,
  organisationName: '',
  department: '',
  role: '',
  website: '',
  note: '',
  phones: [blankPhone],
  emails: [blankEmail],
  addresses: [],
})

/** What the form shows of a contact at first: a blank line waits for one more number and mail. */
export function contactValues(contact: Contact): ContactValues {
  const { id: _id, version: _version, retired: _retired, ...rest } = contact
  const { mergedIntoId: _into, supplier: _supplier, ...fields } = rest
  const isPlain = contact.kind === 'person' && contact.name === partsName(contact)
  return {
    ...fields,
    name: isPlain ? '' : contact.name,
    phones: [...contact.phones, blankPhone].slice(0, 40),
    emails: [...contact.emails, blankEmail].slice(0, 40),
  }
}

const said = (line: object): boolean =>
  Object.entries(line).some(([name, value]) => name !== 'kind' && String(value).trim() !== '')

/** What a checked form says, as the contract takes it. */
export function contactFieldsOf(values: ContactValues): ContactFields {
  return {
    ...values,
    name: values.name.trim() || partsName(values),
    phones: values.phones.filter(said),
    emails: values.emails.filter(said),
    addresses: values.addresses.filter(said),
  }
}
