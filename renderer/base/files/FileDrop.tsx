import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { FileKind } from './chooseFiles.ts'
import { chooseFiles } from './chooseFiles.ts'
import styles from './files.module.css'

type Props = {
  title: string
  text: string
  /** The word on the button, which has the focus. */
  button: string
  /** What may be chosen in the system's dialog; anything may be dropped. */
  kinds: FileKind[]
  busy?: boolean
  /** Several at once. */
  multiple?: boolean
  onChoose: (files: File[]) => void
}

/** Where files are dropped or chosen. */
export function FileDrop({
  title,
  text,
  button,
  kinds,
  busy = false,
  multiple = false,
  onChoose,
}: Props) {
  const [over, setOver] = useState(false)
  const choice = useRef<HTMLButtonElement>(null)
  useEffect(() => choice.current?.focus(), [])
  const choose = async () => {
    const files = await chooseFiles(button, kinds, multiple)
    if (files.length > 0) onChoose(files)
  }
  return (
    <section
      className={styles.drop}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1)
        if (files.length > 0 && !busy) onChoose(files)
      }}
    >
      <IconFileImport size={32} stroke={1.3} aria-hidden />
      <strong>{title}</strong>
      <p>{text}</p>
      <Button ref={choice} variant="filled" loading={busy} onClick={() => void choose()}>
        {button}
      </Button>
    </section>
  )
}
