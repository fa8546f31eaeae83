import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, daysBetween, weekNumberOf } from '../../../shared/base/dates.ts'
import { orpc } from '../../app/client/queries.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { isOnDay, keyOf } from '../grid/spans.ts'
import { useDateColour, useDateRest, useDateTitle } from '../grid/useDateWords.ts'
import styles from './month.module.css'

type Props = {
  day: Day
  from: Day
  to: Day
  dates: readonly Occurrence[]
  open: string | null
  onOpen: (date: Occurrence) => void
  onBook: (day: Day) => void
  onMove: (date: Occurrence, day: Day) => void
}

/** As many dates as a day shows; the others are behind "3 more". */
const SHOWN = 4
const arrows: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

/** A month in weeks: arrows go from day to day, Enter books, a date can be dragged to another day. */
export function MonthGrid(props: Props) {
  const { day, from, to, dates, open, onOpen, onBook, onMove } = props
  const { t } = useTranslation('agenda')
  const { locale, today, day: dayText } = useFormats()
  const title = useDateTitle()
  const rest = useDateRest()
  const colour = useDateColour()
  const [at, setAt] = useState(day)
  const [whole, setWhole] = useState<Day | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const dragged = useRef<Occurrence | null>(null)
  /** A date that was moved by key: the focus goes with it to its new day. */
  const followed = useRef<{ key: string; day: Day } | null>(null)
  useEffect(() => {
    const { key, day: on } = followed.current ?? {}
    const moved = dates.find((date) => keyOf(date) === key && isOnDay(date, on!))
    if (!moved) return
    followed.current = null
    grid.current?.querySelector<HTMLElement>(`[data-day="${on}"] [data-date="${key}"]`)?.focus()
  }, [dates])
  useEffect(() => setAt(day), [day])
  const { data: holidays = [] } = useQuery(orpc.rota.holidays.queryOptions({ input: { from, to } }))
  const holidayOn = new Map(holidays.map((each) => [each.day, each.name]))

  const weeks = Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, index) => addDays(from, week * 7 + index)),
  )
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (target.dataset['day'] === undefined) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onBook(at)
      return
    }
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    event.stopPropagation()
    const next = addDays(at, by)
    if (next < from || next > to) return
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  /** Alt and an arrow move a date by a day or a week. */
  const onDateKey = (event: KeyboardEvent<HTMLElement>, date: Occurrence, on: Day) => {
    const by = arrows[event.key]
    if (!event.altKey || !by || date.kind === 'trip' || date.taken) return
    event.preventDefault()
    event.stopPropagation()
    const next = addDays(on, by)
    followed.current = { key: keyOf(date), day: next }
    onMove(date, next)
  }
  return (
    <div
      className={styles.month}
      ref={grid}
      role="grid"
      aria-label={t('view.month')}
      onKeyDown={onKeyDown}
    >
      <div className={styles.names} role="row">
        <span className={styles.week} role="columnheader">
          <VisuallyHidden>{t('week')}</VisuallyHidden>
        </span>
        {weeks[0]?.map((each) => (
          <span key={each} role="columnheader">
            {weekday.format(new Date(`${each}T12:00:00Z`))}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} className={styles.row} role="row">
          <span className={styles.week} role="rowheader">
            {weekNumberOf(week[0]!)}
          </span>
          {week.map((each) => {
            const there = dates.filter((date) => isOnDay(date, each))
            const shown = whole === each ? there : there.slice(0, SHOWN)
            return (
              <div
                key={each}
                role="gridcell"
                tabIndex={each === at ? 0 : -1}
                data-day={each}
                data-other={each.slice(0, 7) === day.slice(0, 7) ? undefined : true}
                data-today={each === today() || undefined}
                aria-label={t('month.day', { day: dayText(each), count: there.length })}
                className={styles.day}
                onFocus={() => setAt(each)}
                onDoubleClick={() => onBook(each)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={() => dragged.current && onMove(dragged.current, each)}
              >
                <span className={styles.number}>
                  {Number(each.slice(8))}
                  {holidayOn.has(each) && <small>{holidayOn.get(each)}</small>}
                </span>
                {shown.map((date) => (
                  <button
                    key={keyOf(date)}
                    type="button"
                    data-date={keyOf(date)}
                    draggable={date.kind === 'entry' && !date.taken}
                    className={styles.date}
                    data-open={keyOf(date) === open || undefined}
                    data-state={date.state}
                    style={{ '--own': colour(date) } as CSSProperties}
                    onDragStart={() => {
                      dragged.current = date
                    }}
                    onDragEnd={() => {
                      dragged.current = null
                    }}
                    onClick={() => onOpen(date)}
                    onKeyDown={(event) => onDateKey(event, date, dayOfLocal(date.start))}
                  >
                    {!date.allDay && <span>{wallTimeOfLocal(date.start)}</span>} {title(date)}
                    <VisuallyHidden>{rest(date)}</VisuallyHidden>
                  </button>
                ))}
                {there.length > shown.length && (
                  <button type="button" className={styles.more} onClick={() => setWhole(each)}>
                    {t('month.more', { count: there.length - shown.length })}
                  </button>
                )}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
