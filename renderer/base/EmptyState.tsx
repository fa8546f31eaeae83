import type { ReactNode } from 'react'
import styles from './base.module.css'

/** What an empty view is for, with the first step (buttons as children). */
export function EmptyState(props: {
  title: string
  text?: string | undefined
  children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      {props.text && <p>{props.text}</p>}
      {props.children && <div className={styles.emptyActions}>{props.children}</div>}
    </div>
  )
}
