import { ColorInput } from '@mantine/core'
import { STAFF_COLOURS } from '../../../shared/people/colours.ts'
import type { FieldProps } from './fields.tsx'

/** One of the colours that tell people, calendars and rooms apart; `value` is CSS hex. */
export function ColourField(
  props: FieldProps & { value?: string; onChange?: (colour: string) => void },
) {
  return (
    <ColorInput
      {...(props as object)}
      size="sm"
      label={props.label}
      swatches={STAFF_COLOURS}
      swatchesPerRow={8}
      withPicker={false}
      withEyeDropper={false}
      disallowInput
    />
  )
}
