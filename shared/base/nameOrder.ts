import { foldText } from './fold.ts'
import type { Language } from './schemas.ts'

/**
 * The letters that stand elsewhere than without their marks: behind z as æ, ø and å, or behind their neighbours as č
 * (CLDR's root and language collations). `{` is the next character after z.
 */
const LETTERS: Record<Language, Record<string, string>> = {
  en: {},
  it: {},
  da: { æ: '{a', ä: '{a', ø: '{b', ö: '{b', œ: '{b', å: '{c', aa: '{c', ü: 'y' },
  sv: { å: '{a', ä: '{b', æ: '{b', ö: '{c', ø: '{c', œ: '{c', ü: 'y' },
  hr: { č: 'c{a', ć: 'c{b', dž: 'd{a', đ: 'd{b', lj: 'l{', nj: 'n{', š: 's{', ž: 'z{' },
}
const patterns = Object.fromEntries(
  Object.entries(LETTERS).map(([language, letters]) => [
    language,
    new RegExp(
      Object.keys(letters)
        .toSorted((a, b) => b.length - a.length)
        .join('|') || '(?!)',
      'g',
    ),
  ]),
) as Record<Language, RegExp>

/**
 * What names are sorted by, so that the plain order of characters is the order of the language: Åse after Zoe in
 * Danish, Čedo after Cvita in Croatian. Upper and lower case, and accents that the language does not sort by, are one.
 */
export function sortKeyOf(name: string, language: Language): string {
  const letters = LETTERS[language]
  const placed = name
    .normalize('NFC')
    .toLowerCase()
    .replace(patterns[language], (letter) => letters[letter]!)
  return foldText(placed)
}
