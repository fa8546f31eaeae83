import type { StaffId } from '../../../../shared/base/ids.ts'
import type { Subject } from '../../../../shared/agenda/contract/base.ts'
import type { Obstacle } from '../../../../shared/agenda/contract/booking.ts'
import { dayOfLocal, localOf, wallTimeOfLocal } from '../../../../shared/agenda/localTime.ts'
import { minutesOf, spanOf } from '../../../../shared/rota/spans.ts'
import type { Span } from './claims.ts'
import type { ReadPlan } from '../../rota/service/planReader.ts'
import { daysOf } from './bookable.ts'
import { plainObstacle } from './obstacle.ts'

/** What the rota says against a colleague being taken up between two moments. */
export function fromRota(plan: ReadPlan, span: Span, subject: Subject, zone: string): Obstacle[] {
  const id = span.subjectId as StaffId
  const [from, to] = [localOf(span.begins, zone), localOf(span.ends, zone)]
  const found: Obstacle[] = []
  const [first, last] = [dayOfLocal(from), dayOfLocal(to)]
  for (const day of daysOf(span, zone)) {
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
