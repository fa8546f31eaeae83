import { expect, test } from 'vitest'
import { describeType } from './describeType.ts'

test('a type that may be absent is told as one of two', () => {
  const count = { type: ['integer', 'null'] }
  expect(describeType(count)).toBe('integer | null')
  expect(describeType({ type: 'array', items: count })).toBe('(integer | null)[]')
})
