import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Contact, ContactFields } from '../../../../shared/people/contract/contacts.ts'
import { contactFields } from '../../../../shared/people/contract/contacts.ts'
import type { CardContact } from './cardFields.ts'
import { contactOfCard } from './cardFields.ts'
import { readCardLines } from './cardLines.ts'
import { looksLikeCards, splitCards } from './readCards.ts'
import { writeCards } from './writeCards.ts'

const cardsIn = (bytes: Uint8Array) => splitCards(readCardLines(bytes)!).cards.map(contactOfCard)
const read = (text: string | Uint8Array): CardContact => {
  const [card] = cardsIn(typeof text === 'string' ? Buffer.from(text) : text)
  if (typeof card !== 'object') throw new Error(`no contact: ${card}`)
  return card
}
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

describe('vCard 2.1', () => {
  it('reads quoted-printable over soft line breaks, in the charset it names', () => {
    const { fields } = read(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=',
        'J=C3=B8rg=',
        'ensen;=',
        'S=C3=B8ren',
        'FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:S=F8ren J=F8rgensen',
        'ADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;Havnegade 3=0D=0A2. sal;K=C3=B8ge;;4600;',
        'TEL;CELL;VOICE:+45 20 12 34 56',
        'TEL;WORK;FAX:56 65 00 01',
        'EMAIL;INTERNET:sj@koege.example',
        'ORG:Køge Kommune, Borgerservice;Front, desk',
      ),
    )
    expect(fields).toMatchObject({
      kind: 'person',
      name: 'Søren Jørgensen',
      givenName: 'Søren',
      familyName: 'Jørgensen',
      organisationName: 'Køge Kommune, Borgerservice',
      department: 'Front, desk',
      phones: [
        { kind: 'mobile', number: '+45 20 12 34 56' },
        { kind: 'fax', number: '56 65 00 01' },
      ],
      emails: [{ kind: 'other', address: 'sj@koege.example' }],
      addresses: [{ kind: 'work', street: 'Havnegade 3\n2. sal', city: 'Køge', postcode: '4600' }],
    })
  })

  it('takes bytes of an old code page and a base64 picture that is not folded', () => {
    const bytes = Buffer.concat([
      Buffer.from('BEGIN:VCARD\r\nVERSION:2.1\r\nN:'),
      Buffer.from([0xc5, 0x6b, 0x65, 0x72, 0x3b, 0x4f, 0x6c, 0x65]),
      Buffer.from('\r\nPHOTO;JPEG;BASE64:/9j/4AAQ\r\nSkZJRgAB\r\n\r\nTEL:1234\r\nEND:VCARD\r\n'),
    ])
    const { fields, extra } = read(bytes)
    expect(fields).toMatchObject({ name: 'Ole Åker', phones: [{ kind: 'other', number: '1234' }] })
    expect(extra).toEqual([['photo', {}, 'unknown', 'data:image/jpeg;base64,/9j/4AAQSkZJRgAB']])
  })
})

