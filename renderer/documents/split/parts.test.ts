import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageRole } from './parts.ts'
import { partsOf, rolesOf, toggleCut, toggleLeftOut } from './parts.ts'

const anyRoles = fc.array(fc.constantFrom<PageRole>('begins', 'goes_on', 'left_out'), {
  minLength: 1,
  maxLength: 30,
})

test('proposed parts are kept, pages between them are left out', () => {
  const parts = [
    { from: 1, to: 2 },
    { from: 4, to: 4 },
    { from: 5, to: 6 },
  ]
  const roles = rolesOf(7, parts)
  expect(roles).toEqual([
    'begins',
    'goes_on',
    'left_out',
    'begins',
    'begins',
    'goes_on',
    'left_out',
  ])
  expect(partsOf(roles)).toEqual(parts)
})

test('a cut makes two parts of one and joins them again; page 1 always begins one', () => {
  const roles = rolesOf(4, [{ from: 1, to: 4 }])
  const cut = toggleCut(roles, 3)
  expect(partsOf(cut)).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
  ])
  expect(toggleCut(cut, 3)).toEqual(roles)
  expect(toggleCut(roles, 1)).toEqual(roles)
})

test('parts never overlap and hold every page that is not left out, in order', () => {
  fc.assert(
    fc.property(anyRoles, fc.nat(29), fc.boolean(), (roles, at, out) => {
      const page = (at % roles.length) + 1
      const next = (out ? toggleLeftOut : toggleCut)(roles, page)
      const held = partsOf(next).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      )
      const kept = next.flatMap((role, index) => (role === 'left_out' ? [] : [index + 1]))
      expect(held).toEqual(kept)
    }),
  )
})
