import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import styles from './base.module.css'

/** good: as it should be; warn: look at it soon; bad: needs somebody now; busy: under way; idle: nothing to do. */
export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'idle'
export type Icon = ComponentType<{
  size?: number | string
  stroke?: number | string
  className?: string | undefined
}>

const usual: Record<Tone, Icon> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  busy: IconClock,
  idle: IconCircleDashed,
}

/** A status: word, icon and colour together, never colour alone. */
export function StatusMark(props: { tone: Tone; label: string; icon?: Icon | undefined }) {
  const Mark = props.icon ?? usual[props.tone]
  return (
    <span className={styles.status} data-tone={props.tone}>
      <Mark size={15} stroke={1.8} />
      <span>{props.label}</span>
    </span>
  )
}
