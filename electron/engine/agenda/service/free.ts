import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, daysBetween, instantOf, weekdayOf } from '../../../../shared/base/dates.ts'
import type { AgendaEntryId, ResourceId, StaffId } from '../../../../shared/base/ids.ts'
import type { Resource } from '../../../../shared/agenda/contract/calendars.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localAt, localOf, momentOf } from '../../../../shared/agenda/localTime.ts'
import { foldText } from '../../../../shared/base/fold.ts'
import { minutesOf, overlaps, spanOf, wallTimeOf } from '../../../../shared/rota/spans.ts'
import type { Viewer } from './calendars.ts'
import { mayBook, spanOfRoom, outside } from './bookable.ts'
import type { Claims, ClaimRow, Span } from './claims.ts'
import { peak } from './claims.ts'
import type { DateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import type { Resources } from './resources.ts'
import { refuse } from './rows.ts'

const MINUTE = 60_000
const MOST_DAYS = 400

export type FreeInput = {
  from: Day
  to: Day
  minutes: number
  staffIds: StaffId[]
  resources: { resourceId: ResourceId; units: number }[]
  anyRoom?: { seats: number; features: string[] } | undefined
  earliest: string
  latest: string
  weekends: boolean
  stepMinutes: number
  without?: AgendaEntryId | undefined
  limit: number
}
type Slot = {
  start: LocalTime
  end: LocalTime
  startsAt: Instant
  rooms: { resourceId: ResourceId; name: string; seats: number }[]
}

/** Looks for times at which everybody and everything is free: working days, within hours, off the rota. */
export function createFree(
  parts: Pick<
    AgendaParts,
    'database' | 'settings' | 'clock' | 'people' | 'rota' | 'dates' | 'claims'
  > & {
    resources: Resources
  },
) {
  const { settings, clock, people, rota, dates, claims, resources } = parts

  /** What each subject is taken by in a window, once for all slots. */
  const takenIn = (
    list: readonly Pick<Span, 'subjectId'>[],
    begins: number,
    ends: number,
    { without }: FreeInput,
  ) => {
    const spans = list.map(({ subjectId }) => ({
      subjectId,
      begins,
      ends,
      units: 1,
      capacity: 1,
      kind: 'staff' as const,
    }))
    const rows = (claims as Claims).touching(spans)
    return new Map<string, ClaimRow[]>(
      list.map(({ subjectId }, at) => [
        subjectId,
        (rows.get(at) ?? []).filter((row) => row.holder_id !== without),
      ]),
    )
  }
  const isFree = (
    taken: ReadonlyMap<string, ClaimRow[]>,
    { subjectId, begins, ends, units, capacity }: Span,
  ) => {
    const near = taken.get(subjectId)!.filter((row) => row.begins < ends && row.ends > begins)
    return near.length === 0 || peak(near, { begins, ends }) + units <= capacity
  }

  return (viewer: Viewer, input: FreeInput): Slot[] => {
    const { from, to, minutes, stepMinutes, limit } = input
    if (to < from) refuse('ends_before_it_begins')
    if (daysBetween(from, to) > MOST_DAYS) refuse('too_many_days')
    const zone = settings().zone
    const now = Date.parse(clock.now())
    const begin = momentOf(localAt(from, '00:00'), zone)
    const end = momentOf(localAt(addDays(to, 1), '00:00'), zone)
    dates.reach(end)
    for (const id of input.staffIds) people.get(id)
    const wanted = input.resources.map(({ resourceId, units }) => ({
      room: resources.get(resourceId),
      units,
    }))
    for (const { room, units } of wanted) {
      if (units > room.units) refuse('more_units_than_there_are')
      if (!mayBook(room, viewer)) refuse('may_not_book')
    }
    const any = input.anyRoom ? roomsLike(input.anyRoom) : null
    const plan = rota.readPlan(from, to)
    const padding = 1440 * MINUTE
    const subjects = [
      ...input.staffIds.map((subjectId) => ({ subjectId })),
      ...wanted.map(({ room }) => ({ subjectId: room.id })),
      ...(any ?? []).map((room) => ({ subjectId: room.id })),
    ]
    const taken = takenIn(subjects, begin - padding, end + padding, input)
    const found: Slot[] = []
    for (let day = from; day <= to && found.length < limit; day = addDays(day, 1)) {
      const weekend = weekdayOf(day) > 5
      if ((weekend && !input.weekends) || plan.holidayOf(day) !== '') continue
      const { front, absences } = plan.dayPlan(day)
      const away = [
        ...front.map(({ staffId, from: a, to: b }) => ({ staffId, from: a, to: b })),
        ...absences.map((one) => ({ staffId: one.staffId, ...spanOf(one.from, one.to) })),
      ].filter(({ staffId }) => input.staffIds.includes(staffId))
      const first = Math.ceil(minutesOf(input.earliest) / stepMinutes) * stepMinutes
      for (
        let at = first;
        at + minutes <= minutesOf(input.latest) && found.length < limit;
        at += stepMinutes
      ) {
        if (away.some((one) => overlaps(one, { from: at, to: at + minutes }))) continue
        const start = localAt(day, wallTimeOf(at))
        const begins = momentOf(start, zone)
        const ends = begins + minutes * MINUTE
        if (begins < now) continue
        const staff = input.staffIds.map((subjectId): Span => ({
          subjectId,
          begins,
          ends,
          units: 1,
          capacity: 1,
          kind: 'staff',
        }))
        if (!staff.every((span) => isFree(taken, span))) continue
        const date = dateOf(begins, ends, zone)
        const has = (room: Resource, units: number) =>
          isFree(taken, { ...spanOfRoom(room, date), units }) && !outside(room, date, zone, [day])
        if (!wanted.every(({ room, units }) => has(room, units))) continue
        const rooms = (any ?? []).filter((room) => has(room, 1))
        if (any && rooms.length === 0) continue
        found.push({
          start,
          end: date.end,
          startsAt: instantOf(begins),
          rooms: rooms.map(({ id, name, seats }) => ({ resourceId: id, name, seats })),
        })
      }
    }
    return found

    function roomsLike({ seats, features }: { seats: number; features: string[] }): Resource[] {
      const asked = features.map(foldText)
      return resources
        .list()
        .filter((one) => one.kind === 'room' && one.seats >= seats && mayBook(one, viewer))
        .filter((one) => {
          const has = new Set(one.features.map(foldText))
          return asked.every((feature) => has.has(feature))
        })
        .toSorted((a, b) => a.seats - b.seats)
    }
  }
}

const dateOf = (begins: number, ends: number, zone: string): DateOf => ({
  recurrenceId: '',
  start: localOf(begins, zone),
  end: localOf(ends, zone),
  zone,
  begins,
  ends,
  cancelled: false,
})
