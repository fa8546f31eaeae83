import type { PointerEvent } from 'react'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMinute } from '../../base/format/useMinute.ts'
import { wallTimeAt } from '../../../shared/base/dates.ts'
import type { Instant } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { AllDayRow } from './AllDayRow.tsx'
import { DateBlock } from './DateBlock.tsx'
import styles from './grid.module.css'
import type { GridActs, GridColumn } from './gridColumn.ts'
import { placeSideBySide } from './lanes.ts'
import { isAbove, keyOf, partOn } from './spans.ts'
import { useGridDrag } from './useGridDrag.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useDateWords } from './useDateWords.ts'

const HOUR = 60
const USUAL_FROM = 7
const USUAL_TO = 19
/** An hour is at least so high; in a high window the day fills it. */
const LEAST_AN_HOUR = 46
/** Where the cursor stands at first: the beginning of the working day. */
const WORK_BEGINS = 9 * HOUR

type Props = {
  label: string
  columns: readonly GridColumn[]
  acts: GridActs
  /** The date that is open beside the grid. */
  open: string | null
}

/** Hours from top to bottom, columns side by side; what overlaps stands beside each other. */
export function TimeGrid({ label, columns, acts, open }: Props) {
  const { t } = useTranslation('agenda')
  const words = useDateWords()
  const { zone } = useFormats()
  const now = useMinute()
  const board = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const { ref: sized, height } = useElementSize<HTMLDivElement>()
  const scrollRef = useMergedRef(scroll, sized)
  const [focused, setFocused] = useState(false)

  const timed = columns.flatMap(({ dates, day }) =>
    dates.filter((date) => !isAbove(date)).map((date) => partOn(date, day)),
  )
  const firstHour = Math.min(USUAL_FROM, ...timed.map(({ from }) => Math.floor(from / HOUR)))
  const lastHour = Math.max(USUAL_TO, ...timed.map(({ to }) => Math.ceil(to / HOUR)))
  const hours = Array.from({ length: lastHour - firstHour }, (_, index) => firstHour + index)
  const anHour = Math.max(LEAST_AN_HOUR, Math.floor((height - 2) / hours.length))
  const top = (minutes: number) => ((minutes - firstHour * HOUR) / HOUR) * anHour

  const minuteAt = (event: PointerEvent) => {
    const box = board.current!.getBoundingClientRect()
    return firstHour * HOUR + ((event.clientY - box.top) / anHour) * HOUR
  }
  const columnAt = (event: PointerEvent) => {
    const box = board.current!.getBoundingClientRect()
    const share = (event.clientX - box.left) / box.width
    return Math.min(Math.max(Math.floor(share * columns.length), 0), columns.length - 1)
  }
  const drag = useGridDrag(columns, acts, minuteAt, columnAt)
  const keys = useGridKeys(columns, acts, WORK_BEGINS)
  const cursorTop = top(keys.cursor.from)
  useEffect(() => {
    const area = scroll.current
    if (!area || !focused) return
    if (cursorTop < area.scrollTop) area.scrollTop = cursorTop
    else if (cursorTop > area.scrollTop + area.clientHeight - 2 * anHour)
      area.scrollTop = cursorTop - area.clientHeight + 2 * anHour
  }, [anHour, cursorTop, focused])

  const nowMinutes = minutesNow(now, zone)
  const said = keys.hereDate
    ? words(keys.hereDate)
    : t('grid.cursor', {
        column: keys.column?.label ?? '',
        from: clock(keys.cursor.from),
        to: clock(keys.cursor.to),
      })
  return (
    <div className={styles.grid}>
      <div className={styles.heads}>
        <span className={styles.gutter} />
        {columns.map((column) => (
          <div key={column.key} className={styles.head} data-today={column.today || undefined}>
            <strong title={column.label}>{column.label}</strong>
            {column.note && <small>{column.note}</small>}
          </div>
        ))}
      </div>
      <AllDayRow columns={columns} acts={acts} open={open} />
      <div className={styles.scroll} ref={scrollRef}>
        <div className={styles.hours} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} style={{ height: anHour }}>
              {clock(hour * HOUR)}
            </span>
          ))}
        </div>
        <div
          ref={board}
          className={styles.board}
          role="application"
          aria-label={label}
          aria-describedby="agenda-cursor"
          tabIndex={0}
          data-grid
          onKeyDown={keys.onKeyDown}
          onFocus={(event) => setFocused(event.target === event.currentTarget)}
          onBlur={() => setFocused(false)}
          onPointerMove={drag.move}
          onPointerUp={drag.end}
          onPointerCancel={drag.giveUp}
          style={{ height: hours.length * anHour }}
        >
          {columns.map((column, index) => (
            <div
              key={column.key}
              className={styles.column}
              data-today={column.today || undefined}
              style={{ backgroundSize: `100% ${anHour}px` }}
              onPointerDown={(event) => {
                if (event.target === event.currentTarget)
                  drag.begin(event, 'new', null, { from: 0, to: 0 })
              }}
            >
              {column.shades?.map(({ kind, from, to }) => (
                <span
                  key={`${kind} ${from}`}
                  className={styles.busy}
                  data-kind={kind === 'closed' ? 'off' : kind}
                  title={t(`shade.${kind}`)}
                  style={{
                    top: top(Math.max(from, firstHour * HOUR)),
                    height: Math.max(
                      top(Math.min(to, lastHour * HOUR)) - top(Math.max(from, firstHour * HOUR)),
                      0,
                    ),
                  }}
                >
                  {t(`shade.${kind}`)}
                </span>
              ))}
              {column.busy.map((span) => {
                const part = partOn(span as never, column.day)
                return (
                  <span
                    key={`${span.staffId} ${span.kind} ${span.start}`}
                    className={styles.busy}
                    data-kind={span.kind}
                    style={{ top: top(part.from), height: top(part.to) - top(part.from) }}
                  >
                    {t(`busy.${span.kind}`)}
                  </span>
                )
              })}
              {placeSideBySide(
                column.dates
                  .filter((date) => !isAbove(date))
                  .map((date) => ({ date, ...partOn(date, column.day) })),
              ).map(({ item, lane, lanes }) => (
                <DateBlock
                  key={keyOf(item.date)}
                  date={item.date}
                  isOpen={keyOf(item.date) === open}
                  isHere={focused && keys.here === keyOf(item.date)}
                  style={{
                    top: top(item.from),
                    height: Math.max(top(item.to) - top(item.from), 18),
                    left: `${(lane / lanes) * 100}%`,
                    width: `${100 / lanes}%`,
                  }}
                  onOpen={() => acts.open(item.date)}
                  onGrab={(event, kind) => drag.begin(event, kind, item.date, item)}
                />
              ))}
              {drag.ghost?.column === index && (
                <span
                  className={styles.ghost}
                  style={{
                    top: top(drag.ghost.from),
                    height: top(drag.ghost.to) - top(drag.ghost.from),
                  }}
                >
                  {clock(drag.ghost.from)}–{clock(drag.ghost.to)}
                </span>
              )}
              {focused && keys.cursor.column === index && (
                <span
                  className={styles.cursor}
                  style={{
                    top: cursorTop,
                    height: top(keys.cursor.to) - cursorTop,
                  }}
                />
              )}
              {column.today && nowMinutes >= firstHour * HOUR && nowMinutes <= lastHour * HOUR && (
                <span className={styles.now} style={{ top: top(nowMinutes) }} />
              )}
            </div>
          ))}
        </div>
      </div>
      <p id="agenda-cursor" className={styles.said} aria-live="polite">
        {focused ? said : t('grid.keys')}
      </p>
    </div>
  )
}

/** "09:30" */
function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / HOUR) % 24)}:${two(minutes % HOUR)}`
}

function minutesNow(now: Instant, zone: string): number {
  const [hours = 0, minutes = 0] = wallTimeAt(now, zone).split(':').map(Number)
  return hours * HOUR + minutes
}
