import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { GridActs, GridColumn, Spot } from './gridColumn.ts'
import { DAY_MINUTES, keyOf, partOn } from './spans.ts'

const CURSOR = 30

/**
 * The cursor of a grid of hours: arrows move it, with Shift they stretch it, Enter opens what is there or books it. With
 * Alt they move the date under it, with Alt and Shift they stretch that.
 */
export function useGridKeys(columns: readonly GridColumn[], acts: GridActs, begin: number) {
  const [spot, setSpot] = useState<Spot>(() => ({
    column: Math.max(
      0,
      columns.findIndex(({ today }) => today),
    ),
    from: begin,
    to: begin + CURSOR,
  }))
  const cursor = { ...spot, column: Math.min(spot.column, columns.length - 1) }
  const column = columns[cursor.column]
  const here: Occurrence | undefined = column?.dates.find((date) => {
    if (date.allDay) return false
    const { from, to } = partOn(date, column.day)
    return from < cursor.to && cursor.from < to
  })

  const moveDate = (date: Occurrence, key: string, stretch: boolean) => {
    if (!column) return
    const part = partOn(date, column.day)
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[key]
    const down = { ArrowUp: -CURSOR, ArrowDown: CURSOR }[key] ?? 0
    if (aside) {
      const other = columns[cursor.column + aside]
      if (!other) return
      acts.place(date, other, part.from, part.to)
      setSpot({ ...cursor, column: cursor.column + aside })
    } else if (stretch)
      acts.place(date, column, part.from, Math.max(part.from + CURSOR, part.to + down))
    else {
      acts.place(date, column, part.from + down, part.to + down)
      setSpot({ ...cursor, from: cursor.from + down, to: cursor.to + down })
    }
  }
  const moveCursor = (key: string, stretch: boolean) => {
    const { from, to } = cursor
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[key]
    if (aside) {
      const next = Math.min(Math.max(cursor.column + aside, 0), columns.length - 1)
      setSpot({ ...cursor, column: next })
    } else {
      const down = key === 'ArrowUp' ? -CURSOR : CURSOR
      if (stretch)
        setSpot({ ...cursor, to: Math.min(Math.max(to + down, from + CURSOR), DAY_MINUTES) })
      else {
        const start = Math.min(Math.max(from + down, 0), DAY_MINUTES - CURSOR)
        setSpot({ ...cursor, from: start, to: start + CURSOR })
      }
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && column) {
      event.preventDefault()
      if (here) acts.open(here)
      else acts.book(column, cursor.from, Math.max(cursor.to, cursor.from + CURSOR))
      return
    }
    if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey && here) moveDate(here, event.key, event.shiftKey)
    else if (!event.altKey) moveCursor(event.key, event.shiftKey)
  }
  return { cursor, here: here && keyOf(here), hereDate: here, column, onKeyDown }
}
