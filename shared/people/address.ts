import type { Address } from './contract/contacts.ts'

/** An address as it stands on an envelope, without the name: one line each, postcode before the city. */
export function addressLines(address: Omit<Address, 'kind'>): string {
  const { extended, street, poBox, postcode, city, region, country } = address
  return [extended, street, poBox, [postcode, city].filter(Boolean).join(' '), region, country]
    .filter(Boolean)
    .join('\n')
}

/** An address of which only these parts are known. */
export function addressAt(parts: Partial<Address>): Address {
  return {
    kind: 'work',
    poBox: '',
    extended: '',
    street: '',
    postcode: '',
    city: '',
    region: '',
    country: '',
    ...parts,
  }
}
