/** The rota's papers and its calendar file, in the office's language. */
import type { Day } from '../../../shared/base/dates.ts'
import { addDays, dayAt, instantAt, mondayOf } from '../../../shared/base/dates.ts'
import type { StaffId, SwapId } from '../../../shared/base/ids.ts'
import type { Paper } from '../../../shared/base/schemas.ts'
import { join, wallTimeOf } from '../../../shared/rota/spans.ts'
import { makePaper } from '../base/papers/makePaper.ts'
import { wordsFor } from '../base/words.ts'
import type { CalendarEvent } from './papers/calendarFile.ts'
import { writeCalendar } from './papers/calendarFile.ts'
import { swapPaper } from './papers/swapPaper.ts'
import { weekPaper } from './papers/weekPaper.ts'
import type { Rota } from './service.ts'
import { requireSpan } from './service/coverage.ts'

/** The week of a day for the wall: who is at the front when, where cover is missing, who is away. */
export async function makeWeekPaper(rota: Rota, day: Day): Promise<Paper> {
  const { settings, people, clock } = rota.parts
  const monday = mondayOf(day)
  const sunday = addDays(monday, 6)
  const words = wordsFor(settings().language)
  const { days, gaps } = rota.coverage({ from: monday, to: sunday })
  const read = rota.readPlan(monday, sunday)
  const bytes = await weekPaper({
    office: settings(),
    words,
    monday,
    printed: clock.today(),
    staff: new Map(people.list({ retired: true }).map((person) => [person.id, person])),
    days: days.map((one) => ({
      ...one,
      front: read.dayPlan(one.day).front,
      opening: read.dayPlan(one.day).opening,
      gaps: gaps.filter((gap) => gap.day === one.day),
    })),
  })
  return makePaper(`${words.text('rota.title')} ${monday}`, 'pdf', bytes)
}

/** The slip of a swap to sign: which turns change hands. */
export async function makeSwapPaper(rota: Rota, swapId: SwapId): Promise<Paper> {
  const { settings, people, clock } = rota.parts
  const words = wordsFor(settings().language)
  const swap = rota.swaps.get(swapId)
  const nameOf = (staffId: StaffId) => people.get(staffId).name
  const bytes = await swapPaper({
    office: settings(),
    words,
    names: [nameOf(swap.askedById), nameOf(swap.otherId)],
    moves: movesOf(rota.swaps.hoursOf(swap)).map(({ giverId, ...move }) => ({
      ...move,
      giver: nameOf(giverId),
      taker: nameOf(giverId === swap.askedById ? swap.otherId : swap.askedById),
    })),
    state: swap.state,
    asked: dayAt(swap.askedAt, clock.zone()),
    answered: swap.answeredAt === null ? null : dayAt(swap.answeredAt, clock.zone()),
  })
  return makePaper(`${words.text('rota.swap.title')} ${swap.day}`, 'pdf', bytes)
}

type Hours = ReturnType<Rota['swaps']['hoursOf']>

/** The hours of each day in one text: "09:00–12:00, 12:30–15:00". */
function movesOf(all: Hours): { day: Day; giverId: StaffId; hours: string }[] {
  const moves = new Map<string, { day: Day; giverId: StaffId; hours: string }>()
  for (const { day, giverId, from, to } of all) {
    const key = `${day} ${giverId}`
    const before = moves.get(key)
    const hours = [before?.hours, `${from}–${to}`].filter(Boolean).join(', ')
    moves.set(key, { day, giverId, hours })
  }
  return [...moves.values()]
}

/** Turns as iCalendar events, of everybody or one colleague. */
export async function makeCalendar(
  rota: Rota,
  { from, to, staffId }: { from: Day; to: Day; staffId?: StaffId | undefined },
): Promise<Paper> {
  requireSpan(from, to)
  const { settings, people, clock } = rota.parts
  const words = wordsFor(settings().language)
  const only = staffId === undefined ? null : people.get(staffId)
  const read = rota.readPlan(from, to)
  const events: CalendarEvent[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const { front } = read.dayPlan(day)
    for (const colleague of only ? [only] : read.colleagues) {
      const turns = join(front.filter((one) => one.staffId === colleague.id))
      turns.forEach((turn, index) =>
        events.push({
          // The same turn keeps its name, so that a calendar program replaces it instead of doubling it.
          uid: `${day}-${String(index + 1)}-${colleague.id}@counterpart`,
          start: instantAt(day, wallTimeOf(turn.from), clock.zone()),
          end: instantAt(day, wallTimeOf(turn.to), clock.zone()),
          summary: words.text('rota.calendarTurn', { name: colleague.name }),
          location: settings().name,
        }),
      )
    }
  }
  const title = [words.text('rota.title'), only?.name].filter(Boolean).join(' ')
  return makePaper(`${title} ${from}`, 'ics', writeCalendar(title, events, clock.now()))
}
