import type { AgendaEntryId, TripId } from '../../../shared/base/ids.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { RecurrenceId } from '../../../shared/agenda/contract/base.ts'
import type { Desk } from '../base/commands.ts'
import type { RowChange, Write } from '../base/write.ts'
import type { Tables } from '../database/tables.ts'
import { createActionPoints } from './service/actionPoints.ts'
import { createAnswers } from './service/answers.ts'
import { createApprovals } from './service/approvals.ts'
import { createBooking } from './service/booking.ts'
import { createBusy } from './service/busy.ts'
import { createBundle } from './service/bundle.ts'
import type { Viewer } from './service/calendars.ts'
import { createCalendars } from './service/calendars.ts'
import { createChecking } from './service/checking.ts'
import { createClaims } from './service/claims.ts'
import { createDates } from './service/dates.ts'
import { createEntryStore } from './service/entryStore.ts'
import { createExporting } from './service/exporting.ts'
import { createFeeds } from './service/feeds.ts'
import { createFree } from './service/free.ts'
import { createContactHistory } from './service/history.ts'
import { createImporting } from './service/importing.ts'
import { createInvitations } from './service/invitations.ts'
import { createNotices } from './service/notices.ts'
import { createItems } from './service/items.ts'
import { createMinutes } from './service/minutes.ts'
import type { AgendaGiven, AgendaParts } from './service/parts.ts'
import { createReading } from './service/reading.ts'
import { createReminders } from './service/reminders.ts'
import { createResources } from './service/resources.ts'
import { createSettling } from './service/settling.ts'
import { createStaging } from './service/staging.ts'
import { createTaken } from './service/taken.ts'
import { createViewing } from './service/viewing.ts'
import { createWaiting } from './service/waiting.ts'
import { createWanted } from './service/wanted.ts'
import { createReceived } from './received/received.ts'
import { createTrips } from './trips/trips.ts'

export type Agenda = ReturnType<typeof createAgenda>

/** Meetings, rooms and the agendas of executives. */
export function createAgenda(given: AgendaGiven) {
  const { database, commands, settings } = given
  const store = createEntryStore(database)
  const claims = createClaims(given)
  const dates = createDates(given, store, claims)
  const notices = createNotices(database, store)
  const parts: AgendaParts = {
    ...given,
    store,
    claims,
    dates,
    notices,
    followers: [],
    layers: [],
  }
  const calendars = createCalendars(given)
  const resources = createResources(given)
  const checking = createChecking({ ...parts, resources })
  const viewing = createViewing(parts)
  const reading = createReading({ ...parts, viewing, resources })
  const show = (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) =>
    reading.get(desk, id, recurrenceId)
  const staging = createStaging({ ...parts, resources })
  const settling = createSettling({ ...parts, resources, checking })
  const { requireSeen } = reading
  const exporting = createExporting(parts)
  const booking = createBooking({ ...parts, staging, settling, show, requireSeen })

  const wanted = createWanted({ ...parts, checking, settling, show })
  const approvals = createApprovals({ ...parts, resources, show })
  const items = createItems({ ...parts, requireSeen })
  const actionPoints = createActionPoints({ ...parts, requireSeen })
  const meetings = createBundle({ ...parts, items, get: reading.get, requireSeen })
  const minutes = createMinutes({
    ...parts,
    items,
    points: actionPoints,
    get: reading.get,
    requireSeen,
  })
  const trips = createTrips(parts)
  let { zone } = settings()
  commands.onCommit((_touched, features) => {
    if (!features.has('office') || settings().zone === zone) return
    zone = settings().zone
    dates.remakeWholeDays()
  })

  return {
    parts,
    calendars,
    resources,
    list: viewing.list,
    busy: createBusy(parts),
    get: (viewer: Viewer, input: { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }) =>
      reading.get(viewer, input.agendaEntryId, input.recurrenceId),
    requireSeen,
    reminders: createReminders({ ...parts, viewing }),
    ...booking,
    /** For what enters many at once within one command: the sample. */
    enter: { book: booking.add, resource: resources.add, calendar: calendars.add },
    importFiles: createImporting(parts),
    exporting,
    feeds: createFeeds({ ...parts, exporting }),
    invitations: createInvitations({ ...parts, exporting, requireSeen }),
    free: createFree({ ...parts, resources }),
    wanted,
    approvals,
    ...createAnswers({ ...parts, show, requireSeen }),
    received: createReceived({ ...parts, settling, calendars, show, requireSeen }),
    items,
    meetings,
    minutes,
    actionPoints,
    trips,
    waiting: createWaiting({ ...parts, viewing, wanted, approvals }),

    ...createTaken(parts),
    historyOf: createContactHistory(parts),

    /** After an undo: the dates and claims of what it touched are made from the rows as they are now. */
    undo: (
      write: Write,
      _row: Tables['journal'],
      _desk: Desk,
      changes: readonly RowChange[],
    ): void => {
      const ids = new Set<string>()
      const tripIds = new Set<string>()
      for (const [table, key, before, after] of changes) {
        // What was expected or reserved with a meeting shows there too.
        if (table === 'reception_entries') write.alsoChanged.add('reception')
        if (table === 'stock_reservations') write.alsoChanged.add('stock')
        if (!table.startsWith('agenda_')) continue
        const tripId = table === 'agenda_trips' ? key['id'] : key['trip_id']
        if (typeof tripId === 'string') tripIds.add(tripId)
        const own = table === 'agenda_entries' ? key['id'] : undefined
        for (const row of [key, before, after]) {
          const id = own ?? row?.['agenda_entry_id']
          if (typeof id === 'string') ids.add(id)
        }
      }
      for (const id of tripIds) trips.remake(id as TripId)
      for (const id of ids) {
        try {
          if (store.find(id as AgendaEntryId)) dates.remake(id as AgendaEntryId)
          else dates.forget(id as AgendaEntryId)
        } catch (error) {
          // Somebody else has the room by now.
          if (!(error instanceof Failure) || error.code !== 'CLASHES') throw error
          throw new Failure('UNDO_CONFLICT', { commandId: _row.command_id })
        }
      }
    },

    /** Lines of office.check: that no two firm claims overlap, and that none is left of what there is no more. */
    check: () => {
      const overlaps = database
        .prepare<{ count: number }>(
          `SELECT count(*) AS count FROM agenda_claims a JOIN agenda_claims b ON b.subject_id = a.subject_id
             AND b.begins < a.ends AND b.begins > a.begins - 604800000 AND b.ends > a.begins
             AND (b.holder_id, b.recurrence_id, b.begins) > (a.holder_id, a.recurrence_id, a.begins)
           WHERE a.firm = 1 AND b.firm = 1
             AND coalesce((SELECT units FROM agenda_resources r WHERE r.id = a.subject_id), 1) = 1
             AND NOT (a.holder_id = b.holder_id AND a.recurrence_id = b.recurrence_id)`,
        )
        .get()!.count
      return [{ name: 'agenda_claims', good: overlaps === 0, detail: `${overlaps} overlaps` }]
    },
  }
}
