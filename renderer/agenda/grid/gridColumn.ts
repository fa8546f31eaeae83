import type { BusySpan, Occurrence } from '../../../shared/agenda/contract/entries.ts'
import type { Day } from '../../../shared/base/dates.ts'
import type { ResourceId, StaffId } from '../../../shared/base/ids.ts'
import type { Shade } from './roomShades.ts'

/** A column of hours: a day, or one colleague's or one room's part of a day. */
export type GridColumn = {
  key: string
  label: string
  /** Under the label: the seats of a room, a public holiday. */
  note: string
  day: Day
  today: boolean
  dates: readonly Occurrence[]
  busy: readonly BusySpan[]
  /** Of a room: when it is closed or made ready. */
  shades?: readonly Shade[]
  staffId?: StaffId
  resourceId?: ResourceId
}

/** Where something is to be: a column and minutes after midnight. */
export type Spot = { column: number; from: number; to: number }

/** What the grid asks for; the page does it. */
export type GridActs = {
  open: (date: Occurrence) => void
  book: (column: GridColumn, from: number, to: number) => void
  /** The date is to lie there: moved, stretched, or in another column. */
  place: (date: Occurrence, column: GridColumn, from: number, to: number) => void
}
