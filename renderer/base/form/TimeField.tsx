import type { FieldProps } from './fields.tsx'
import { TextField } from './fields.tsx'
import { readWallTime } from './readWallTime.ts'

type Props = FieldProps & {
  value?: string | null
  onChange?: (time: string) => void
}

/** A time of day, typed as people do ("9", "930", "9.30"); it becomes `09:30` on leaving the field and on Enter. */
export function TimeField({ value, onChange, onBlur, ...rest }: Props) {
  const settle = () => {
    const time = readWallTime(value ?? '')
    if (time !== null && time !== value) onChange?.(time)
  }
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        // Before the form takes the key to save.
        if (event.key === 'Enter') settle()
      }}
    >
      <TextField
        {...rest}
        value={value ?? ''}
        {...(onChange ? { onChange } : {})}
        onBlur={(event) => {
          settle()
          onBlur?.(event)
        }}
      />
    </div>
  )
}
