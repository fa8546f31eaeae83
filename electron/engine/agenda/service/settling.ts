import { Failure } from '../../../../shared/base/errors.ts'
import type { Booked, DateAnswer, DateChoice } from '../../../../shared/agenda/contract/booking.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import type { Write } from '../../base/write.ts'
import type { Checking, Except } from './checking.ts'
import { MOST_DATES } from './dates.ts'
import type { Bundle } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { bookedOn } from './onDate.ts'
import type { AgendaParts, DateChange } from './parts.ts'
import type { Resources } from './resources.ts'
import { refuse } from './rows.ts'
import type { Staged } from './staging.ts'
import { createChoosing } from './choosing.ts'
import { createDateChanges } from './dateChanges.ts'

export type IfTaken = 'refuse' | 'skip' | 'despite'
export type Settled = Omit<Booked, 'entry'>
export type Settling = ReturnType<typeof createSettling>

/** How many of the dates that are not free a refusal names. */
const NAMED = 20

/** Checks what was staged, does with each date what was chosen, and makes the dates and claims. */
export function createSettling(
  parts: Pick<
    AgendaParts,
    'settings' | 'clock' | 'store' | 'dates' | 'notices' | 'followers' | 'database'
  > & {
    resources: Resources
    checking: Checking
  },
) {
  const { clock, store, dates, notices, followers, checking, resources, database } = parts
  const now = () => Date.parse(clock.now())
  const { choose, skip } = createChoosing(parts)
  const { datesNow, changesOf } = createDateChanges(parts)
  const lastClaim = database.prepare<{ last: number | null }>(
    'SELECT max(begins) AS last FROM agenda_claims WHERE subject_id IN (SELECT value FROM json_each(?))',
  )

  /** As far as an endless series must be checked: as far as anything it takes up is booked. */
  const reachOf = ({ people, booked, calendar }: Bundle): number => {
    const ids = [
      calendar.owner_id,
      ...people.map((row) => row.staff_id),
      ...booked.map((row) => row.resource_id),
    ].filter((id) => id !== null)
    return lastClaim.get(JSON.stringify(ids))?.last ?? 0
  }

  /** The dates that a staged change has to be checked on: those to come, of a new booking all. */
  const toCheck = ({ id, only, before }: Staged): { bundle: Bundle; list: DateOf[] } => {
    let bundle = store.bundle(id)
    const all = dates.of(bundle, reachOf(bundle))
    const last = all.at(-1)
    if (last) dates.reach(Math.max(...all.map(({ ends }) => ends)))
    bundle = store.bundle(id)
    const list = all.filter(
      (date) =>
        !date.cancelled &&
        (only === null || date.recurrenceId === only) &&
        (before === null || date.ends > now()),
    )
    return { bundle, list }
  }
  const exceptOf = ({ id, only, before, cutAt }: Staged): Except => {
    const own = new Set<string>([id, ...(before ? [before.entry.id] : [])])
    return (claim) => {
      if (!own.has(claim.holder_id)) return false
      if (only !== null) return claim.recurrence_id === only
      // The old half of a series that was cut keeps what it has.
      return cutAt === null || claim.holder_id === id || claim.recurrence_id >= cutAt
    }
  }

  /** What speaks against the dates of a staged change after the choices; for `agenda.conflicts`. */
  const answer = (
    write: Write,
    desk: Desk,
    staged: Staged,
    choices: readonly DateChoice[],
  ): DateAnswer[] => {
    const skipped = choose(write, staged, choices)
    const { bundle, list } = toCheck(staged)
    const kept = list.filter(({ recurrenceId }) => !skipped.has(recurrenceId))
    const answers = checking.check(desk, bundle, kept, exceptOf(staged))
    return checking.offerRooms(desk, bundle, kept, answers)
  }

  /** Checks and makes a staged booking or change. Fails as CLASHES when a date is not free and nothing was chosen. */
  const settle = (
    write: Write,
    desk: Desk,
    staged: Staged,
    choices: readonly DateChoice[],
    ifTaken: IfTaken,
  ): Settled => {
    const was = staged.before ? datesNow(staged.before) : []
    const chosen = choose(write, staged, choices)
    const { bundle, list } = toCheck(staged)
    if (list.length >= MOST_DATES) refuse('too_many_dates')
    const answers = checking.check(desk, bundle, list, exceptOf(staged))
    const despite = new Set<string>(
      choices.filter((one) => one.despite).map((one) => one.recurrenceId),
    )
    const dropped = new Map<string, string[]>()
    const open: DateAnswer[] = []
    for (const each of answers) {
      const because = each.obstacles.map(({ kind }) => kind)
      if (chosen.has(each.recurrenceId)) dropped.set(each.recurrenceId, because)
      else if (
        each.free ||
        (each.possible && (despite.has(each.recurrenceId) || ifTaken === 'despite'))
      )
        continue
      else if (ifTaken === 'skip') dropped.set(each.recurrenceId, because)
      else open.push(each)
    }
    if (open.length > 0) throw new Failure('CLASHES', clashData(open))
    skip(write, bundle, dropped)
    if (staged.before !== null && staged.before.entry.id !== staged.id)
      dates.remake(staged.before.entry.id)
    const made = dates.remake(staged.id, 'strict', reachOf(bundle))
    const standing = made.filter(({ cancelled }) => !cancelled)
    if (standing.length === 0) refuse('no_dates')
    const changes = changesOf(was, staged, standing)
    return finish(write, desk, staged, changes, {
      dates: staged.only === null ? standing.length : 1,
      skipped: list
        .filter(({ recurrenceId }) => dropped.has(recurrenceId))
        .map(({ recurrenceId, start }) => ({ recurrenceId, start })),
      asked: askedOn(store.bundle(staged.id), list),
    })
  }

  /** The names of resources that wait for approval on some of the dates. */
  const askedOn = (bundle: Bundle, list: readonly DateOf[]): string[] => {
    const ids = list
      .flatMap(({ recurrenceId }) => bookedOn(bundle, recurrenceId))
      .filter(({ state }) => state === 'asked')
      .map(({ resource_id }) => resource_id)
    return [...new Set(ids)].map((id) => resources.get(id).name)
  }

  /** Frees what was cancelled. */
  const settleCancelled = (write: Write, desk: Desk, staged: Staged): Settled => {
    const was = datesNow(staged.before!)
    if (staged.before!.entry.id !== staged.id) dates.remake(staged.before!.entry.id)
    const standing = dates.remake(staged.id).filter(({ cancelled }) => !cancelled)
    const changes = changesOf(was, staged, standing)
    const dropped = changes.filter((one) => one.now === null).length
    return finish(write, desk, staged, changes, { dates: dropped, skipped: [], asked: [] })
  }

  /**
   * Makes the dates of what came in from others: what is in the way stays beside it. The colleagues of a meeting that
   * was moved or cancelled have to be told (`tells`), of an answer of their own nobody.
   */
  const settleTaken = (write: Write, desk: Desk, staged: Staged, tells: boolean): number => {
    const was = staged.before ? datesNow(staged.before) : []
    const standing = dates.remake(staged.id, 'lenient').filter(({ cancelled }) => !cancelled)
    const changes = changesOf(was, staged, standing)
    for (const follow of followers) follow(write, desk, changes)
    return tells ? notices.note(write, staged.id, changes) : 0
  }

  const finish = (
    write: Write,
    desk: Desk,
    { id }: Staged,
    changes: DateChange[],
    settled: Omit<Settled, 'toTell'>,
  ): Settled => {
    for (const follow of followers) follow(write, desk, changes)
    return { ...settled, toTell: notices.note(write, id, changes) }
  }
  return { settle, settleCancelled, settleTaken, answer }
}

export function clashData(open: readonly DateAnswer[]) {
  return {
    count: open.length,
    dates: open.slice(0, NAMED).map(({ recurrenceId, start, obstacles }) => {
      const [first] = obstacles
      return {
        recurrenceId: recurrenceId as string,
        start: start as LocalTime as string,
        kind: first?.kind ?? '',
        subject: first?.subject?.name ?? '',
        with: first?.with?.title ?? first?.note ?? '',
      }
    }),
  }
}
