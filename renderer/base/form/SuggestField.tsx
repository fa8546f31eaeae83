import { Popover, TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useId, useRef, useState } from 'react'
import type { FieldProps } from './fields.tsx'
import styles from './suggest.module.css'

type Props<Line extends { id: string }> = FieldProps & {
  /** What stands in the field. */
  text: string
  onText: (text: string) => void
  /** What is suggested for that text; shown while the field is written in. */
  lines: readonly Line[]
  draw: (line: Line) => ReactNode
  onTake: (line: Line) => void
  /** The first line is marked at once, so that Enter takes it; otherwise the arrow key must mark one. */
  firstMarked?: boolean | undefined
  /** Tab takes the marked line too, and a click opens the list: for a field that holds nothing else. */
  strict?: boolean | undefined
  leftSection?: ReactNode
  rightSection?: ReactNode
  width?: number | undefined
  type?: 'tel' | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

/**
 * A text field with suggestions under it (ARIA combobox): arrows mark a line, Enter takes it, Esc closes the list
 * and leaves the text. With no line marked Enter is the form's. The base of PersonField and StaffField.
 */
export function SuggestField<Line extends { id: string }>(props: Props<Line>) {
  const { text, onText, lines, draw, onTake, firstMarked, strict, width, inputRef, ...rest } = props
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [markedId, setMarkedId] = useState<string | null>(null)
  const found = lines.findIndex(({ id }) => id === markedId)
  const marked = found === -1 && firstMarked && lines.length > 0 ? 0 : found
  const shown = open && lines.length > 0

  const close = () => {
    setOpen(false)
    setMarkedId(null)
  }
  const mark = (index: number) => {
    const next = (index + lines.length) % Math.max(lines.length, 1)
    setOpen(true)
    setMarkedId(lines[next]?.id ?? null)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const take = (line: Line | undefined) => {
    if (!line) return
    close()
    onTake(line)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    if (event.key === 'Tab' && strict && shown) return take(lines[marked])
    if (event.key === 'ArrowDown') mark(shown ? marked + 1 : Math.max(marked, 0))
    else if (event.key === 'ArrowUp') mark(shown && marked > 0 ? marked - 1 : lines.length - 1)
    else if (event.key === 'Enter' && shown && marked >= 0) take(lines[marked])
    else if (event.key === 'Escape' && shown) close()
    else return
    event.preventDefault()
  }

  return (
    <Popover
      opened={shown}
      position="bottom-start"
      width="target"
      offset={4}
      shadow="md"
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Popover.Target>
        <TextInput
          {...(rest as object)}
          ref={inputRef}
          label={props.label}
          withAsterisk={props.required ?? false}
          {...(width ? { w: width } : {})}
          role="combobox"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={shown && marked >= 0 ? `${listId}${marked}` : undefined}
          // A dialog around it must not close by the Esc that closes the list.
          data-mantine-stop-propagation={shown || undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setMarkedId(null)
            setOpen(true)
            onText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
          onClick={() => strict && setOpen(true)}
          onFocus={(event) => {
            if (strict) event.currentTarget.select()
            props.onFocus?.(event as never)
          }}
          onBlur={(event) => {
            close()
            props.onBlur?.(event as never)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={props.label || props['aria-label']}
          className={styles.list}
          onMouseDown={(event) => event.preventDefault()}
        >
          {lines.map((line, index) => (
            <div
              key={line.id}
              id={`${listId}${index}`}
              role="option"
              aria-selected={index === marked}
              className={styles.line}
              onClick={() => take(line)}
              onMouseMove={() => setMarkedId(line.id)}
            >
              {draw(line)}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
