import * as z from 'zod'
import { name } from '../../../shared/base/schemas.ts'
import type { DocumentKind, FieldType } from '../../../shared/documents/contract/documents.ts'
import { fieldType } from '../../../shared/documents/contract/documents.ts'
import type { DocumentField } from '../../../shared/documents/contract/fields.ts'

/** A field as its form holds it; the choices stand one a line. */
export type FieldValues = {
  name: string
  type: FieldType
  choices: string
  kinds: DocumentKind[]
}

const linesOf = (lines: string) =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const fieldSchema = z
  .object({ name: name(80), type: fieldType, choices: z.string() })
  .superRefine(({ type, choices }, context) => {
    if (type === 'choice' && linesOf(choices).length === 0)
      context.addIssue({
        code: 'too_small',
        minimum: 1,
        origin: 'string',
        inclusive: true,
        path: ['choices'],
      })
  })

export const emptyField: FieldValues = { name: '', type: 'text', choices: '', kinds: [] }

export const fieldValuesOf = ({ name: own, type, choices, kinds }: DocumentField): FieldValues => ({
  name: own,
  type,
  choices: choices.join('\n'),
  kinds,
})

/** What the contract takes of it; the type is told once, when the field is made. */
export const fieldFieldsOf = ({ name: own, type, choices, kinds }: FieldValues) => ({
  name: own,
  kinds,
  ...(type === 'choice' ? { choices: linesOf(choices) } : {}),
})
