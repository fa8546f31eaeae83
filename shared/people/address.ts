import type { Address } from './contract/contacts.ts'

/** An address as it stands on an envelope, without the name: one line each, postcode before the city. */
export function addressLines(address: Omit<Address, 'kind'>): string {
  const { extended, street, poBox, postcode, city, region, country } = address
  return [extended, street, poBox, [postcode, city].filter(Boolean).join(' '), region, country]
    .filter(Boolean)
    .join('\n')
}

/** An address of which only the lines are known. */
export function addressOfLines(lines: string): Address {
  return {
    kind: 'work',
    poBox: '',
    extended: '',
    street: lines,
    postcode: '',
    city: '',
    region: '',
    country: '',
  }
}
