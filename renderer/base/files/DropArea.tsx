import type { ReactNode } from 'react'
import { useState } from 'react'
import styles from './files.module.css'

/** A page onto which files are dropped anywhere; `label` says what becomes of them. */
export function DropArea(props: {
  label: string
  onDrop: (files: File[]) => void
  children: ReactNode
}) {
  const [over, setOver] = useState(false)
  return (
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) props.onDrop(files)
      }}
    >
      {props.children}
      {over && <div className={styles.over}>{props.label}</div>}
    </div>
  )
}
