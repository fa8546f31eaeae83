import type * as z from 'zod'
import { expect, test } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { proceduresOf } from '../../build/scripts/proceduresOf.ts'

type Definition = {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  keyType?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  checks?: { _zod: { def: { check: string } } }[]
}

/** Checks that keep a text short: a length, a form, or a rule of our own such as that of an id. */
const BOUNDS = ['max_length', 'string_format', 'custom']

/** Where in `schema` a list or text of any length is taken. */
function boundlessIn(schema: z.ZodType, path: string): string[] {
  const definition = (schema as unknown as { def: Definition }).def
  const checks = (definition.checks ?? []).map(({ _zod: { def } }) => def.check)
  const bounded = checks.some((check) => BOUNDS.includes(check))
  const inner = [
    ...Object.entries(definition.shape ?? {}),
    ...(definition.options ?? []).map((option, at) => [`${at}`, option] as const),
    ...(['innerType', 'element', 'in', 'keyType', 'valueType'] as const).flatMap((part) =>
      definition[part] ? [[part, definition[part]] as const] : [],
    ),
  ]
  const here = ['string', 'array'].includes(definition.type) && !bounded ? [path] : []
  return [...here, ...inner.flatMap(([name, value]) => boundlessIn(value, `${path}.${name}`))]
}

const procedures = proceduresOf(contract)

test('every procedure says what it does', () => {
  expect(procedures.length).toBeGreaterThan(300)
  expect(procedures.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([])
})

test('no input takes lists or texts of any length', () => {
  expect(procedures.flatMap(({ name, input }) => (input ? boundlessIn(input, name) : []))).toEqual(
    [],
  )
})
