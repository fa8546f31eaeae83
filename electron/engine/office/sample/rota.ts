/** The rota of the sample office: one permanent at the front, five colleagues with a fixed weekday each. */
import type { Day } from '../../../../shared/base/dates.ts'
import { addDays, mondayOf, weekdayOf } from '../../../../shared/base/dates.ts'
import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Absence, Opening } from '../../../../shared/rota/contract/plan.ts'
import type { Write } from '../../base/write.ts'
import type { Rota } from '../../rota/service.ts'
import type { NewTurn } from '../../rota/service/pattern.ts'
import { isWorkingDay } from './calendar.ts'

/** Open as the town hall of a Danish municipality is: longer on Thursdays, two at the front throughout. */
const OPENING: Opening[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: '09:00',
  to: weekday === 4 ? '17:30' : '15:00',
  needed: 2,
}))

/** Places in the list of staff. */
const PERMANENT = 3
/** From Monday to Friday. */
const OF_WEEKDAY = [4, 2, 16, 6, 11]
/** Who is not asked to sit at the front: the heads, caretaker, IT, cleaner and messenger. */
const NEVER_AT_FRONT = [0, 1, 5, 9, 10, 18, 19]
const STAND_INS: [away: number, standIn: number][] = [
  [PERMANENT, 4],
  [4, PERMANENT],
  [1, 10],
  [10, 2],
  [16, 17],
  [14, 17],
  [6, 13],
]

type Away = [staff: number, kind: Absence['kind'], weeks: number, weekday: number, days: number]

/** Absences of the past year that somebody covered: weeks from this one, and who came. */
const COVERED: [...Away, by: number][] = [
  [PERMANENT, 'holiday', -46, 1, 5, 7],
  [2, 'sick', -41, 2, 1, 12],
  [6, 'course', -33, 4, 1, 7],
  [PERMANENT, 'sick', -27, 3, 2, 12],
  [11, 'holiday', -19, 1, 5, 15],
  [4, 'holiday', -18, 1, 5, 7],
  [16, 'sick', -9, 3, 1, 17],
  [PERMANENT, 'course', -5, 2, 1, 13],
  [6, 'sick', -3, 4, 1, 8],
]
/** Absences of now and ahead; those of the front make gaps that nobody covers yet. */
const AWAY: Away[] = [
  [14, 'sick', 0, 1, 5],
  [10, 'holiday', 0, 1, 12],
  [7, 'trip', 0, 2, 3],
  [16, 'holiday', 2, 1, 5],
  [PERMANENT, 'course', 3, 4, 1],
  [2, 'holiday', 4, 1, 5],
]

/** Enters pattern, absences, covers and swaps within the sample's one act. `names` in the order of the sample. */
export function planRota(
  write: Write,
  rota: Rota,
  staff: { id: StaffId; name: string }[],
  today: Day,
): void {
  const who = (index: number) => staff[index]!.id
  const monday = mondayOf(today)
  const dayOf = (weeks: number, weekday: number) => addDays(monday, weeks * 7 + weekday - 1)

  for (const [away, standIn] of STAND_INS)
    write.update('staff', { id: who(away) }, { stand_in_id: who(standIn) })
  for (const index of NEVER_AT_FRONT) write.update('staff', { id: who(index) }, { takes_turns: 0 })
  rota.pattern.put(write, {
    from: addDays(monday, -7 * 60),
    opening: OPENING,
    turns: OPENING.flatMap((opening) => turnsOf(opening, who)),
  })
  const enter = ([index, kind, weeks, weekday, days]: Away) => {
    const fromDay = dayOf(weeks, weekday)
    const toDay = addDays(fromDay, days - 1)
    rota.absences.add(write, { staffId: who(index), kind, fromDay, toDay })
    return Array.from({ length: days }, (_, step) => addDays(fromDay, step))
  }
  for (const [index, kind, weeks, weekday, length, by] of COVERED) {
    for (const day of enter([index, kind, weeks, weekday, length])) {
      const { away } = rota.readPlan(day, day).dayPlan(day)
      const spans = away.filter(({ staffId }) => staffId === who(index))
      if (spans.length === 0 || !isWorkingDay(day)) continue
      const { from, to } = OPENING[weekdayOf(day) - 1]!
      rota.overrides.add(write, { day, staffId: who(by), kind: 'add', from, to })
    }
  }
  for (const away of AWAY) enter(away)

  // One exchange agreed on for next week, one that still waits for an answer.
  const exchange = (weeks: number, giver: number, taker: number) => {
    const [day, otherDay] = [giver, taker].map((index) => dayOf(weeks, index + 1)) as [Day, Day]
    if (!isWorkingDay(day) || !isWorkingDay(otherDay)) return null
    const askedById = who(OF_WEEKDAY[giver]!)
    const otherId = who(OF_WEEKDAY[taker]!)
    if (![day, otherDay].every((one) => rota.parts.holidays.nameOf(one) === '')) return null
    return rota.swaps.add(write, { askedById, day, otherId, otherDay })
  }
  const agreed = exchange(1, 0, 2)
  if (agreed) rota.swaps.settle(write, agreed.id, true, staff[OF_WEEKDAY[2]!]!.name)
  exchange(3, 1, 3)
}

/** The permanent one and the weekday's colleague eat in turn, while tomorrow's colleague sits in. */
function turnsOf({ weekday, from, to }: Opening, who: (index: number) => StaffId): NewTurn[] {
  const colleague = OF_WEEKDAY[weekday - 1]!
  const sitsIn = OF_WEEKDAY[weekday % OF_WEEKDAY.length]!
  return [
    { staffId: who(PERMANENT), weekday, from, to, lunchFrom: '11:30', lunchTo: '12:00' },
    { staffId: who(colleague), weekday, from, to, lunchFrom: '12:00', lunchTo: '12:30' },
    {
      staffId: who(sitsIn),
      weekday,
      from: '11:30',
      to: '12:30',
      lunchFrom: null,
      lunchTo: null,
    },
  ]
}
