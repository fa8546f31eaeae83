import type { ReactNode } from 'react'
import styles from './base.module.css'

/** Label and value pairs of a record. A pair whose value is empty is left out. */
export function Facts(props: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {props.facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        // Two numbers of one person may have the same label.
        .map(([label, value], index) => (
          <div key={`${index} ${label}`} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/**
 * A part of a panel under its own heading (`level` 2 on a page, right below its title); `action` is a small button
 * at the right of it.
 */
export function Section(props: {
  title: string
  level?: 2 | 3
  action?: ReactNode
  children: ReactNode
}) {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.section}>
      <Heading>
        <span>{props.title}</span>
        {props.action}
      </Heading>
      {props.children}
    </section>
  )
}
