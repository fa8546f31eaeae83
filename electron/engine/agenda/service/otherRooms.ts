import type { ResourceId } from '../../../../shared/base/ids.ts'
import type { DateAnswer } from '../../../../shared/agenda/contract/booking.ts'
import type { Bundle } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { peopleOn } from './onDate.ts'
import type { Viewer } from './calendars.ts'
import type { Resources } from './resources.ts'
import type { AgendaParts } from './parts.ts'
import { daysOf, outside, mayBook, spanOfRoom } from './bookable.ts'

/** Adds to each answer whose room is not free the rooms that are. */
export function createOtherRooms({
  settings,
  claims,
  resources,
}: Pick<AgendaParts, 'settings' | 'claims'> & { resources: Resources }) {
  return (
    viewer: Viewer,
    bundle: Bundle,
    dates: readonly DateOf[],
    answers: DateAnswer[],
  ): DateAnswer[] => {
    const { zone } = settings()
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
      const days = daysOf(date, zone)
      return rooms
        .filter(
          (room) => room.id !== lost.id && room.seats >= Math.min(lost.seats, heads || lost.seats),
        )
        .filter((room) => !outside(room, date, zone, days))
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
}
