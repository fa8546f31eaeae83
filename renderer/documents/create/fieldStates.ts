/** A field of a template: `state` is whether it is filled as things stand, and `value` with what, where that is known. */
export type FieldState = { field: string; state: 'filled' | 'missing'; value: string }

type Told = {
  /** What is known, by field; an empty text is known to be missing. */
  known: ReadonlyMap<string, string>
  /** What was typed for the fields that only a person knows. */
  texts: Readonly<Record<string, string>>
  /** The fields that are asked for. */
  asked: ReadonlySet<string>
}

/**
 * For each field of a template, in its order, whether it is filled. What is neither asked for nor known here is filled
 * by the engine. The fields of a repeated part (`items.title`) are told by its rows and stand here as `items` alone.
 */
export function fieldStates(fields: readonly string[], told: Told): FieldState[] {
  const { known, texts, asked } = told
  return fields
    .filter((field) => !field.startsWith('items.'))
    .map((field) => {
      const typed = texts[field]?.trim()
      const value = typed || (known.get(field) ?? (asked.has(field) ? '' : undefined))
      return { field, state: value === '' ? 'missing' : 'filled', value: value ?? '' }
    })
}
