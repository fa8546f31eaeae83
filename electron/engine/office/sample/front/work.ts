import type { Day, Instant } from '../../../../../shared/base/dates.ts'
import { addDays, dayAt, instantOf } from '../../../../../shared/base/dates.ts'
import type { BookmarkId, RequestId } from '../../../../../shared/base/ids.ts'
import type { RequestState } from '../../../../../shared/requests/contract.ts'
import { newId } from '../../../base/ids.ts'
import type { FrontParts } from './front.ts'

const HOUR = 3_600_000

/** The states a request goes through, each with its share of the whole time. */
const WAY: [RequestState, number][] = [
  ['new', 0],
  ['active', 0.15],
  ['waiting', 0.3],
  ['active', 0.75],
  ['done', 0.9],
  ['told', 1],
]
/** How far along the way each state is. */
const PLACE = { new: 0, active: 1, left: 1, waiting: 2, done: 4, told: 5 }

/** A request asked for `back` days ago that stands at `stage` now. */
export function addRequest(
  parts: FrontParts,
  at: Instant,
  back: number,
  stage: keyof typeof PLACE,
): void {
  const { write, random, words, staff, callers, zone } = parts
  const [kind, title, next, waitsFor] = random.pick(words.requests)
  const caller = random.pick(callers)
  const owner = staff[random.pick([2, 4, 6, 8, 11])]!
  const day = dayAt(at, zone)
  const hours = 3 + Math.floor(random.next() ** 2 * 170)
  const isClosed = stage === 'told'
  const steps = WAY.slice(0, PLACE[stage] + 1).map(([state, share]) => ({
    state,
    at: instantOf(
      Math.min(Date.parse(at) + (isClosed ? hours : back * 5) * share * HOUR, Date.parse(write.at)),
    ),
  }))
  const state = steps.at(-1)!.state
  const moment = (wanted: RequestState) => steps.find((step) => step.state === wanted)?.at ?? null
  const isLeft = stage === 'left'
  const id = newId<RequestId>()
  const year = Number(day.slice(0, 4))
  write.insert('requests', {
    id,
    year,
    number: write.nextNumber('requests', year),
    state: isLeft ? 'left' : state,
    title,
    body: '',
    kind,
    owner_id: state === 'new' ? null : owner.id,
    asked_by_staff_id: null,
    contact_id: caller.id,
    person_name: caller.name,
    phone: caller.phone,
    email: '',
    source_kind: 'own',
    source_id: null,
    urgent: 0,
    promised_on: promisedOn(parts, day),
    received_at: at,
    started_at: moment('active'),
    finished_at: moment('done'),
    told_at: moment('told'),
    told_how: isClosed ? 'phone' : null,
    told_by: isClosed ? owner.name : '',
    answer: isClosed ? words.answer : '',
    waiting_for: state === 'waiting' ? waitsFor : '',
    nudge_on: state === 'waiting' ? addDays(day, 4) : null,
    next_step: isLeft ? next : '',
    faded_at: null,
    version: 1,
  })
  steps.forEach((step, position) => {
    write.insert('request_events', {
      request_id: id,
      position,
      at: step.at,
      from_state: steps[position - 1]?.state ?? null,
      to_state: step.state,
      reason: step.state === 'waiting' ? waitsFor : '',
      actor_id: owner.id,
      actor: owner.name,
    })
  })
  if (!isLeft) return
  const leftAt = write.next()
  write.insert('request_events', {
    request_id: id,
    position: steps.length,
    at: leftAt,
    from_state: 'active',
    to_state: 'left',
    reason: '',
    actor_id: owner.id,
    actor: owner.name,
  })
  write.insert('request_bookmarks', {
    id: newId<BookmarkId>(),
    request_id: id,
    staff_id: owner.id,
    next_step: next,
    left_at: leftAt,
    back_at: null,
  })
}

const promisedOn = ({ random }: FrontParts, day: Day): Day | null =>
  random.next() < 0.5 ? addDays(day, random.between(3, 12)) : null
