import type { ReactNode } from 'react'
import type { Instant } from '../../../shared/base/dates.ts'
import { useFormats } from '../format/useFormats.ts'
import styles from './record.module.css'

/** What happened to a record: `Event`s. */
export function EventList({ children }: { children: ReactNode }) {
  return <ol className={styles.events}>{children}</ol>
}

/** One thing that happened, with its moment. Within: `em` for a reason, `small` for who. */
export function Event({ at, children }: { at: Instant; children: ReactNode }) {
  const { instant } = useFormats()
  return (
    <li>
      <time dateTime={at}>{instant(at)}</time>
      <span>{children}</span>
    </li>
  )
}
