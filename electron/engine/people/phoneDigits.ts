import type { CountryCode } from 'libphonenumber-js/min'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * What two spellings of one number have in common: its national digits without trunk zero ("+45 33 12 34 56",
 * "33123456" and "0045 3312 3456" in a Danish office are all "33123456"). A number of another country keeps its
 * country code in front. `country` is the office's, ISO 3166.
 */
export function phoneDigits(number: string, country: string): string {
  const plain = number.replace(/[^\d+]/g, '')
  if (plain === '') return ''
  const international = plain.startsWith('00') ? `+${plain.slice(2)}` : plain
  const parsed = parsePhoneNumberFromString(international, country as CountryCode)
  if (!parsed) return international.replace(/^\+|^0+/g, '')
  const home = parsePhoneNumberFromString('12345678', country as CountryCode)?.countryCallingCode
  return parsed.countryCallingCode === home
    ? parsed.nationalNumber
    : parsed.countryCallingCode + parsed.nationalNumber
}
