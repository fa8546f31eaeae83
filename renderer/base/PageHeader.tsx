import type { ReactNode } from 'react'
import styles from './base.module.css'

/** A page's name and its buttons; the one next action stands last, as `<Button variant="filled">`. */
export function PageHeader(props: {
  title: string
  text?: string | undefined
  children?: ReactNode
}) {
  return (
    <header className={styles.header}>
      <div className={styles.headerText}>
        <h1>{props.title}</h1>
        {props.text && <p>{props.text}</p>}
      </div>
      {props.children}
    </header>
  )
}
