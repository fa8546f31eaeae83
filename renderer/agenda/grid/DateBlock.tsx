import { VisuallyHidden } from '@mantine/core'
import { IconLock, IconQuestionMark, IconRepeat } from '@tabler/icons-react'
import type { CSSProperties, PointerEvent } from 'react'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import styles from './grid.module.css'
import { useDateColour, useDateRest, useDateTitle } from './useDateWords.ts'

/** A line of a block, in pixels. */
const LINE = 18

type Props = {
  date: Occurrence
  isOpen: boolean
  /** The cursor stands on it. */
  isHere: boolean
  style: CSSProperties & { height: number }
  onOpen: () => void
  onGrab: (event: PointerEvent, kind: 'move' | 'stretch') => void
}

/** One date in a column of hours: Enter opens it, the mouse moves it, its lower edge stretches it. */
export function DateBlock({ date, isOpen, isHere, style, onOpen, onGrab }: Props) {
  const rest = useDateRest()
  const title = useDateTitle()
  const colour = useDateColour()
  // What does not fit whole is not begun: a line cut in half cannot be read.
  const lines = Math.max(Math.floor((style.height - 4) / LINE), 1)
  const Time = lines > 1 ? 'span' : VisuallyHidden
  const fixed = date.kind === 'trip' || date.taken
  return (
    <div
      role="button"
      tabIndex={0}
      className={styles.date}
      data-open={isOpen || undefined}
      data-here={isHere || undefined}
      data-state={date.state}
      data-taken={date.taken || undefined}
      data-clashing={date.clashing || undefined}
      style={
        {
          ...style,
          '--own': colour(date),
          '--title-lines': Math.max(lines - 1, 1),
        } as CSSProperties
      }
      onPointerDown={(event) => {
        event.stopPropagation()
        if (!fixed) onGrab(event, 'move')
      }}
      onClick={() => fixed && onOpen()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        event.stopPropagation()
        onOpen()
      }}
    >
      <span className={styles.dateTitle}>
        {date.state === 'tentative' && <IconQuestionMark size={12} aria-hidden />}
        {date.private && <IconLock size={12} aria-hidden />}
        {title(date)}
        {date.series && <IconRepeat size={12} aria-hidden />}
      </span>
      <Time className={styles.dateTime}>
        {wallTimeOfLocal(date.start)}–{wallTimeOfLocal(date.end)}
        {date.resources.length > 0 && ` · ${date.resources.map(({ name }) => name).join(', ')}`}
      </Time>
      <VisuallyHidden>{rest(date)}</VisuallyHidden>
      {!fixed && (
        <span
          className={styles.stretch}
          aria-hidden
          onPointerDown={(event) => {
            event.stopPropagation()
            onGrab(event, 'stretch')
          }}
        />
      )}
    </div>
  )
}
