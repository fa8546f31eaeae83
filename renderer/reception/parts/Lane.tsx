import type { ReactNode } from 'react'
import styles from '../board/board.module.css'

type Props = {
  id: string
  title: string
  count: number
  /** The heading's element: one below the page's own, or below the dock's. */
  heading: 'h2' | 'h3'
  children: ReactNode
}

/** Cards under one heading that tells how many. */
export function Lane({ id, title, count, heading: Heading, children }: Props) {
  return (
    <section className={styles.lane} data-lane={id} aria-label={title}>
      <Heading>
        {title} <span>{count}</span>
      </Heading>
      <ul>{children}</ul>
    </section>
  )
}
