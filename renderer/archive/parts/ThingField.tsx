import { useState } from 'react'
import type { FieldProps } from '../../base/form/fields.tsx'
import type { PersonSuggestion } from '../../base/form/PersonField.tsx'
import { PersonField } from '../../base/form/PersonField.tsx'
import type { Thing } from './findThings.ts'

type Props<Kind extends string> = FieldProps & {
  find: (text: string, signal: AbortSignal) => Promise<Thing<Kind>[]>
  value?: Thing<Kind> | null
  onChange?: (thing: Thing<Kind> | null) => void
  width?: number
}

/** One record, found by a few letters of its name or number; emptied it names none. */
export function ThingField<Kind extends string>(props: Props<Kind>) {
  const { find, value = null, onChange, ...field } = props
  // Null while nothing is being typed: then what was chosen stands in the field.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <PersonField<PersonSuggestion & { thing: Thing<Kind> }>
      {...field}
      value={typed ?? value?.label ?? ''}
      firstMarked
      find={async (text, signal) =>
        (await find(text, signal)).map((thing) => ({
          id: `${thing.kind} ${thing.id}`,
          name: thing.label,
          organisation: '',
          detail: thing.detail,
          thing,
        }))
      }
      onChange={(text) => {
        setTyped(text)
        if (text === '' && value !== null) onChange?.(null)
      }}
      onChoose={({ thing }) => {
        setTyped(null)
        onChange?.(thing)
      }}
      onBlur={(event) => {
        setTyped(null)
        field.onBlur?.(event)
      }}
    />
  )
}
