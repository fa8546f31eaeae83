import fc from 'fast-check'
import type * as z from 'zod'

/** What the ids, days and files of made-up inputs are taken from. */
export type Supply = {
  /** Ids of records that exist, by the field that names such a record. */
  ids: Record<string, string[]>
  files: File[]
}

/** How often a value is of the right kind, to one of each wrong one. */
const RIGHT = 40

type Definition = {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  valueType?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
}

const definitionOf = (schema: z.ZodType) => (schema as unknown as { def: Definition }).def

const days = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/**
 * Inputs of a schema's shape, mostly right and sometimes not: ids that exist and that do not, days, numbers at
 * their bounds, words with odd letters. Throws on a kind of schema it does not know, so that none is left out.
 */
export function arbitraryOf(schema: z.ZodType, supply: Supply, field = ''): fc.Arbitrary<unknown> {
  const definition = definitionOf(schema)
  const inner = (next: z.ZodType) => arbitraryOf(next, supply, field)
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape!)
      const fields = Object.fromEntries(
        shape.map(([name, value]) => [name, arbitraryOf(value, supply, name)]),
      )
      const needed = shape
        .filter(([, value]) => !['optional', 'default'].includes(definitionOf(value).type))
        .map(([name]) => name)
      return fc.record(fields, { requiredKeys: needed })
    }
    case 'array':
      return fc.array(inner(definition.element!), { minLength: 0, maxLength: 4 })
    case 'optional':
    case 'default':
    case 'nonoptional':
      return inner(definition.innerType!)
    case 'nullable':
      return fc.option(inner(definition.innerType!), { nil: null, freq: 4 })
    case 'pipe':
      return inner(definition.in!)
    case 'enum':
      return fc.constantFrom(...Object.values(definition.entries!))
    case 'literal':
      return fc.constantFrom(...definition.values!)
    case 'union':
      return fc.oneof(...definition.options!.map(inner))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.oneof(
        { arbitrary: fc.integer({ min: 1, max: field === 'version' ? 3 : 60 }), weight: RIGHT },
        fc.constantFrom(0, -1, 1e9, 1e12 + 1, 0.5, Number.MAX_SAFE_INTEGER),
        fc.integer(),
        fc.double(),
      )
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 10 }), inner(definition.valueType!), {
        maxKeys: 4,
      })
    case 'unknown':
    case 'any':
      return fc.jsonValue()
    case 'custom':
      return fc.oneof(fc.constantFrom(...supply.files), fc.constantFrom(null, {}, 'file'))
    case 'string':
      return textOf(schema, field, supply)
    default:
      throw new Error(`no made-up values for a schema of type ${definition.type}`)
  }
}

const moments = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const wallTimes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
/** Texts of a form that a schema may ask for, told by one it takes. */
const FORMS: [one: string, made: fc.Arbitrary<string>][] = [
  ['2026-03-02', days],
  ['2026-03-02T09:00:00.000Z', moments],
  ['09:30', wallTimes],
  ['#123abc', fc.constantFrom('#123abc', '#ffffff')],
]

/** Ids are told by the names of their fields, as people who read the contract tell them; days and times by their form. */
function textOf(schema: z.ZodType, field: string, { ids }: Supply): fc.Arbitrary<string> {
  const mostly = (right: fc.Arbitrary<string>) =>
    fc.oneof(
      { arbitrary: right, weight: RIGHT },
      fc.uuid(),
      fc.string(),
      fc.constantFrom('', '2026-02-30'),
    )
  const takes = (text: string) => schema.safeParse(text).success
  const known = ids[field.replace(/Ids$/, 'Id')]
  if (field === 'commandId') return fc.uuid()
  if (known && known.length > 0) return mostly(fc.constantFrom(...known))
  const form = takes('x') ? undefined : FORMS.find(([one]) => takes(one))
  if (form) return mostly(form[1])
  if (field === 'zone') return mostly(fc.constantFrom('Europe/Rome', 'UTC', 'Mars/Base'))
  if (field === 'country') return mostly(fc.constantFrom('DK', 'IT'))
  if (field === 'currency') return mostly(fc.constantFrom('DKK', 'EUR'))
  return fc.oneof(
    { arbitrary: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), weight: RIGHT },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '   ', "'; DROP TABLE staff; --", '\u0000', 'x'.repeat(5000)),
  )
}
