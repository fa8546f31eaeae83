import type { StaffId } from '../../../shared/base/ids.ts'
import type { RotaDay, Stretch } from '../../../shared/rota/contract/cover.ts'
import type { Span } from '../../../shared/rota/spans.ts'
import { spanOf } from '../../../shared/rota/spans.ts'

export type By = Stretch['people'][number]['by']
export type Bar = Span & { by: By }
/** One person's bars on a day. */
export type Lane = { staffId: StaffId; bars: Bar[] }

/** The people of a day, who comes first on top, each with the hours they are there without a break. */
export function lanesOf(day: RotaDay): Lane[] {
  const lanes = new Map<StaffId, Bar[]>()
  for (const stretch of day.stretches) {
    const span = spanOf(stretch.from, stretch.to)
    for (const { staffId, by } of stretch.people) {
      const bars = lanes.get(staffId) ?? []
      if (bars.length === 0) lanes.set(staffId, bars)
      const last = bars.at(-1)
      if (last && last.to === span.from && last.by === by) last.to = span.to
      else bars.push({ ...span, by })
    }
  }
  const minutes = (bars: Bar[]) => bars.reduce((sum, { from, to }) => sum + to - from, 0)
  return [...lanes]
    .map(([staffId, bars]) => ({ staffId, bars }))
    .toSorted((a, b) => minutes(b.bars) - minutes(a.bars) || (a.staffId < b.staffId ? -1 : 1))
}

/** Full hours around all opening hours of the days. */
export function axisOf(days: readonly RotaDay[]): Span {
  const spans = days.flatMap(({ stretches }) => stretches.map(({ from, to }) => spanOf(from, to)))
  if (spans.length === 0) return { from: 9 * 60, to: 15 * 60 }
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60,
  }
}

/** Where a minute stands on the axis, in per cent of its width. */
export const percentOf = (axis: Span, minute: number): number =>
  (100 * (minute - axis.from)) / (axis.to - axis.from)
