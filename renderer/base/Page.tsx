import type { ReactNode } from 'react'
import styles from './base.module.css'

/** A page: its list or content, and details (`<SidePanel>`) beside it. */
export function Page(props: { children: ReactNode; panel?: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.main}>{props.children}</div>
      {props.panel}
    </div>
  )
}
