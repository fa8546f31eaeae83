import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './base.module.css'

/** A sentence that belongs to the page: an error with what to do, a hint. Errors are read aloud at once. */
export function Notice(props: { tone?: 'calm' | 'warn' | 'bad' | undefined; children: ReactNode }) {
  const tone = props.tone ?? 'calm'
  const Mark = tone === 'calm' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <Mark size={17} stroke={1.7} />
      <div>{props.children}</div>
    </div>
  )
}
