import { useMemo } from 'react'
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, dayNumber, daysBetween } from '../../../shared/base/dates.ts'
import { useFormats } from '../../base/format/useFormats.ts'
import { monthStarts, scaleOf, ticksTo } from '../../base/picture/scale.ts'

export const HEIGHT = 190
export const LEFT = 34
const TOP = 10
const BOTTOM = 22
const RIGHT = 8
const LABEL_ROOM = 64
const WEEKS_SHOWN = 100

/** The scales of a picture over days: `x` of a day, `y` of an amount. */
export function useAxes(from: Day, to: Day, most: number, width: number) {
  return useMemo(() => {
    const ticks = ticksTo(most)
    const right = Math.max(width - RIGHT, LEFT + 1)
    const x = scaleOf([dayNumber(from), dayNumber(to)], [LEFT + 4, right - 4])
    const y = scaleOf([0, ticks.at(-1) ?? 1], [HEIGHT - BOTTOM, TOP])
    const room = Math.floor(width / LABEL_ROOM)
    const isLong = daysBetween(from, to) > WEEKS_SHOWN
    const labels = isLong ? monthStarts(from, to, room) : weekStarts(from, to, room)
    return { ticks, right, x: (day: Day) => x(dayNumber(day)), y, labels, bottom: HEIGHT - BOTTOM }
  }, [from, to, most, width])
}
export type Axes = ReturnType<typeof useAxes>

/** Every so many weeks a day, so that their names have room. */
function weekStarts(from: Day, to: Day, most: number): Day[] {
  const weeks = Math.floor(daysBetween(from, to) / 7) + 1
  const every = Math.max(1, Math.ceil(weeks / Math.max(1, most)))
  return Array.from({ length: Math.ceil(weeks / every) }, (_, index) =>
    addDays(from, index * every * 7),
  )
}

/** Lines and names of both scales. */
export function Grid({ axes }: { axes: Axes }) {
  const { number, day } = useFormats()
  const { ticks, right, x, y, labels } = axes
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={right} y1={y(tick)} y2={y(tick)} stroke="var(--hairline)" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {labels.map((start) => (
        <text key={start} x={x(start)} y={HEIGHT - 5} textAnchor="start">
          {day(start)}
        </text>
      ))}
    </>
  )
}
