import type { PointerEvent } from 'react'
import { useRef, useState } from 'react'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { GridActs, GridColumn, Spot } from './gridColumn.ts'
import { DAY_MINUTES, STEP } from './spans.ts'

type Drag = {
  kind: 'new' | 'move' | 'stretch'
  date: Occurrence | null
  /** Where the pointer went down, and by how much it stood below the date's start. */
  from: number
  grip: number
  length: number
  spot: Spot
  moved: boolean
}

/** Less than this is a click. */
const CLICK_MINUTES = STEP

/**
 * Making, moving and stretching with the mouse. `minuteAt` and `columnAt` tell what lies under the pointer; `ghost` is
 * where it would come to lie.
 */
export function useGridDrag(
  columns: readonly GridColumn[],
  acts: GridActs,
  minuteAt: (event: PointerEvent) => number,
  columnAt: (event: PointerEvent) => number,
) {
  const drag = useRef<Drag | null>(null)
  const [ghost, setGhost] = useState<Spot | null>(null)
  const round = (minutes: number) => Math.round(minutes / STEP) * STEP

  const begin = (
    event: PointerEvent,
    kind: Drag['kind'],
    date: Occurrence | null,
    part: { from: number; to: number },
  ) => {
    if (event.button !== 0) return
    const column = columnAt(event)
    const at = minuteAt(event)
    const from = kind === 'new' ? Math.floor(at / STEP) * STEP : part.from
    drag.current = {
      kind,
      date,
      from,
      grip: at - part.from,
      length: part.to - part.from,
      spot: { column, from, to: kind === 'new' ? from + STEP : part.to },
      moved: false,
    }
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    const at = minuteAt(event)
    const spot = { ...now.spot }
    if (now.kind === 'move') {
      spot.column = columnAt(event)
      spot.from = Math.max(0, Math.min(round(at - now.grip), DAY_MINUTES - now.length))
      spot.to = spot.from + now.length
    } else if (now.kind === 'stretch') spot.to = Math.max(now.from + STEP, round(at))
    else {
      const end = round(at)
      spot.from = Math.min(now.from, end)
      spot.to = Math.max(now.from + STEP, end)
    }
    const same =
      spot.column === now.spot.column && spot.from === now.spot.from && spot.to === now.spot.to
    if (same && !now.moved) return
    now.moved = true
    now.spot = spot
    setGhost(spot)
  }
  const end = () => {
    const now = drag.current
    drag.current = null
    setGhost(null)
    if (!now) return
    const column = columns[now.spot.column]
    if (!column) return
    if (!now.moved) {
      if (now.date) acts.open(now.date)
      else acts.book(column, now.from, now.from + 2 * CLICK_MINUTES * 2)
    } else if (now.date) acts.place(now.date, column, now.spot.from, now.spot.to)
    else acts.book(column, now.spot.from, now.spot.to)
  }
  const giveUp = () => {
    drag.current = null
    setGhost(null)
  }
  return { ghost, begin, move, end, giveUp }
}
