import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance, isNearName } from './nearNames.ts'

it.each([
  ['Anna Berg', 'Berg, Anna'],
  ['Anna Berg', 'ana berg'],
  ['Anna Berg', 'Anan Berg'],
  ['A. Berg', 'Anna Berg'],
  ['Søren Åkjær', 'Soren Akjaer'],
  ['Tonerverket', 'Tonnerverkett'],
  ['Đurđica Šarić', 'Durdica Saric'],
])('%s may be %s', (one, other) => expect(isNearName(one, other)).toBe(true))

it.each([
  ['Anna Berg', 'Anna Bergman'],
  ['Anna Berg', 'Anna Lund'],
  ['Bo', 'Ib'],
  ['Per', 'Peer'],
  ['A. B.', 'Anna Berg'],
  ['Jensen', 'Hansen'],
  ['Hanne Larsen', 'Hanne Hansen'],
  ['', 'Anna'],
])('%s is not %s', (one, other) => expect(isNearName(one, other)).toBe(false))

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 })

it('goes both ways, and a name is near itself', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isNearName(one, other)).toBe(isNearName(other, one))
      if (one !== '') expect(isNearName(one, one)).toBe(true)
    }),
  )
})

it('counts as the plain recursion does, up to its bound', () => {
  const plain = (one: string, other: string): number => {
    if (one === '' || other === '') return one.length + other.length
    const least = Math.min(
      plain(one.slice(1), other) + 1,
      plain(one, other.slice(1)) + 1,
      plain(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
    )
    const swapped = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0]
    return swapped ? Math.min(least, plain(one.slice(2), other.slice(2)) + 1) : least
  }
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })
  fc.assert(
    fc.property(short, short, fc.integer({ min: 0, max: 5 }), (one, other, most) => {
      const right = plain(one, other)
      const found = editDistance(one, other, most)
      expect(found <= most ? found : 'more').toBe(right <= most ? right : 'more')
    }),
  )
})
