import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const root = path.resolve(here, '../..')
const languages = ['en', 'da', 'it', 'sv', 'hr']
const PLURAL = /_(one|two|few|many|other)$/

type Words = Map<string, string>

function flatten(value: unknown, prefix: string, into: Words): Words {
  if (typeof value === 'string') return into.set(prefix, value)
  for (const [key, part] of Object.entries(value as object))
    flatten(part, prefix ? `${prefix}.${key}` : key, into)
  return into
}

const filesOf = (language: string) =>
  readdirSync(path.join(here, language)).filter((name) => name.endsWith('.json'))
const read = (language: string, file: string): Words =>
  flatten(JSON.parse(readFileSync(path.join(here, language, file), 'utf8')), '', new Map())

const files = filesOf('en')
/** Keys of a file without the endings of the plural forms. */
const stems = (words: Words) => [...new Set([...words.keys()].map(stemOf))].sort()
const stemOf = (key: string) => key.replace(PLURAL, '')
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort()

test('every language has the same files', () => {
  expect(files.length).toBeGreaterThan(5)
  for (const language of languages) expect(filesOf(language), language).toEqual(files)
})

test.each(files)('%s: no language lacks a word or a plural form', (file) => {
  const english = read('en', file)
  const plurals = new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(stemOf))
  for (const language of languages) {
    const words = read(language, file)
    expect(stems(words), language).toEqual(stems(english))
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const stem of plurals) {
      const forms = [...words.keys()].filter((key) => PLURAL.test(key) && stemOf(key) === stem)
      expect(forms.sort(), `${language}: forms of ${stem}`).toEqual(
        pluralCategories.map((form) => `${stem}_${form}`).sort(),
      )
    }
    for (const [key, text] of words) expect(text.trim(), `${language}: ${key}`).not.toBe('')
  }
})

test.each(files)('%s: every language names the same things in a sentence', (file) => {
  const english = read('en', file)
  for (const language of languages) {
    for (const [key, text] of read(language, file)) {
      const model = english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? ''
      // A plural form may put its number in words: "one more".
      const without = (names: string[]) =>
        PLURAL.test(key) ? names.filter((name) => !['count', 'shown'].includes(name)) : names
      expect(without(placeholders(text)), `${language}: ${key}`).toEqual(
        without(placeholders(model)),
      )
    }
  }
})

/** The words of the screens: the only ones whose keys are looked for in renderer/. */
const screenFiles = files.filter(
  (file) => !['shell.json', 'papers.json', 'server.json'].includes(file),
)
const sources = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(root, 'renderer', name), 'utf8') }))

/** Every string of the sources; `${…}` of a template stands for anything. */
const literals = new Set<string>()
const templates: RegExp[] = []
for (const { text } of sources) {
  for (const [, literal = ''] of text.matchAll(/'([\w.:]+)'/g)) literals.add(literal)
  for (const [, template = ''] of text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)) {
    const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    if (!/^[\w.:]*$/.test(parts.join('')) || parts.join('').length < 3) continue
    templates.push(new RegExp(`^${parts.map((part) => part.replace(/\./g, '\\.')).join('.+')}$`))
  }
}

test.each(screenFiles)('%s: every word is used by a screen', (file) => {
  const space = path.basename(file, '.json')
  const isUsed = (key: string) =>
    literals.has(key) ||
    literals.has(`${space}:${key}`) ||
    templates.some((template) => template.test(key) || template.test(`${space}:${key}`))
  const keys = [...read('en', file).keys()]
  const unused = keys.filter((key) => !isUsed(key) && !isUsed(stemOf(key)))
  expect(unused).toEqual([])
})

test('every word a screen asks for is there', () => {
  const known = new Map(
    screenFiles.map((file) => [path.basename(file, '.json'), new Set(stems(read('en', file)))]),
  )
  const has = (space: string, key: string) => known.get(space)?.has(stemOf(key)) ?? false
  const lacking: string[] = []
  let asked = 0
  for (const { name, text } of sources) {
    const own = /useTranslation\('(\w+)'\)/.exec(text)?.[1] ?? /ns="(\w+)"/.exec(text)?.[1]
    for (const [, space = '', key = ''] of text.matchAll(/'([a-z]+):([\w.]+)'/g)) {
      if (!known.has(space)) continue
      asked++
      if (!has(space, key)) lacking.push(`${name}: ${space}:${key}`)
    }
    for (const [, key = ''] of text.matchAll(/\bt\('([\w.]+)'/g)) {
      if (!own) continue
      asked++
      if (!has(own, key)) lacking.push(`${name}: ${own}:${key}`)
    }
  }
  expect(asked).toBeGreaterThan(100)
  expect(lacking).toEqual([])
})
