import type { Day, Instant } from '../../../../shared/base/dates.ts'
import { addDays, daysBetween, instantOf, startOfDay } from '../../../../shared/base/dates.ts'
import { foldText, wordsOf } from '../../../../shared/base/fold.ts'
import type {
  AgendaCalendarId,
  AgendaEntryId,
  ResourceId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Occurrence } from '../../../../shared/agenda/contract/entries.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localAt, localOf } from '../../../../shared/agenda/localTime.ts'
import { wallTimeOf } from '../../../../shared/rota/spans.ts'
import type { BusySpan } from '../../../../shared/agenda/contract/entries.ts'
import type { Viewer } from './calendars.ts'
import type { ShownBundle } from './entryStore.ts'
import { answerOn, bookedOn, isSeries, listOf, peopleOn, staffOn } from './entryStore.ts'
import type { AgendaParts } from './parts.ts'
import { refuse } from './rows.ts'

export type Viewing = ReturnType<typeof createViewing>
const DAY = 86_400_000
const MOST_DAYS = 400
const MOST_INSTANTS = 20_000
const NONE: ReadonlySet<string> = new Set()

export type Filter = {
  from: Day
  to: Day
  calendarIds?: AgendaCalendarId[] | undefined
  staffIds?: StaffId[] | undefined
  resourceIds?: ResourceId[] | undefined
  text?: string | undefined
  cancelled?: boolean | undefined
  zone?: string | undefined
  offset?: number | undefined
  limit?: number | undefined
}
type OccurrenceRow = {
  agenda_entry_id: AgendaEntryId
  recurrence_id: string
  begins: number
  ends: number
  local_start: string
  local_end: string
  cancelled: number
}
type Names = ReadonlyMap<ResourceId, { name: string }>
/** What is the same on most dates of an entry. */
type Face = Pick<
  Occurrence,
  | 'title'
  | 'place'
  | 'zone'
  | 'private'
  | 'taken'
  | 'busy'
  | 'changed'
  | 'staffIds'
  | 'resources'
  | 'answers'
> & { tentative: boolean }
type Soft = { subject_id: string; holder_id: string; recurrence_id: string }

