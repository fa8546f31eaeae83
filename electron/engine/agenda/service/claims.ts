import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, ResourceId, StaffId, TripId } from '../../../../shared/base/ids.ts'
import type { Parts } from '../../base/parts.ts'
import type { Tables } from '../../database/tables.ts'
import type { Bundle } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { bookedOn, staffOn } from './onDate.ts'

export type Claims = ReturnType<typeof createClaims>
export type ClaimRow = Tables['agenda_claims']
type ResourceRow = Tables['agenda_resources']

/** `strict`: a room that is taken refuses. `lenient`: whatever overlaps stands beside the other, not firm. */
export type ClaimMode = 'strict' | 'lenient'

/** Somebody or something taken up between two moments in milliseconds, half-open. */
export type Span = {
  subjectId: StaffId | ResourceId
  begins: number
  ends: number
  units: number
  /** How many there are of it; 1 of a person. */
  capacity: number
  kind: 'staff' | 'resource'
}
type HolderId = AgendaEntryId | TripId

const MINUTE = 60_000
/** Claims are kept in pieces of at most this: an overlap is looked for no further back. */
const PIECE = 7 * 86_400_000

/** Who and what is taken up when: derived rows. People may be needed twice on purpose; a room is never given twice. */
export function createClaims({ database, clock }: Pick<Parts, 'database' | 'clock'>) {
  const drop = database.prepare('DELETE FROM agenda_claims WHERE holder_id = ?')
  const insert = database.prepare(
    `INSERT INTO agenda_claims (subject_id, begins, holder_id, recurrence_id, ends, units, firm)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const resources = database.prepare<ResourceRow>(
    'SELECT * FROM agenda_resources WHERE id IN (SELECT value FROM json_each(?))',
  )
  const overlapping = database.prepare<ClaimRow & { at: number }>(
    `SELECT c.key AS at, a.* FROM json_each(?) c
     CROSS JOIN agenda_claims a ON a.subject_id = c.value ->> 0
       AND a.begins < c.value ->> 2 AND a.begins > (c.value ->> 1) - ${PIECE}
       AND a.ends > c.value ->> 1`,
  )

  /** The claims that touch each of the spans, by the span's place in the list. */
  const touching = (spans: readonly Span[]): Map<number, ClaimRow[]> => {
    const list = spans.map(({ subjectId, begins, ends }) => [subjectId, begins, ends])
    return Map.groupBy(overlapping.all(JSON.stringify(list)), ({ at }) => Number(at))
  }

  /** What one date takes up, with the ways there and with setting up and clearing. */
  const spansOf = (
    bundle: Bundle,
    date: DateOf,
    known: ReadonlyMap<ResourceId, ResourceRow>,
  ): Span[] => {
    if (date.cancelled || date.begins >= date.ends) return []
    const { entry, overrides } = bundle
    const override = overrides.get(date.recurrenceId)
    const busy = override?.busy ?? entry.busy
    const before = override?.travel_before ?? entry.travel_before
    const after = override?.travel_after ?? entry.travel_after
    const people = busy === 1 ? staffOn(bundle, date.recurrenceId) : []
    const staff = people.map((subjectId): Span => ({
      subjectId,
      begins: date.begins - before * MINUTE,
      ends: date.ends + after * MINUTE,
      units: 1,
      capacity: 1,
      kind: 'staff',
    }))
    const things = bookedOn(bundle, date.recurrenceId).flatMap((row): Span[] => {
      const resource = known.get(row.resource_id)
      if (!resource || row.state === 'refused') return []
      return [
        {
          subjectId: row.resource_id,
          begins: date.begins - resource.set_up_minutes * MINUTE,
          ends: date.ends + resource.clearing_minutes * MINUTE,
          units: row.units,
          capacity: resource.units,
          kind: 'resource',
        },
      ]
    })
    return [...staff, ...things]
  }
  const resourcesOf = ({ booked }: Bundle) =>
    new Map(
      resources
        .all(JSON.stringify([...new Set(booked.map((row) => row.resource_id))]))
        .map((row) => [row.id, row]),
    )

  const put = (
    holder: HolderId,
    spans: readonly (Span & { recurrenceId: string })[],
    mode: ClaimMode,
  ) => {
    const taken = touching(spans)
    // Spans of one call are not in the table yet: they are held against each other here.
    const own = new Map<string, Span[]>()
    const now = Date.parse(clock.now())
    spans.forEach((span, at) => {
      const { subjectId, begins, ends, units, recurrenceId } = span
      const mine = own.get(subjectId) ?? []
      const others = [
        ...(taken.get(at) ?? []),
        ...mine.filter((one) => one.begins < ends && one.ends > begins),
      ]
      const isOver = peak(others, span) + units > span.capacity
      if (isOver && mode === 'strict' && span.kind === 'resource' && ends > now)
        throw new Failure('CLASHES', { count: 1, dates: [] })
      own.set(subjectId, [...mine.filter((one) => one.ends > begins), span])
      for (let from = begins; from < ends; from += PIECE)
        insert.run(
          subjectId,
          from,
          holder,
          recurrenceId,
          Math.min(from + PIECE, ends),
          units,
          isOver ? 0 : 1,
        )
    })
  }
  const add = (bundle: Bundle, dates: readonly DateOf[], mode: ClaimMode) => {
    const known = resourcesOf(bundle)
    const spans = dates.flatMap((date) =>
      spansOf(bundle, date, known).map((span) => ({ ...span, recurrenceId: date.recurrenceId })),
    )
    put(
      bundle.entry.id,
      spans.toSorted((a, b) => a.begins - b.begins),
      mode,
    )
  }

  return {
    touching,
    /** What each of the dates takes up. */
    spansOf: (bundle: Bundle, dates: readonly DateOf[]): Span[][] => {
      const known = resourcesOf(bundle)
      return dates.map((date) => spansOf(bundle, date, known))
    },
    add,
    /** Makes the claims of an entry anew. */
    remake: (bundle: Bundle, dates: readonly DateOf[], mode: ClaimMode): void => {
      drop.run(bundle.entry.id)
      add(bundle, dates, mode)
    },
    /** Takes all claims of an entry or trip away. */
    free: (holder: HolderId): void => void drop.run(holder),
    /** Holds colleagues for a trip in place of what it held before; what overlaps stands beside the other, not firm. */
    hold: (
      holder: TripId,
      spans: readonly { staffId: StaffId; begins: number; ends: number }[],
    ): void => {
      drop.run(holder)
      put(
        holder,
        spans
          .filter(({ begins, ends }) => begins < ends)
          .map(({ staffId, begins, ends }) => ({
            subjectId: staffId,
            begins,
            ends,
            units: 1,
            capacity: 1,
            kind: 'staff' as const,
            recurrenceId: '',
          })),
        'lenient',
      )
    },
  }
}

/** How many units are taken at most at one moment of a span, of what touches it. */
export function peak(
  claims: readonly { begins: number; ends: number; units: number }[],
  span: { begins: number; ends: number },
): number {
  const moments = claims.map(({ begins }) => Math.max(begins, span.begins))
  const at = (moment: number) =>
    claims.reduce(
      (sum, one) => (one.begins <= moment && moment < one.ends ? sum + one.units : sum),
      0,
    )
  return Math.max(0, ...moments.map(at))
}