describe('vCard 3.0 and 4.0', () => {
  it('reads folds within a letter, groups, quoted lists of types, and preference', () => {
    const folded = Buffer.from(
      card(
        'VERSION:3.0',
        'FN:Đurđica Šarić',
        'N:Šarić;Đurđica;Ana,Marija;dr. sc.;',
        'item1.TEL;type="HOME,VOICE":01 222 333',
        'TEL;type=CELL;type=pref:091 222 333',
        'item1.X-ABLabel:_$!<Home>!$_',
        'NOTE:prvi red\\ndrugi\\, red\\; kraj \\\\',
        'X-CUSTOM;X-P="a;b":a\\,b;c',
      ),
    )
    // Cuts the first letter of the name, two bytes, by a fold between them.
    const at = folded.indexOf(0xc4) + 1
    const bytes = Buffer.concat([folded.subarray(0, at), Buffer.from('\r\n '), folded.subarray(at)])
    const { fields, extra } = read(bytes)
    expect(fields).toMatchObject({
      name: 'Đurđica Šarić',
      middleName: 'Ana Marija',
      prefix: 'dr. sc.',
      phones: [
        { kind: 'mobile', number: '091 222 333' },
        { kind: 'home', number: '01 222 333' },
      ],
      note: 'prvi red\ndrugi, red; kraj \\',
    })
    expect(extra).toContainEqual(['x-custom', { 'x-p': ['a;b'] }, 'unknown', 'a\\,b;c'])
    expect(extra).toContainEqual(['x-ablabel', { group: ['item1'] }, 'unknown', '_$!<Home>!$_'])
  })

  it('reads numbers and mails that are addresses of their own', () => {
    const { fields } = read(
      card(
        'VERSION:4.0',
        'KIND:individual',
        'FN:Anna Berg',
        'TEL;VALUE=uri;PREF=2;TYPE="voice,work":tel:+46-8-123456;ext=12',
        'TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+46-70-123456',
        'EMAIL;TYPE=home:mailto:anna@berg.example',
      ),
    )
    expect(fields.phones).toEqual([
      { kind: 'mobile', number: '+46-70-123456' },
      { kind: 'work', number: '+46-8-123456 ext 12' },
    ])
    expect(fields.emails).toEqual([{ kind: 'home', address: 'anna@berg.example' }])
  })

  it.each([
    ['KIND:org', 'FN:Tonerverket'],
    ['FN:Tonerverket', 'ORG:Tonerverket', 'N:;;;;'],
    ['ORG:Tonerverket'],
    ['FN:Tonerverket', 'N:Tonerverket;;;;', 'X-ABShowAs:COMPANY'],
  ])('knows an organisation: %s', (...lines) => {
    const { fields } = read(card('VERSION:3.0', ...lines))
    expect(fields).toMatchObject({
      kind: 'organisation',
      name: 'Tonerverket',
      organisationName: '',
    })
  })
})

