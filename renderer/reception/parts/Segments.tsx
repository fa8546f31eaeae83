import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

/** One of a few, all in view; arrow keys choose. */
export function Segments<Value extends string>(props: {
  label: string
  value?: Value
  onChange?: (value: Value) => void
  choices: readonly { value: Value; label: string }[]
}) {
  const id = useId()
  return (
    <Input.Wrapper label={props.label} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          data={[...props.choices]}
          {...(props.value === undefined ? {} : { value: props.value })}
          onChange={(value) => props.onChange?.(value as Value)}
        />
      </div>
    </Input.Wrapper>
  )
}
