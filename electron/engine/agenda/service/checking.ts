import { instantOf } from '../../../../shared/base/dates.ts'
import type { ResourceId, StaffId } from '../../../../shared/base/ids.ts'
import type { Subject } from '../../../../shared/agenda/contract/base.ts'
import type { DateAnswer, Obstacle } from '../../../../shared/agenda/contract/booking.ts'
import { dayOfLocal, localOf } from '../../../../shared/agenda/localTime.ts'
import type { Bundle } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { listOf } from './entryStore.ts'
import { bookedOn } from './onDate.ts'
import type { ClaimRow, Claims } from './claims.ts'
import { peak } from './claims.ts'
import type { ReadPlan } from '../../rota/service/planReader.ts'
import type { AgendaGiven } from './parts.ts'
import type { Viewer } from './calendars.ts'
import type { Resources } from './resources.ts'
import { daysOf, outside, mayBook } from './bookable.ts'
import { plainObstacle, inTheWay } from './obstacle.ts'
import { fromRota } from './fromRota.ts'
import { createOtherRooms } from './otherRooms.ts'

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
      const days = daysOf(date, zone())
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
        if (span.kind === 'staff') obstacles.push(...fromRota(planOf(), span, subject, zone()))
      }
      for (const { resource_id } of bookedOn(bundle, date.recurrenceId)) {
        const resource = known.get(resource_id)
        if (!resource) continue
        const subject: Subject = { kind: 'resource', id: resource.id, name: resource.name }
        if (resource.retired) obstacles.push({ ...plainObstacle('retired', subject), firm: true })
        if (!mayBook(resource, viewer))
          obstacles.push({ ...plainObstacle('may_not_book', subject), firm: true })
        if (outside(resource, date, zone(), days))
          obstacles.push(plainObstacle('outside_hours', subject))
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

  return { check, offerRooms: createOtherRooms({ settings, claims, resources }) }
}
