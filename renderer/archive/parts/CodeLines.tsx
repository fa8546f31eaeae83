import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import styles from '../archive.module.css'

type Listed = { id: string; code: string; title: string }

/** Files or boxes of the archive by code and title, each leading to itself; `aside` is what else its line tells. */
export function CodeLines<Record extends Listed>(props: {
  records: readonly Record[]
  /** The address that the records stand under. */
  under: '/archive' | '/archive/boxes'
  aside: (record: Record) => ReactNode
  /** Said where there are none. */
  empty?: string
}) {
  const [, go] = useLocation()
  if (props.records.length === 0 && props.empty) return <p className={styles.soft}>{props.empty}</p>
  return (
    <ul className={styles.lines}>
      {props.records.map((record) => (
        <li key={record.id} className={styles.line}>
          <button
            type="button"
            className={styles.link}
            onClick={() => go(`${props.under}/${record.id}`)}
          >
            {record.code}
          </button>
          <span className={styles.lineText}>{record.title}</span>
          <span className={styles.soft}>{props.aside(record)}</span>
        </li>
      ))}
    </ul>
  )
}
