import type { AgendaEntryId } from '../../../../shared/base/ids.ts'
import type { LocalTime } from '../../../../shared/agenda/localTime.ts'
import { localOf } from '../../../../shared/agenda/localTime.ts'
import { datesOf } from '../../../../shared/agenda/recurrence.ts'
import type { Parts } from '../../base/parts.ts'
import type { Claims, ClaimMode } from './claims.ts'
import type { Bundle, EntryRow, EntryStore } from './entryStore.ts'
import type { DateOf } from './dateOf.ts'
import { isSeries, listOf } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'

export type Dates = ReturnType<typeof createDates>

const DAY = 86_400_000
/** How far ahead endless series are expanded at first, and how much further when a later page is opened. */
const AHEAD = 400 * DAY
const STEP = 180 * DAY
/** What is kept of a series with more dates than may stand in the tables. */
const PAST = 3 * 366 * DAY
/** Nothing is expanded further than this from today. */
const FURTHEST = 11 * 366 * DAY
/** No series has more dates than this in the tables at a time: about twenty years of weekdays. */
export const MOST_DATES = 5000

/** The dates of entries as rows: derived, remade after each change, reached as far as somebody looks. */
export function createDates(
  { database, clock, settings }: Pick<Parts, 'database' | 'clock' | 'settings'>,
  store: EntryStore,
  claims: Claims,
) {
  const drop = database.prepare('DELETE FROM agenda_occurrences WHERE agenda_entry_id = ?')
  const insert = database.prepare(
    `INSERT INTO agenda_occurrences (agenda_entry_id, recurrence_id, begins, ends, local_start, local_end, cancelled, long)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const setExpanded = database.prepare(
    `INSERT INTO agenda_expansions (agenda_entry_id, expanded_until) VALUES (?, ?)
     ON CONFLICT (agenda_entry_id) DO UPDATE SET expanded_until = excluded.expanded_until`,
  )
  const behind = database.prepare<{ id: AgendaEntryId; until: number }>(
    'SELECT agenda_entry_id AS id, expanded_until AS until FROM agenda_expansions WHERE expanded_until < ?',
  )
  const wholeDays = database.prepare<{ id: AgendaEntryId }>(
    'SELECT id FROM agenda_entries WHERE all_day = 1',
  )
  const now = () => Date.parse(clock.now())
  const officeZone = () => settings().zone

  /** The dates of a bundle between two moments, with how far that is: null when there are no more after it. */
  const expand = (bundle: Bundle, from: number | null, to: number) => {
    const { entry, overrides } = bundle
    const dateOf = createDateOf(entry, officeZone())
    if (!isSeries(entry)) return { dates: [dateOf('', undefined)], until: null }
    const zone = entry.all_day === 1 ? officeZone() : entry.zone
    const local = (moment: number) => likeStart(localOf(moment, zone), entry)
    const endless = entry.rrule !== '' && !/COUNT|UNTIL/.test(entry.rrule)
    const recurrence = {
      start: entry.starts as LocalTime,
      zone,
      rrule: entry.rrule,
      rdates: listOf<LocalTime>(entry.rdates),
      exdates: listOf<LocalTime>(entry.exdates),
    }
    const reach = { before: endless ? local(to) : undefined, limit: MOST_DATES }
    const begin = from === null ? undefined : local(from)
    let ids = datesOf(recurrence, { ...reach, from: begin })
    // Of a series that has gone on for decades the last years stand in the tables.
    if (ids.length === MOST_DATES && from === null)
      ids = datesOf(recurrence, { ...reach, from: local(now() - PAST) })
    const dates = ids.map((id) => dateOf(id, overrides.get(id)))
    return { dates, until: endless && ids.length < MOST_DATES ? to : null }
  }
  const write = (entry: EntryRow, dates: readonly DateOf[]) => {
    for (const { recurrenceId, begins, ends, start, end, cancelled } of dates) {
      const long = ends - begins > DAY ? 1 : 0
      insert.run(entry.id, recurrenceId, begins, ends, start, end, cancelled ? 1 : 0, long)
    }
  }
  const horizon = (entry: EntryRow) => {
    const starts = Date.parse(`${entry.starts.slice(0, 10)}T00:00:00.000Z`)
    return Math.max(now(), Math.min(starts, now() + FURTHEST)) + AHEAD
  }

  return {
    /** The dates that an entry has, computed from the truth: all of them, or as far as is usual (or `to`). */
    of: (bundle: Bundle, to?: number): DateOf[] =>
      expand(bundle, null, Math.max(horizon(bundle.entry), to ?? 0)).dates,

    /** Makes the dates and claims of an entry anew from the truth, within a transaction. */
    remake: (id: AgendaEntryId, mode: ClaimMode = 'strict', to = 0): DateOf[] => {
      const bundle = store.bundle(id)
      const { dates, until } = expand(bundle, null, Math.max(horizon(bundle.entry), to))
      drop.run(id)
      write(bundle.entry, dates)
      setExpanded.run(id, until)
      claims.remake(bundle, dates, mode)
      return dates
    },

    /** Takes an entry's derived rows away. */
    forget: (id: AgendaEntryId): void => {
      drop.run(id)
      claims.free(id)
      database.prepare('DELETE FROM agenda_expansions WHERE agenda_entry_id = ?').run(id)
    },

    /** Expands endless series as far as `moment`, before anybody looks or books there. */
    reach: (moment: number): void => {
      const furthest = Math.min(moment, now() + FURTHEST)
      const late = behind.all(furthest)
      if (late.length === 0) return
      const extend = () => {
        for (const { id, until } of behind.all(furthest)) {
          const bundle = store.bundle(id)
          const more = expand(bundle, until, furthest + STEP)
          write(bundle.entry, more.dates)
          setExpanded.run(id, more.until)
          claims.add(bundle, more.dates, 'lenient')
        }
      }
      if (database.isWriting()) extend()
      else database.transaction(extend)
    },

    /** After the office moved to another zone: its whole days begin elsewhere. */
    remakeWholeDays: (): void =>
      database.transaction(() => {
        for (const { id } of wholeDays.all()) {
          const bundle = store.bundle(id)
          const { dates, until } = expand(bundle, null, horizon(bundle.entry))
          drop.run(id)
          write(bundle.entry, dates)
          setExpanded.run(id, until)
          claims.remake(bundle, dates, 'lenient')
        }
      }),
  }
}

const likeStart = (local: LocalTime, { all_day }: EntryRow): LocalTime =>
  all_day === 1 ? (local.slice(0, 10) as LocalTime) : local
