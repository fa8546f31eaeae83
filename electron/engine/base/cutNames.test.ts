import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createNameCutter, cutInJson } from './cutNames.ts'

const { cut, isIn } = createNameCutter(['Anna Kvist', 'Ærø', 'Ann'])

it.each([
  ['Ring til Anna Kvist om toner', 'Ring til … om toner', 1],
  ['ANNA  KVISTS bord', '… bord', 1],
  ['Kvist, Anna ringede; anna.kvist@firma.dk', '… ringede; …@firma.dk', 2],
  ['Anna Kvist', '…', 1],
  ['årø og AERO, Ærøs', 'årø og …, …', 2],
  ['Annual report of Ann', 'Annual report of …', 1],
  ['Anna Kvistgaard', 'Anna Kvistgaard', 0],
  ['A\u0301nna Kvi\u0301st\u0301!', '…!', 1],
])('%s', (text, left, mentions) => expect(cut(text)).toEqual({ text: left, mentions }))

it('leaves JSON whole, also where a name stands next to quotes', () => {
  const json = JSON.stringify([['Anna', 'Kvist'], { a: 'x "Anna Kvist"\n', n: 3, z: null }])
  const { text, mentions } = cutInJson(json, createNameCutter(['Anna Kvist']))
  expect(JSON.parse(text)).toEqual([['Anna', 'Kvist'], { a: 'x "…"\n', n: 3, z: null }])
  expect(mentions).toBe(1)
})

it('no name is left in any text that held it', () => {
  const around = fc.string({ unit: fc.constantFrom('a', 'Ø', ' ', '.', 'é', '9', '\u0301', '😀') })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before} Anna Kvist ${after}`
      expect(isIn(text)).toBe(true)
      const left = cut(text)
      expect(left.mentions).toBe(1)
      expect(isIn(left.text)).toBe(false)
      expect(left.text.toLowerCase()).not.toContain('kvist')
    }),
  )
})

it('without names it changes nothing', () => {
  expect(createNameCutter([]).cut('Anna')).toEqual({ text: 'Anna', mentions: 0 })
  expect(createNameCutter(['- .']).cut('Anna')).toEqual({ text: 'Anna', mentions: 0 })
})
