import type { CountryCode } from 'libphonenumber-js/min'
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'

/**
 * What two spellings of one number have in common: its national digits without trunk zero ("+45 33 12 34 56",
 * "33123456" and "0045 3312 3456" in a Danish office are all "33123456"). A number of another country keeps its
 * country code in front. `country` is the office's, ISO 3166.
 */
export function phoneDigits(number: string, country: string): string {
  // "+45 33 12 34 56 ext 12": the extension is no part of the number.
  const [main = ''] = number.split(/(?:ext|lok|int|ankn)\b|[x#;]/i)
  const plain = main.replace(/[^\d+]/g, '')
  if (plain === '') return ''
  const international = plain.startsWith('00') ? `+${plain.slice(2)}` : plain
  const parsed = parsePhoneNumberFromString(international, country as CountryCode)
  if (!parsed) return international.replace(/^\+|^0+/g, '')
  const home = callingCode(country)
  return parsed.countryCallingCode === home
    ? parsed.nationalNumber
    : parsed.countryCallingCode + parsed.nationalNumber
}

/** What the stored digits of a number may hold when this much of it was typed: with or without its prefixes. */
export function numberParts(typed: string, country: string): string[] {
  const digits = typed.replace(/\D/g, '')
  const parts = [digits, digits.replace(/^0+/, ''), phoneDigits(typed, country)]
  const home = callingCode(country)
  if (/^\s*(\+|00)/.test(typed)) {
    const bare = digits.replace(/^00/, '')
    if (home !== undefined && bare.startsWith(home)) parts.push(bare.slice(home.length))
  }
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** True for what can only be part of a telephone number: at least four digits, and signs that group them. */
export function isNumber(typed: string): boolean {
  return /^[\d\s+()./-]+$/.test(typed) && typed.replace(/\D/g, '').length >= 4
}

const codes = new Map<string, string | undefined>()

function callingCode(country: string): string | undefined {
  if (!codes.has(country))
    codes.set(
      country,
      isSupportedCountry(country) ? getCountryCallingCode(country as CountryCode) : undefined,
    )
  return codes.get(country)
}
