import type { Instant } from '../../../../shared/base/dates.ts'
import { addDays, instantOf, startOfDay } from '../../../../shared/base/dates.ts'
import type { AgendaEntryId, ResourceId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localOf } from '../../../../shared/agenda/localTime.ts'
import type { Viewer } from './calendars.ts'
import type { ShownBundle } from './entryStore.ts'
import { isSeries } from './entryStore.ts'
import type { AgendaParts } from './parts.ts'
import type { Filter } from './filter.ts'
import { keeps, requireSpan } from './filter.ts'
import type { Face } from './face.ts'
import { createFaces, faceOf } from './face.ts'

export type Viewing = ReturnType<typeof createViewing>
const DAY = 86_400_000
const MOST_INSTANTS = 20_000
const NONE: ReadonlySet<string> = new Set()

type OccurrenceRow = {
  agenda_entry_id: AgendaEntryId
  recurrence_id: string
  begins: number
  ends: number
  local_start: string
  local_end: string
  cancelled: number
}
type Soft = { subject_id: string; holder_id: string; recurrence_id: string }

/** Dates as a calendar shows them, in a constant number of statements. */
export function createViewing(
  parts: Pick<AgendaParts, 'database' | 'settings' | 'store' | 'dates' | 'layers'>,
) {
  const { database, settings, store, dates, layers } = parts
  // Those of at most a day begin within a day of the window; the few longer ones are looked for from the beginning.
  const between = database.prepare<OccurrenceRow>(
    `SELECT * FROM agenda_occurrences WHERE long = 0 AND begins > @from - ${DAY} AND begins < @to AND (ends > @from OR begins >= @from)
     UNION ALL SELECT * FROM agenda_occurrences WHERE long = 1 AND begins < @to AND ends > @from`,
  )
  const ofEntry = database.prepare<OccurrenceRow>(
    'SELECT * FROM agenda_occurrences WHERE agenda_entry_id = ? AND recurrence_id = ?',
  )
  const names = database.prepare<{ id: ResourceId; name: string; kind: string }>(
    'SELECT id, name, kind FROM agenda_resources',
  )
  // Something stands beside something else where a claim that is not firm meets another.
  const clashes = database.prepare<Soft & { other_id: string; other_recurrence_id: string }>(
    `SELECT a.subject_id, a.holder_id, a.recurrence_id, b.holder_id AS other_id, b.recurrence_id AS other_recurrence_id
     FROM agenda_claims a JOIN agenda_claims b ON b.subject_id = a.subject_id AND b.begins < a.ends
       AND b.begins > a.begins - ${7 * DAY} AND b.ends > a.begins
       AND (b.holder_id <> a.holder_id OR b.recurrence_id <> a.recurrence_id)
     WHERE a.firm = 0 AND a.begins < @to AND a.begins > @from - ${7 * DAY}`,
  )

  // Meetings begin and end on few moments: writing each anew costs as much as reading it.
  const instants = new Map<number, Instant>()
  const instantAt = (moment: number): Instant => {
    let text = instants.get(moment)
    if (text !== undefined) return text
    if (instants.size > MOST_INSTANTS) instants.clear()
    instants.set(moment, (text = instantOf(moment)))
    return text
  }

  const occurrenceOf = (
    row: OccurrenceRow,
    { entry, calendar }: ShownBundle,
    face: Face,
    zone: string,
    clashing: ReadonlySet<string>,
  ): Occurrence => {
    const recurrenceId = row.recurrence_id as RecurrenceId
    const allDay = entry.all_day === 1
    const inZone = allDay || face.zone === zone
    return {
      kind: 'entry',
      agendaEntryId: entry.id,
      tripId: null,
      recurrenceId,
      calendarId: calendar.id,
      version: entry.version,
      title: face.title,
      place: face.place,
      start: (inZone ? row.local_start : localOf(row.begins, zone)) as LocalTime,
      end: (inZone ? row.local_end : localOf(row.ends, zone)) as LocalTime,
      zone: face.zone,
      allDay,
      startsAt: instantAt(row.begins),
      endsAt: instantAt(row.ends),
      state: row.cancelled === 1 ? 'cancelled' : face.tentative ? 'tentative' : 'confirmed',
      private: face.private,
      taken: face.taken,
      busy: face.busy,
      series: isSeries(entry),
      changed: face.changed,
      clashing: clashing.size > 0 && clashing.has(`${entry.id} ${recurrenceId}`),
      staffIds: face.staffIds,
      resources: face.resources,
      answers: face.answers,
    }
  }

  const within = (
    viewer: Viewer,
    from: number,
    to: number,
    filter: Omit<Filter, 'from' | 'to'>,
  ): Occurrence[] => {
    dates.reach(to)
    const zone = filter.zone ?? settings().zone
    const window = { from, to }
    const rows = between.all(window).filter((row) => filter.cancelled || row.cancelled === 0)
    const bundles = store.shown([...new Set(rows.map((row) => row.agenda_entry_id))])
    const titleOf = (row: OccurrenceRow) => bundles.get(row.agenda_entry_id)!.entry.title
    rows.sort((a, b) => a.begins - b.begins || (titleOf(a) < titleOf(b) ? -1 : 1))
    const faceFor = createFaces(viewer, new Map(names.all().map((row) => [row.id, row])))
    const clashing = rows.length === 0 ? NONE : clashingIn(window)
    const own = rows.map((row) => {
      const bundle = bundles.get(row.agenda_entry_id)!
      const face = faceFor(bundle, row.recurrence_id as RecurrenceId)
      return occurrenceOf(row, bundle, face, zone, clashing)
    })
    const others = layers.flatMap((layer) => layer({ from, to, zone }))
    const all = others.length === 0 ? own : [...own, ...others].toSorted(byStart)
    return all.filter(keeps(filter))
  }
  const byStart = (a: Occurrence, b: Occurrence) =>
    a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0
  const clashingIn = (window: { from: number; to: number }) =>
    new Set(
      clashes
        .all(window)
        .flatMap((row) => [
          `${row.holder_id} ${row.recurrence_id}`,
          `${row.other_id} ${row.other_recurrence_id}`,
        ]),
    )

  return {
    within,

    list: (viewer: Viewer, filter: Filter): Occurrence[] => {
      const { from, to, offset = 0, limit = 5000 } = filter
      requireSpan(from, to)
      const zone = filter.zone ?? settings().zone
      const begin = Date.parse(startOfDay(from, zone))
      const end = Date.parse(startOfDay(addDays(to, 1), zone))
      return within(viewer, begin, end, filter).slice(offset, offset + limit)
    },

    /** One date of an entry as a view shows it. */
    date: (
      viewer: Viewer,
      bundle: ShownBundle,
      recurrenceId: RecurrenceId,
    ): Occurrence | undefined => {
      const row = ofEntry.get(bundle.entry.id, recurrenceId)
      if (!row) return undefined
      const resourceNames = new Map(names.all().map((each) => [each.id, each]))
      const clashing = clashingIn({ from: row.begins, to: row.ends + 1 })
      const face = faceOf(viewer, bundle, recurrenceId, resourceNames)
      return occurrenceOf(row, bundle, face, settings().zone, clashing)
    },
  }
}
