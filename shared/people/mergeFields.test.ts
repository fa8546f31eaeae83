import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContactFields } from './contract/contacts.ts'
import { contactFields } from './contract/contacts.ts'
import { mergeFields } from './mergeFields.ts'

const word = fc.stringMatching(/^[XYZ]{3}$/)
const maybe = fc.oneof(fc.constant(''), word)
const kind = fc.constantFrom('work', 'home', 'other')
const fields = fc
  .record({
    kind: fc.constant('person'),
    name: word,
    prefix: maybe,
    givenName: maybe,
    middleName: maybe,
    familyName: maybe,
    suffix: maybe,
    organisationId: fc.constant(null),
    organisationName: maybe,
    department: maybe,
    role: maybe,
    website: maybe,
    note: maybe,
    phones: fc.array(fc.record({ kind, number: fc.stringMatching(/^[0-9]{2}$/) }), {
      maxLength: 40,
    }),
    emails: fc.array(fc.record({ kind, address: word }), { maxLength: 40 }),
    addresses: fc.array(
      fc.record({
        kind,
        poBox: fc.constant(''),
        extended: fc.constant(''),
        street: word,
        postcode: fc.constant(''),
        city: word,
        region: fc.constant(''),
        country: fc.constant(''),
      }),
      { maxLength: 20 },
    ),
  })
  .map((one) => contactFields.parse(one))

test('of two contacts that become one every text is kept, each once, and the first one stands', () => {
  fc.assert(
    fc.property(fields, fields, (first: ContactFields, other: ContactFields) => {
      const merged = mergeFields(first, other, (number) => number)
      expect(contactFields.safeParse(merged).success).toBe(true)
      const text = JSON.stringify(merged)
      for (const one of [first, other]) {
        const texts = [
          one.name,
          one.organisationName,
          one.department,
          one.role,
          one.website,
          one.note,
        ]
        for (const each of texts) expect(text).toContain(each)
        for (const { number } of one.phones) expect(text).toContain(number)
        for (const { address } of one.emails) expect(text).toContain(address)
        for (const { street, city } of one.addresses) {
          expect(text).toContain(street)
          expect(text).toContain(city)
        }
      }
      const numbers = merged.phones.map(({ number }) => number)
      expect(new Set(numbers).size).toBe(numbers.length)
      for (const field of ['name', 'role', 'department', 'givenName'] as const)
        if (first[field] !== '') expect(merged[field]).toBe(first[field])
      expect(mergeFields(merged, merged, (number) => number)).toEqual(merged)
    }),
  )
})
