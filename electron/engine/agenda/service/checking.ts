import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, instantOf, weekdayOf } from '../../../../shared/base/dates.ts'
import type { AgendaEntryId, ResourceId, StaffId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId, Subject } from '../../../../shared/agenda/contract/base.ts'
import type { DateAnswer, Obstacle } from '../../../../shared/agenda/contract/booking.ts'
import type { Resource } from '../../../../shared/agenda/contract/calendars.ts'
import { dayOfLocal, localOf, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { minutesOf, spanOf } from '../../../../shared/rota/spans.ts'
import type { Bundle, DateOf } from './entryStore.ts'
import { bookedOn, listOf, peopleOn } from './entryStore.ts'
import type { ClaimRow, Claims, Span } from './claims.ts'
import { peak } from './claims.ts'
import type { ReadPlan } from '../../rota/service/planReader.ts'
import type { AgendaGiven } from './parts.ts'
import type { Viewer } from './calendars.ts'
import type { Resources } from './resources.ts'

export type Checking = ReturnType<typeof createChecking>
/** Claims that do not count: of the entry that is changed itself, from one of its dates on, or of that date alone. */
export type Except = (claim: ClaimRow) => boolean

type Given = Pick<AgendaGiven, 'database' | 'settings' | 'people' | 'rota'> & {
  claims: Claims
  resources: Resources
}
type Title = {
  id: string
  title: string
  private: number
  owner_id: string | null
  keeper_ids: string
  made_by_id: string | null
}

const MOST_DAYS = 14
const NEVER: Except = () => false

/** What speaks against dates: taken people and rooms, the rota, hours and holidays. Await `rota.ready` before. */
export function createChecking({ database, settings, people, rota, claims, resources }: Given) {
  const titles = database.prepare<Title>(
    `SELECT e.id, e.title, e.private, c.owner_id, c.keeper_ids, e.made_by_id FROM agenda_entries e
       JOIN agenda_calendars c ON c.id = e.calendar_id WHERE e.id IN (SELECT value FROM json_each(@ids))
     UNION ALL SELECT id, title, 0, NULL, '[]', NULL FROM agenda_trips WHERE id IN (SELECT value FROM json_each(@ids))`,
  )
  const zone = () => settings().zone

  /** The titles of what is in the way; of private things of others none. */
  const titlesOf = (rows: readonly ClaimRow[], { actorId }: Viewer) => {
    const ids = JSON.stringify([...new Set(rows.map((row) => row.holder_id))])
    return new Map(
      titles.all({ ids }).map((row) => {
        const mine =
          row.private === 0 ||
          (actorId !== null &&
            [row.owner_id, row.made_by_id, ...listOf<string>(row.keeper_ids)].includes(actorId))
        return [row.id, mine ? row.title : '']
      }),
    )
  }

  const daysOf = (date: DateOf): Day[] => {
    const first = dayOfLocal(localOf(date.begins, zone()))
    const last = dayOfLocal(localOf(Math.max(date.begins, date.ends - 1), zone()))
    const days: Day[] = []
    for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, 1))
      days.push(day)
    return days
  }

  /** What the rota says against a colleague being taken up between two moments. */
  const fromRota = (plan: ReadPlan, span: Span, subject: Subject): Obstacle[] => {
    const id = span.subjectId as StaffId
    const [from, to] = [localOf(span.begins, zone()), localOf(span.ends, zone())]
    const found: Obstacle[] = []
    const [first, last] = [dayOfLocal(from), dayOfLocal(to)]
    for (let day = first, n = 0; day <= last && n < MOST_DAYS; day = addDays(day, 1), n++) {
      const begin = day === first ? minutesOf(wallTimeOfLocal(from)) : 0
      const end = day === last ? minutesOf(wallTimeOfLocal(to)) : 1440
      const { front, absences } = plan.dayPlan(day)
      const at = (a: number, b: number) => a < end && begin < b
      const absence = absences.find((one) => {
        const { from: a, to: b } = spanOf(one.from, one.to)
        return one.staffId === id && at(a, b)
      })
      if (absence) found.push({ ...plainObstacle('absent', subject), note: absence.kind })
      else if (front.some((one) => one.staffId === id && at(one.from, one.to)))
        found.push(plainObstacle('duty', subject))
      if (found.length > 0) break
    }
    return found
  }

  const outside = (resource: Resource, date: DateOf, days: readonly Day[]): boolean => {
    if (resource.hours.length === 0) return false
    const open = (day: Day, begin: number, end: number) =>
      resource.hours.some(
        ({ weekday, from, to }) =>
          weekday === weekdayOf(day) && minutesOf(from) <= begin && end <= minutesOf(to),
      )
    const isWhole = date.start.length === 10
    if (isWhole || days.length > 1)
      return days.some((day) => !resource.hours.some(({ weekday }) => weekday === weekdayOf(day)))
    const [from, to] = [localOf(date.begins, zone()), localOf(date.ends, zone())]
    const end = dayOfLocal(to) === days[0] ? minutesOf(wallTimeOfLocal(to)) : 1440
    return !open(days[0]!, minutesOf(wallTimeOfLocal(from)), end)
  }

  /**
   * What speaks against each date of a bundle as it would be. Dates of the series that overlap each other speak
   * against the later one.
   */
  const check = (
    viewer: Viewer,
    bundle: Bundle,
    dates: readonly DateOf[],
    except: Except = NEVER,
  ): DateAnswer[] => {
    const known = new Map(resources.list({ retired: true }).map((one) => [one.id, one]))
    const staffNames = new Map(people.list({ retired: true }).map((one) => [one.id, one.name]))
    const perDate = claims.spansOf(bundle, dates)
    const spans = perDate.flat()
    const taken = claims.touching(spans)
    const rows = [...taken.values()].flat()
    const words = titlesOf(rows, viewer)
    const ends = new Map<string, number>()
    let at = 0
    // Read once for all dates, and only when somebody is taken up.
    let plan: ReadPlan | null = null
    const planOf = () => {
      if (plan) return plan
      const moments = spans.flatMap(({ begins, ends }) => [begins, ends])
      const day = (moment: number) => dayOfLocal(localOf(moment, zone()))
      const [from, to] = moments.reduce(
        ([a, b], one) => [Math.min(a, one), Math.max(b, one)],
        [Infinity, -Infinity],
      )
      return (plan = rota.readPlan(day(from!), day(to!)))
    }

    const answers = dates.map((date, index): DateAnswer => {
      const days = daysOf(date)
      const obstacles: Obstacle[] = []
      const holiday =
        perDate[index]!.length > 0 ? days.map(rota.parts.holidays.nameOf).find(Boolean) : ''
      if (holiday) obstacles.push({ ...plainObstacle('closed_day', null), note: holiday })
      for (const span of perDate[index]!) {
        const others = (taken.get(at++) ?? []).filter((claim) => !except(claim))
        const subject: Subject =
          span.kind === 'staff'
            ? {
                kind: 'staff',
                id: span.subjectId,
                name: staffNames.get(span.subjectId as StaffId) ?? '',
              }
            : {
                kind: 'resource',
                id: span.subjectId,
                name: known.get(span.subjectId as ResourceId)?.name ?? '',
              }
        const firm = span.kind === 'resource'
        if (peak(others, span) + span.units > span.capacity) {
          const [other] = others
          obstacles.push({
            kind: 'clash',
            subject,
            note: '',
            firm,
            with: other ? inTheWay(other, words.get(other.holder_id) ?? '', zone()) : null,
          })
        }
        if (span.capacity === 1) {
          if ((ends.get(span.subjectId) ?? -Infinity) > span.begins)
            obstacles.push({ ...plainObstacle('itself', subject), firm })
          ends.set(span.subjectId, Math.max(span.ends, ends.get(span.subjectId) ?? -Infinity))
        }
        if (span.kind === 'staff') obstacles.push(...fromRota(planOf(), span, subject))
      }
      for (const { resource_id } of bookedOn(bundle, date.recurrenceId)) {
        const resource = known.get(resource_id)
        if (!resource) continue
        const subject: Subject = { kind: 'resource', id: resource.id, name: resource.name }
        if (resource.retired) obstacles.push({ ...plainObstacle('retired', subject), firm: true })
        if (!mayBook(resource, viewer))
          obstacles.push({ ...plainObstacle('may_not_book', subject), firm: true })
        if (outside(resource, date, days)) obstacles.push(plainObstacle('outside_hours', subject))
      }
      return {
        recurrenceId: date.recurrenceId,
        start: date.start,
        end: date.end,
        startsAt: instantOf(date.begins),
        endsAt: instantOf(date.ends),
        free: obstacles.length === 0,
        possible: obstacles.every((one) => !one.firm),
        obstacles,
        otherRooms: [],
      }
    })
    return answers
  }

  /** Adds to each answer whose room is not free the rooms that are. */
  const offerRooms = (
    viewer: Viewer,
    bundle: Bundle,
    dates: readonly DateOf[],
    answers: DateAnswer[],
  ): DateAnswer[] => {
    const known = new Map(resources.list().map((one) => [one.id, one]))
    const rooms = [...known.values()].filter((one) => one.kind === 'room' && mayBook(one, viewer))
    const byKey = new Map(dates.map((date) => [date.recurrenceId as string, date]))
    const asked = answers.flatMap((answer) => {
      const lost = answer.obstacles
        .map(({ subject }) =>
          subject?.kind === 'resource' ? known.get(subject.id as ResourceId) : undefined,
        )
        .find((one) => one?.kind === 'room')
      if (!lost) return []
      const date = byKey.get(answer.recurrenceId)!
      const heads = peopleOn(bundle, answer.recurrenceId).filter(
        (row) => row.role !== 'informed',
      ).length
      const days = daysOf(date)
      return rooms
        .filter(
          (room) => room.id !== lost.id && room.seats >= Math.min(lost.seats, heads || lost.seats),
        )
        .filter((room) => !outside(room, date, days))
        .map((room) => ({ answer, room, span: spanOfRoom(room, date) }))
    })
    const taken = claims.touching(asked.map(({ span }) => span))
    asked.forEach(({ answer, room }, at) => {
      if (!taken.has(at))
        answer.otherRooms.push({ resourceId: room.id, name: room.name, seats: room.seats })
    })
    for (const { otherRooms } of answers) otherRooms.sort((a, b) => a.seats - b.seats)
    return answers
  }

  return { check, offerRooms, fromRota, outside, daysOf }
}

/** True for who may book a resource: everybody, unless some are named. */
export const mayBook = ({ bookerIds }: Resource, { actorId }: Viewer): boolean =>
  bookerIds.length === 0 || (actorId !== null && bookerIds.includes(actorId))

const MINUTE = 60_000
export const spanOfRoom = (
  room: Resource,
  { begins, ends }: { begins: number; ends: number },
): Span => ({
  subjectId: room.id,
  begins: begins - room.setUpMinutes * MINUTE,
  ends: ends + room.clearingMinutes * MINUTE,
  units: 1,
  capacity: room.units,
  kind: 'resource',
})

const plainObstacle = (kind: Obstacle['kind'], subject: Subject | null): Obstacle => ({
  kind,
  subject,
  with: null,
  note: '',
  firm: false,
})

const inTheWay = (claim: ClaimRow, title: string, zone: string): Obstacle['with'] => ({
  agendaEntryId: title === '' ? null : (claim.holder_id as AgendaEntryId),
  recurrenceId: claim.recurrence_id as RecurrenceId,
  title,
  from: localOf(claim.begins, zone),
  to: localOf(claim.ends, zone),
})
