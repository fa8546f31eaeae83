import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { numberTyped } from '../format/numbers.ts'
import type { FieldProps } from './fields.tsx'

/** What the fields for numbers take. */
export type NumberFieldProps = FieldProps & {
  /** null: empty; NaN: something that is no number was typed (a schema refuses it). */
  value?: number | null | undefined
  onChange?: (value: number | null) => void
  /** Stands at the right inside the field: the unit, the currency. */
  unit?: string | undefined
  width?: number | undefined
}

/** A field whose text says a number: `show` and `read` are the two ways between them. */
export function NumberText(
  props: NumberFieldProps & { show: (value: number) => string; read: (text: string) => number },
) {
  const { value = null, onChange, show, read, unit, width, ...rest } = props
  const shown = value === null || Number.isNaN(value) ? '' : show(value)
  const [text, setText] = useState(shown)
  const [typing, setTyping] = useState(false)
  // What was typed stays as it was typed, unless the value becomes another than it says.
  const said = text.trim() === '' ? null : read(text)
  useEffect(() => {
    if (!Number.isNaN(value) && (!typing || said !== value)) setText(shown)
  }, [typing, shown, value, said])
  return (
    <TextInput
      {...(rest as object)}
      label={props.label}
      withAsterisk={props.required ?? false}
      inputMode="decimal"
      autoComplete="off"
      {...(width ? { w: width } : {})}
      styles={{ input: { textAlign: 'right' } }}
      rightSection={unit}
      rightSectionWidth={unit ? unit.length * 8 + 16 : 0}
      rightSectionPointerEvents="none"
      value={text}
      onFocus={(event) => {
        setTyping(true)
        event.currentTarget.select()
      }}
      onBlur={(event) => {
        setTyping(false)
        props.onBlur?.(event as never)
      }}
      onChange={(event) => {
        const typed = numberTyped(text, event.currentTarget.value)
        setText(typed)
        onChange?.(typed.trim() === '' ? null : read(typed))
      }}
    />
  )
}
