import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, dayAt, instantAt, wallTimeAt } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { StaffMember } from '../../../../shared/people/contract/staff.ts'
import type { Whereabouts } from '../../../../shared/rota/contract/cover.ts'
import { minutesOf, wallTimeOf } from '../../../../shared/rota/spans.ts'
import { isIn, whereIs } from '../../../../shared/rota/whereIs.ts'
import type { PlanReader, ReadPlan, RotaParts } from './planReader.ts'

/** How far ahead the day is looked for on which somebody is back. */
const AHEAD = 120

const AWAY: ReadonlySet<Whereabouts['place']> = new Set(['absent', 'off'])
const UNREACHABLE: ReadonlySet<Whereabouts['place']> = new Set([...AWAY, 'meeting', 'trip'])

export type OnDuty = {
  at: Instant
  open: boolean
  needed: number
  front: StaffId[]
  covered: boolean
  people: Whereabouts[]
}

/** Where everybody is at a moment. */
export function createDuty({ clock, keep, takenAt }: RotaParts, readRealPlan: PlanReader) {
  /** Read once a day and plan, not at each question: it looks months ahead for who is away long. */
  const backDays = (read: ReadPlan, day: Day): ReadonlyMap<StaffId, Day | null> =>
    keep(
      `back on ${day}`,
      () =>
        new Map(read.colleagues.map((colleague) => [colleague.id, backOn(read, colleague, day)])),
    )

  return ({ at = clock.now() }: { at?: Instant | undefined } = {}): OnDuty => {
    const zone = clock.zone()
    const day = dayAt(at, zone)
    const minute = minutesOf(wallTimeAt(at, zone))
    const read = readRealPlan(day, addDays(day, AHEAD))
    const plan = read.dayPlan(day)
    const holiday = read.holidayOf(day) !== ''
    const opening = plan.opening.find(({ from, to }) => from <= minute && minute < to)
    const where = new Map(
      read.colleagues.map((colleague) => [colleague.id, whereIs(colleague, plan, minute, holiday)]),
    )
    const front = read.colleagues
      .map(({ id }) => id)
      .filter((id) => where.get(id)?.place === 'front')
    const needed = opening?.needed ?? 0
    const covered = front.length >= needed

    const taken = takenAt?.(at)
    const backDay = backDays(read, day)
    const people = read.colleagues.map((colleague): Whereabouts => {
      const { id, standInId } = colleague
      const { place, absence, until, meetingRoom } = whereNow(id)
      return {
        staffId: id,
        name: colleague.name,
        colour: colleague.colour,
        room: colleague.room,
        phone: colleague.phone,
        place,
        absence,
        until,
        meetingRoom,
        backOn: AWAY.has(place) && until === null ? (backDay.get(id) ?? null) : null,
        standInId: canStandIn(place, standInId) ? standInId : null,
        shielded: place === 'back' && needed > 0 && covered,
      }
    })
    return { at, open: opening !== undefined, needed, front, covered, people }

    /** The rota's word, but for who would be at their desk (or off) and is taken up by the agenda. */
    function whereNow(
      id: StaffId,
    ): Pick<Whereabouts, 'place' | 'absence' | 'until' | 'meetingRoom'> {
      const { place, absence, until } = where.get(id)!
      const busy = taken?.get(id)
      if (busy && (place === 'back' || (place !== 'absent' && busy.place === 'trip')))
        return { place: busy.place, absence: null, until: busy.until, meetingRoom: busy.room }
      return {
        place,
        absence,
        until: until === null ? null : instantAt(day, wallTimeOf(until), zone),
        meetingRoom: '',
      }
    }

    /** A stand-in helps whom somebody cannot reach, and only while they are in themselves. */
    function canStandIn(place: Whereabouts['place'], standInId: StaffId | null): boolean {
      if (standInId === null || !UNREACHABLE.has(place) || !where.has(standInId)) return false
      return !UNREACHABLE.has(whereNow(standInId).place)
    }
  }
}

function backOn(read: ReadPlan, colleague: StaffMember, today: Day): Day | null {
  for (let ahead = 1; ahead <= AHEAD; ahead++) {
    const day = addDays(today, ahead)
    if (isIn(colleague, read.dayPlan(day), read.holidayOf(day) !== '')) return day
  }
  return null
}
