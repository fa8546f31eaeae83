import { afterEach, expect, test } from 'vitest'
import { endOffices, failureOf, openOfficeHere } from '../../../test/fixtures/realOffice.ts'
import type { OfficeClient } from '../../../shared/contract.ts'
import { addressAt } from '../../../shared/people/address.ts'
import type { Contact, ContactFields } from '../../../shared/people/contract/contacts.ts'
import { contactColumns, guessContactColumns } from '../../../shared/people/columns.ts'
import { language } from '../../../shared/base/schemas.ts'

afterEach(endOffices)

const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'contacts.vcf') =>
  new File([content], name)
const cards = (...all: string[][]) =>
  all.map((lines) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')).join('')
const take = (client: OfficeClient, content: string | Uint8Array<ArrayBuffer>, name?: string) =>
  client.people.contacts.import({ file: fileOf(content, name) })

/** Everything that the office holds of its contacts, by name, without what belongs to this office alone. */
async function allOf(client: OfficeClient): Promise<Partial<Contact>[]> {
  const { contacts } = await client.people.contacts.list({ limit: 1000 })
  const full = await Promise.all(
    contacts.map(({ id }) => client.people.contacts.get({ contactId: id })),
  )
  return full.map(
    ({
      id: _id,
      version: _version,
      organisationId,
      people: _people,
      history: _history,
      ...rest
    }) => ({
      ...rest,
      ...(organisationId === null ? {} : { linked: true }),
    }),
  )
}

test('cards of a file are taken in once; what is left out says why and where', async () => {
  const { client } = await openOfficeHere()
  const text = cards(
    ['VERSION:3.0', 'UID:a', 'FN:Anna Berg', 'TEL:+45 33 12 34 56', 'ORG:Papyrus'],
    ['VERSION:2.1', 'N:Lund;Bo', 'EMAIL;WORK:bo@lund.example'],
    ['VERSION:4.0', 'KIND:org', 'FN:Papyrus'],
    ['VERSION:3.0', 'GEO:1;2'],
    ['VERSION:3.0', 'UID:a', 'FN:Anna Berg again'],
  )
  const skipped = [{ file: 'contacts.vcf', row: 18, reason: 'card_empty' }]
  expect(await take(client, text)).toEqual({ imported: 3, duplicates: 1, skipped })
  expect(await take(client, text)).toEqual({ imported: 0, duplicates: 4, skipped })
  // Also under another UID, without one, and with its number written otherwise.
  const others = cards(
    ['VERSION:3.0', 'UID:b', 'FN:BO LUND', 'EMAIL:BO@lund.example'],
    ['VERSION:3.0', 'FN:Anna Berg', 'TEL:0045 33123456'],
    ['VERSION:3.0', 'FN:Anna Berg', 'TEL:11 11 11 11'],
  )
  await client.office.settings.update({ fields: { country: 'DK' } })
  expect(await take(client, others)).toMatchObject({ imported: 1, duplicates: 2 })
  const { contacts } = await client.people.contacts.list({})
  expect(
    contacts.map(({ name, kind, organisationName }) => [name, kind, organisationName]),
  ).toEqual([
    ['Anna Berg', 'person', 'Papyrus'],
    ['Anna Berg', 'person', ''],
    ['Bo Lund', 'person', ''],
    ['Papyrus', 'organisation', ''],
  ])
  const firm = contacts.find(({ kind }) => kind === 'organisation')!
  expect((await client.people.contacts.get({ contactId: firm.id })).people).toHaveLength(1)
  const [row] = await client.office.journal.list({ entity: 'contact', entityId: firm.id })
  expect(row).toMatchObject({ command: 'people.contacts.import', changes: [] })
  expect(await failureOf(client.office.undo({ undoes: row!.commandId }))).toMatchObject({
    data: { reason: 'cannot_be_undone' },
  })
})

const full: Partial<ContactFields>[] = [
  {
    kind: 'person',
    name: 'Dr. Anna Marie Kvist-Øster',
    prefix: 'Dr.',
    givenName: 'Anna',
    middleName: 'Marie',
    familyName: 'Kvist-Øster',
    suffix: 'ph.d.',
    organisationName: 'Županijski arhiv; "odjel"',
    department: 'Indkøb',
    role: '=SUM(A1)',
    website: 'https://kvist.example/a;b,c',
    note: 'Linje 1\nLinje 2, med \\ og ;',
    phones: [
      { kind: 'work', number: '+45 33 12 34 56' },
      { kind: 'work', number: '33 12 34 57' },
      { kind: 'mobile', number: '20 20 20 20' },
      { kind: 'fax', number: '33 12 34 58' },
    ],
    emails: [
      { kind: 'work', address: 'anna@kvist.example' },
      { kind: 'home', address: 'privat@kvist.example' },
    ],
    addresses: [
      {
        kind: 'work',
        poBox: '12',
        extended: '2. sal',
        street: 'Havnegade 3',
        postcode: '4600',
        city: 'Køge',
        region: 'Sjælland',
        country: 'Danmark',
      },
      addressAt({ kind: 'home', street: 'Vej 1', postcode: '0100', city: 'Šibenik' }),
    ],
  },
  { kind: 'organisation', name: 'Tonerverket', phones: [{ kind: 'other', number: '08-12 34 56' }] },
  { kind: 'person', name: 'Bo', organisationName: 'Bo' },
]

test.each([
  ['vcard4', 'en'],
  ['vcard3', 'en'],
  ...language.options.map((each) => ['csv', each] as const),
] as const)(
  'what is exported as %s in %s is read by another office as it was',
  async (format, each) => {
    const { client } = await openOfficeHere()
    await client.office.settings.update({ fields: { language: each } })
    for (const fields of full.slice(0, format === 'vcard3' ? 2 : 3))
      await client.people.contacts.create({ fields })
    const paper = await client.people.contacts.export({ format })
    const bytes = Uint8Array.from(Buffer.from(paper.base64, 'base64'))
    const other = (await openOfficeHere()).client
    expect(await take(other, bytes, paper.fileName)).toMatchObject({ duplicates: 0, skipped: [] })
    expect(await allOf(other)).toEqual(await allOf(client))
    // Whoever made the file knows all that is in it.
    expect(await take(client, bytes, paper.fileName)).toMatchObject({ imported: 0, skipped: [] })
  },
)

test('what no field holds is handed out again', async () => {
  const { client } = await openOfficeHere()
  const kept = ['BDAY:19700414', 'X-SKYPE;X-A="b:c":anna\\,k', 'PHOTO:data:image/png;base64,AAAA']
  await take(client, cards(['VERSION:4.0', 'FN:Anna', 'UID:urn:x', ...kept]))
  const [anna] = (await client.people.contacts.list({})).contacts
  const read = async (format: 'vcard4' | 'vcard3') =>
    Buffer.from(
      (await client.people.contacts.export({ format, contactIds: [anna!.id] })).base64,
      'base64',
    )
      .toString('utf8')
      .split('\r\n')
  expect(await read('vcard4')).toEqual(expect.arrayContaining([...kept, 'UID:urn:x', 'FN:Anna']))
  expect(await read('vcard3')).toEqual(
    expect.arrayContaining(['BDAY:19700414', 'PHOTO;ENCODING=b;TYPE=PNG:AAAA', 'VERSION:3.0']),
  )
})

test('tables of other programs are understood', async () => {
  const { client } = await openOfficeHere()
  const outlook =
    'Title,First Name,Last Name,Company,Department,Job Title,Business Street,Business City,Business Postal Code,Business Country/Region,Home Phone,Business Phone,Mobile Phone,E-mail Address,E-mail 2 Address,Notes\r\n' +
    ',Anna,Berg,Papyrus,Sales,Clerk,Main St 1,Leeds,LS1,UK,01,02,03,a@b.example,c@d.example,"two\nlines"\r\n' +
    ',,,Papyrus,,,,,,,,,,,,\r\n,,,,,,,,,,,,,,,only a note\r\n'
  expect(await take(client, outlook, 'outlook.csv')).toEqual({
    imported: 2,
    duplicates: 0,
    skipped: [{ file: 'outlook.csv', row: 4, reason: 'no_name' }],
  })
  const [anna, papyrus] = await allOf(client)
  expect(papyrus).toMatchObject({ kind: 'organisation', name: 'Papyrus' })
  expect(anna).toMatchObject({
    name: 'Anna Berg',
    organisationName: 'Papyrus',
    linked: true,
    role: 'Clerk',
    phones: [
      { kind: 'work', number: '02' },
      { kind: 'mobile', number: '03' },
      { kind: 'home', number: '01' },
    ],
    emails: [
      { kind: 'work', address: 'a@b.example' },
      { kind: 'other', address: 'c@d.example' },
    ],
    note: 'two\nlines',
  })
  expect(await failureOf(take(client, 'Farbe;Größe\nrot;3\n', 'x.csv'))).toMatchObject({
    code: 'FILE_UNREADABLE',
    data: { reason: 'column_missing' },
  })
  const file = fileOf('Wer;Nummer\nIda;44 44 44 44\n', 'x.csv')
  const columns = { name: 'Wer', phone: 'Nummer' }
  expect(await client.people.contacts.import({ file, columns })).toMatchObject({ imported: 1 })
  expect(
    await failureOf(client.people.contacts.import({ file, columns: { name: 'Wo' } })),
  ).toMatchObject({ data: { reason: 'column_not_there' } })
  expect(await failureOf(take(client, '', 'x.vcf'))).toMatchObject({ data: { reason: 'empty' } })
})

test("Google's headings find their fields, each column once", () => {
  const headers = [
    'First Name',
    'Last Name',
    'Organization Name',
    'Organization Title',
    'E-mail 1 - Value',
    'Phone 1 - Value',
    'Address 1 - Street',
    'Address 1 - City',
    'Address 1 - Postal Code',
    'Website 1 - Value',
    'Notes',
  ]
  const columns = guessContactColumns(headers)
  expect(Object.values(columns).toSorted()).toEqual(headers.toSorted())
  expect(columns).toMatchObject({ givenName: 'First Name', street: 'Address 1 - Street' })
  expect(new Set(contactColumns).size).toBe(contactColumns.length)
})

test('the columns of a table are told before it is taken in, and may be chosen otherwise', async () => {
  const { client } = await openOfficeHere()
  const table = 'Osoba;Broj;Tvrtka\nIvana Horvat;+385 1 234 567;Lipa d.o.o.\n'
  const { headers, columns } = await client.people.contacts.columns({
    file: fileOf(table, 'imenik.csv'),
  })
  expect(headers).toEqual(['Osoba', 'Broj', 'Tvrtka'])
  expect(columns).toEqual({ organisationName: 'Tvrtka' })
  const chosen = { ...columns, name: 'Osoba', mobile: 'Broj' }
  await client.people.contacts.import({ file: fileOf(table, 'imenik.csv'), columns: chosen })
  const { contacts } = await client.people.contacts.list({})
  expect(contacts).toMatchObject([
    { name: 'Ivana Horvat', phone: '+385 1 234 567', organisationName: 'Lipa d.o.o.' },
  ])
  const cardFile = fileOf(cards(['VERSION:3.0', 'FN:Anna Berg']))
  expect(await client.people.contacts.columns({ file: cardFile })).toEqual({
    headers: [],
    columns: {},
  })
})
