import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSnippet } from './snippet.ts'
import { readTyped } from './typed.ts'

const snippet = (text: string, typed: string) =>
  makeSnippet(text, readTyped(typed)).replaceAll('\u0001', '[').replaceAll('\u0002', ']')

test('the words are marked as they were written, in letters of five languages', () => {
  expect(snippet('Rødgrød med fløde', 'rodgrod flo')).toBe('[Rødgrød] med [flø]de')
  expect(snippet('Die Straße, Ærø', 'strasse aero')).toBe('Die [Straße], [Ærø]')
  expect(snippet('Za\u0306rić čaj', 'zaric ca')).toBe('[Za\u0306rić] [ča]j')
  expect(snippet('Straßenbahn', 'stras')).toBe('[Straß]enbahn')
  expect(snippet('nothing of it', 'zebra')).toBe('nothing of it')
  expect(snippet('', 'zebra')).toBe('')
})

test('of a long text, the place that holds most of the words is shown', () => {
  const rest = 'and more words that say little '.repeat(400)
  const text = `A tender alone. ${rest} The tender of the school. ${rest}`
  expect(snippet(text, 'tender school')).toMatch(/^… .*\[tender\] of the \[school\]\. .* …$/s)
})

test('without its marks, whatever is shown stands in the text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aåæøßđčÉe\u0301 \n.1𝒳')) })
  fc.assert(
    fc.property(letters, letters, (text, typed) => {
      const shown = makeSnippet(text, readTyped(typed))
      const plain = shown
        .replaceAll('\u0001', '')
        .replaceAll('\u0002', '')
        .replace(/^… | …$/g, '')
      expect(text.replace(/\s+/g, ' ')).toContain(plain)
      expect(shown.split('\u0001').length).toBe(shown.split('\u0002').length)
    }),
  )
})
