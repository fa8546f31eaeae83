import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { endOfDay, startOfDay } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { OfficeClock } from '../../base/clock.ts'
import type { Write } from '../../base/write.ts'

/**
 * The moment an act on `day` is booked at. Something that happened on an earlier day is taken as at
 * that day's start, a count as at its end: a count of the same day stands.
 * Fails as NOT_POSSIBLE for a day in the future.
 */
export function momentOf(
  write: Write,
  clock: OfficeClock,
  day: Day | undefined,
  what: 'act' | 'count',
): Instant {
  if (!day || day === clock.today()) return write.next()
  if (day > clock.today()) throw new Failure('NOT_POSSIBLE', { reason: 'day_in_future' })
  return what === 'act' ? startOfDay(day, clock.zone()) : endOfDay(day, clock.zone())
}
