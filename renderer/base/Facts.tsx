import type { ReactNode } from 'react'
import styles from './base.module.css'

/** Label and value pairs of a record. A pair whose value is empty is left out. */
export function Facts(props: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {props.facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** A part of a panel or page under its own heading; `action` is a small button at the right of it. */
export function Section(props: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        <span>{props.title}</span>
        {props.action}
      </h3>
      {props.children}
    </section>
  )
}