describe('what is not as it should be', () => {
  test('a card without its first or its last line is a card', () => {
    expect(read('VERSION:3.0\r\nFN:Anna\r\nEND:VCARD').fields.name).toBe('Anna')
    const two = 'BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Berta\n'
    expect(cardsIn(Buffer.from(two))).toMatchObject([
      { fields: { name: 'Anna' } },
      { fields: { name: 'Berta' } },
    ])
  })

  test('a card names somebody by whatever it has, or says why not', () => {
    expect(read(card('VERSION:3.0', 'EMAIL:a@b.example')).fields.name).toBe('a@b.example')
    expect(cardsIn(Buffer.from(card('VERSION:3.0', 'GEO:1;2')))).toEqual(['card_empty'])
    expect(cardsIn(Buffer.from(card('VERSION:4.0', 'KIND:group', 'FN:All')))).toEqual([
      'card_is_group',
    ])
    expect(cardsIn(Buffer.from(card('VERSION:4.0', `FN:${'x'.repeat(300)}`)))).toEqual([
      'card_too_long',
    ])
  })

  test('another thing in the file is told, an assistant within a card stays with it', () => {
    const text = `${card('FN:Anna')}BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\n`
    const { cards, others } = splitCards(readCardLines(Buffer.from(text))!)
    expect(cards).toHaveLength(1)
    expect(others).toEqual([{ line: 4, name: 'VEVENT' }])
    const { fields, extra } = read(
      card('FN:Anna', 'AGENT:', 'BEGIN:VCARD', 'FN:Berta', 'END:VCARD', 'TEL:1234'),
    )
    expect(fields).toMatchObject({ name: 'Anna', phones: [{ number: '1234' }] })
    expect(extra[0]?.[3]).toContain('FN:Berta')
  })

  test('a picture too large to keep is left and told', () => {
    const result = contactOfCard(
      splitCards(
        readCardLines(Buffer.from(card('FN:Anna', `PHOTO;ENCODING=b:${'A'.repeat(400_000)}`)))!,
      ).cards[0]!,
    )
    expect(result).toMatchObject({ left: ['photo'], extra: [] })
  })

  test('UTF-16 and a byte order mark are no matter; a table is no card', () => {
    const text = card('VERSION:3.0', 'FN:Žana Øster')
    for (const bytes of [
      Buffer.from(`\ufeff${text}`, 'utf8'),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      expect(looksLikeCards(bytes)).toBe(true)
      expect(read(bytes).fields.name).toBe('Žana Øster')
    }
    expect(looksLikeCards(Buffer.from('Name;Phone\nAnna;1'))).toBe(false)
  })
})

const line = fc.string({
  unit: fc.constantFrom('a', 'Ø', 'ž', ' ', ';', ',', '\\', ':', '"', '=', 'n', '日', '😀', '.'),
  maxLength: 60,
})
const name = line.filter((text) => text.trim() !== '')
const number = fc.stringMatching(/^\+?[0-9][0-9 ]{3,20}$/)
const address = fc.record({
  kind: fc.constantFrom('work', 'home', 'other'),
  poBox: line,
  extended: line,
  street: fc.tuple(line, line).map((lines) => lines.join('\n')),
  postcode: fc.stringMatching(/^[0-9]{0,6}$/),
  city: name,
  region: line,
  country: line,
})
const fields = fc
  .record({
    kind: fc.constantFrom('person', 'organisation'),
    name,
    prefix: line,
    givenName: line,
    middleName: line,
    familyName: line,
    suffix: line,
    organisationId: fc.constant(null),
    organisationName: line,
    department: fc.constantFrom('', 'Front; Desk', 'Løn'),
    role: line,
    website: line,
    note: fc.tuple(line, line).map((lines) => lines.join('\n')),
    phones: fc.array(
      fc.record({ kind: fc.constantFrom('work', 'mobile', 'home', 'fax', 'other'), number }),
      { maxLength: 4 },
    ),
    emails: fc.array(
      fc.record({ kind: fc.constantFrom('work', 'home', 'other'), address: fc.emailAddress() }),
      { maxLength: 3 },
    ),
    addresses: fc.array(address, { maxLength: 3 }),
  })
  .map((one) => contactFields.parse(one))
  // A person without parts of a name is told from an organisation only by what it is called; no own name twice.
  .filter((one) => one.organisationName !== one.name && one.name !== '…')
  .filter((one) => one.kind === 'organisation' || one.givenName !== '')

test.each(['4.0', '3.0'] as const)('what version %s writes is read again as it was', (version) => {
  fc.assert(
    fc.property(fc.array(fields, { minLength: 1, maxLength: 3 }), (all: ContactFields[]) => {
      const extra: CardContact['extra'] = [
        ['bday', {}, 'unknown', '19700414'],
        ['photo', {}, 'unknown', 'data:image/png;base64,AAAA'],
        ['x-a', { type: ['b;c'], group: ['item1'] }, 'unknown', 'x\\,y'],
      ]
      const sources = all.map((one, at) => ({ contact: one as Contact, uid: `uid-${at}`, extra }))
      const bytes = writeCards(sources, version)
      const lines = Buffer.from(bytes).toString('utf8').split('\r\n')
      expect(lines.filter((text) => Buffer.byteLength(text) > 75)).toEqual([])
      const back = cardsIn(bytes)
      expect(back).toEqual(
        all.map((one, at) => ({ fields: one, uid: `uid-${at}`, extra, left: [] })),
      )
    }),
  )
})

test('a damaged or hostile file gives contacts or reasons, and is read in one go', () => {
  const whole = Buffer.from(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85s;=',
      'Anna',
      'TEL;TYPE="HOME,VOICE":1234567',
      'item1.ADR;HOME:;;Vej 1;K=C3=B8ge;;4600;',
      'PHOTO;BASE64:AAAA',
      'NOTE:a\\nb',
    ),
  )
  const place = fc.nat(whole.length - 1)
  const byte = fc.constantFrom(0, 10, 13, 34, 46, 58, 59, 61, 92, 195, 200, 255)
  fc.assert(
    fc.property(fc.array(fc.tuple(place, byte), { maxLength: 8 }), (damage) => {
      const bytes = Buffer.from(whole)
      for (const [at, value] of damage) bytes[at] = value
      for (const contact of splitCards(readCardLines(bytes) ?? []).cards.map(contactOfCard)) {
        if (typeof contact === 'string') continue
        expect(contactFields.safeParse(contact.fields).success).toBe(true)
      }
    }),
  )
  for (const text of [
    `FN:x\n${'y\n'.repeat(200_000)}`,
    `FN;QUOTED-PRINTABLE:x${'=\n'.repeat(200_000)}`,
    `FN:x\n${'A;'.repeat(200_000)}:x`,
    `FN:x\n${'X-B:c\n'.repeat(100_000)}`,
  ])
    expect(cardsIn(Buffer.from(`BEGIN:VCARD\n${text}`))).toHaveLength(1)
})
