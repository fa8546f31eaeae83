import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useState } from 'react'

type Props = {
  label: string
  saveLabel: string
  busy: boolean
  /** Called with a name of at least one letter. */
  onSave: (name: string) => void
  onBack: () => void
  /** What else is asked, between the name and its button. */
  children?: ReactNode
}

/** Asks for a name within a bar: Enter saves, Esc goes back, and the form around hears of neither. */
export function NameBar({ label, saveLabel, busy, onSave, onBack, children }: Props) {
  const [name, setName] = useState('')
  const save = () => {
    if (name.trim()) onSave(name)
  }
  return (
    <>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={label}
        value={name}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onBack()
          else if (event.key === 'Enter') save()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {children}
      <Button size="xs" loading={busy} onClick={save}>
        {saveLabel}
      </Button>
    </>
  )
}