/** Dates as a calendar shows them, in a constant number of statements. */
export function createViewing(
  parts: Pick<
    AgendaParts,
    'database' | 'settings' | 'clock' | 'store' | 'dates' | 'layers' | 'people' | 'rota'
  >,
) {
  const { database, settings, store, dates, layers, people, rota } = parts
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

  /** Whether somebody may see what a private entry is. */
  const maySee = (
    viewer: Viewer,
    bundle: Pick<ShownBundle, 'calendar'> & {
      entry: Pick<ShownBundle['entry'], 'made_by_id'>
      people: readonly Pick<ShownBundle['people'][number], 'staff_id'>[]
    },
    isPrivate: boolean,
  ) => {
    if (!isPrivate) return true
    const { actorId } = viewer
    if (actorId === null) return false
    const { owner_id, keeper_ids } = bundle.calendar
    return (
      owner_id === actorId ||
      bundle.entry.made_by_id === actorId ||
      listOf<string>(keeper_ids).includes(actorId) ||
      bundle.people.some((row) => row.staff_id === actorId)
    )
  }

  /** What a date shows of its people and resources: most dates of a series show the same, made once. */
  const faceOf = (
    viewer: Viewer,
    bundle: ShownBundle,
    recurrenceId: RecurrenceId,
    resourceNames: Names,
  ): Face => {
    const { entry } = bundle
    const override = bundle.overrides.get(recurrenceId)
    const isPrivate = (override?.private ?? entry.private) === 1
    const taken = !maySee(viewer, bundle, isPrivate)
    const answers = { yes: 0, no: 0, maybe: 0, waiting: 0 }
    const persons = peopleOn(bundle, recurrenceId)
    for (const { person_key, role } of taken ? [] : persons) {
      if (role === 'informed') continue
      const answer = answerOn(bundle, recurrenceId, person_key)?.answer ?? 'waiting'
      if (answer in answers) answers[answer as 'yes'] += 1
    }
    return {
      title: taken ? '' : (override?.title ?? entry.title),
      place: taken ? '' : (override?.place ?? entry.place),
      zone: override?.zone ?? entry.zone,
      private: isPrivate,
      taken,
      busy: (override?.busy ?? entry.busy) === 1,
      changed: override !== undefined,
      tentative: (override?.tentative ?? entry.tentative) === 1,
      staffIds: staffOn(bundle, recurrenceId, persons),
      resources: bookedOn(bundle, recurrenceId).map((booked) => ({
        resourceId: booked.resource_id,
        name: resourceNames.get(booked.resource_id)?.name ?? '',
        units: booked.units,
        state: booked.state as 'booked',
      })),
      answers,
    }
  }
  const createFaces = (viewer: Viewer, resourceNames: Names) => {
    const usual = new Map<ShownBundle, Face>()
    return (bundle: ShownBundle, recurrenceId: RecurrenceId): Face => {
      const isUsual =
        !bundle.overrides.has(recurrenceId) &&
        bundle.answers.every((row) => row.recurrence_id === '')
      if (!isUsual) return faceOf(viewer, bundle, recurrenceId, resourceNames)
      let face = usual.get(bundle)
      if (!face) usual.set(bundle, (face = faceOf(viewer, bundle, '', resourceNames)))
      return face
    }
  }

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
    maySee,

    list: (viewer: Viewer, filter: Filter): Occurrence[] => {
      const { from, to, offset = 0, limit = 5000 } = filter
      if (to < from) refuse('ends_before_it_begins')
      if (daysBetween(from, to) > MOST_DAYS) refuse('too_many_days')
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

    /** What the rota takes colleagues up with, day by day. Await `rota.ready` before. */
    busy: (input: { from: Day; to: Day; staffIds?: StaffId[] | undefined }): BusySpan[] => {
      const { from, to } = input
      if (to < from) refuse('ends_before_it_begins')
      if (daysBetween(from, to) > MOST_DAYS) refuse('too_many_days')
      const plan = rota.readPlan(from, to)
      const asked = new Set(input.staffIds ?? people.list().map(({ id }) => id))
      const spans: BusySpan[] = []
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const { front, lunch, absences } = plan.dayPlan(day)
        const add = (
          staffId: StaffId,
          kind: BusySpan['kind'],
          a: number,
          b: number,
          absence = '',
        ) => {
          if (!asked.has(staffId)) return
          const end = b === 1440 ? localAt(addDays(day, 1), '00:00') : localAt(day, wallTimeOf(b))
          spans.push({ staffId, kind, absence, start: localAt(day, wallTimeOf(a)), end })
        }
        for (const one of front) add(one.staffId, 'duty', one.from, one.to)
        for (const one of lunch) add(one.staffId, 'lunch', one.from, one.to)
        for (const one of absences) {
          const [begin, end] =
            one.from === null || one.to === null ? ['00:00', '24:00'] : [one.from, one.to]
          add(one.staffId, 'absent', minutes(begin), minutes(end), one.kind)
        }
      }
      return spans
    },
  }
}

const minutes = (wallTime: string) =>
  Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5))

/** What a filter lets through: of the calendars, or of one of the people or resources named; and with every word. */
function keeps(filter: Omit<Filter, 'from' | 'to'>): (date: Occurrence) => boolean {
  const calendarIds = filter.calendarIds && new Set<string>(filter.calendarIds)
  const staffIds = filter.staffIds && new Set<string>(filter.staffIds)
  const resourceIds = filter.resourceIds && new Set<string>(filter.resourceIds)
  const words = filter.text ? wordsOf(filter.text) : []
  const named = calendarIds ?? staffIds ?? resourceIds
  if (!named && words.length === 0) return () => true
  return (date) => {
    const hit =
      !named ||
      (calendarIds && date.calendarId !== null && calendarIds.has(date.calendarId)) ||
      (staffIds && date.staffIds.some((id) => staffIds.has(id))) ||
      (resourceIds &&
        date.resources.some(
          ({ resourceId, state }) => state !== 'refused' && resourceIds.has(resourceId),
        ))
    if (!hit) return false
    if (words.length === 0) return true
    const text = foldText(
      `${date.title} ${date.place} ${date.resources.map(({ name }) => name).join(' ')}`,
    )
    return words.every((word) => text.includes(word))
  }
}
