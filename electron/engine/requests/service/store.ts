import type { BookmarkId, RequestId, StaffId } from '../../../../shared/base/ids.ts'
import type { Bookmark, Request, RequestState } from '../../../../shared/requests/contract.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { writeRequestNumber } from '../../../../shared/requests/number.ts'

type Patch = Partial<Tables['requests']>
export type Row = Tables['requests'] & { owner_name: string | null; asked_by_name: string }

/** Who asked is looked up only where it is not written on the request. */
export const SELECT = `SELECT r.*, o.name AS owner_name,
    coalesce((SELECT name FROM staff WHERE id = r.asked_by_staff_id), nullif(r.person_name, ''),
      (SELECT name FROM contacts WHERE id = r.contact_id), '') AS asked_by_name
  FROM requests r LEFT JOIN staff o ON o.id = r.owner_id`
/** Word for word the condition of the index of open requests, so that SQLite uses it. */
export const OPEN = "r.state NOT IN ('told', 'withdrawn')"

export type RequestStore = ReturnType<typeof createRequestStore>

/** The rows of requests: read with the names to show, and moved from state to state within a command. */
export function createRequestStore(database: Database) {
  const one = database.prepare<Row>(`${SELECT} WHERE r.id = ?`)
  const runningOf = database.prepare<Row>(
    `${SELECT} WHERE ${OPEN} AND r.state = 'active' AND r.owner_id IS ? ORDER BY r.started_at DESC LIMIT 1`,
  )
  const last = database.prepare<{ position: number | null }>(
    'SELECT max(position) AS position FROM request_events WHERE request_id = ?',
  )
  const bookmarks = database.prepare<Tables['request_bookmarks']>(
    'SELECT * FROM request_bookmarks WHERE request_id = ? ORDER BY left_at, id',
  )
  const row = (requestId: RequestId): Row => found(one.get(requestId), 'request', requestId)

  /** Writes an event and where the request stands now; leaving a waiting ends its reason and nudge. */
  const move = (
    write: Write,
    desk: Desk,
    request: Tables['requests'],
    to: RequestState,
    patch: Patch = {},
    reason = '',
  ): void => {
    write.touch('request', request.id)
    const settled = to === 'waiting' ? {} : { waiting_for: '', nudge_on: null }
    write.update(
      'requests',
      { id: request.id },
      { ...settled, ...patch, state: to, version: request.version + 1 },
    )
    addEvent(write, desk, request.id, request.state, to, reason)
  }
  const addEvent = (
    write: Write,
    desk: Desk,
    requestId: RequestId,
    from: string | null,
    to: RequestState,
    reason: string,
  ): void =>
    write.insert('request_events', {
      request_id: requestId,
      position: (last.get(requestId)?.position ?? -1) + 1,
      at: write.at,
      from_state: from,
      to_state: to,
      reason,
      actor_id: desk.actorId,
      actor: desk.actor,
    })

  /** Puts work down on its owner's stack. */
  const putDown = (
    write: Write,
    desk: Desk,
    request: Tables['requests'],
    nextStep: string,
    patch: Patch = {},
    reason = '',
  ): void => {
    move(write, desk, request, 'left', { ...patch, next_step: nextStep }, reason)
    write.insert('request_bookmarks', {
      id: newId<BookmarkId>(),
      request_id: request.id,
      staff_id: patch.owner_id === undefined ? request.owner_id : patch.owner_id,
      next_step: nextStep,
      left_at: write.at,
      back_at: null,
    })
  }

  return {
    row,
    move,
    addEvent,
    putDown,
    get: (requestId: RequestId): Request => requestOf(row(requestId)),
    running: (staffId: StaffId | null): Row | undefined => runningOf.get(staffId),
    bookmarksOf: (requestId: RequestId): Bookmark[] => bookmarks.all(requestId).map(bookmarkOf),
    openBookmarks: (requestId: RequestId) =>
      bookmarks.all(requestId).filter(({ back_at: backAt }) => backAt === null),
    /** Closes the bookmarks of work that is taken up or ended. */
    closeBookmarks: (write: Write, requestId: RequestId): void => {
      for (const { id, back_at: backAt } of bookmarks.all(requestId)) {
        if (backAt === null) write.update('request_bookmarks', { id }, { back_at: write.at })
      }
    },
    /** Makes room for other work: what runs for this colleague is left with `nextStep`. */
    leaveRunning: (
      write: Write,
      desk: Desk,
      staffId: StaffId | null,
      nextStep: string | undefined,
    ): void => {
      const running = runningOf.get(staffId)
      if (running) putDown(write, desk, running, nextStep ?? '')
    },
  }
}

/** "2026-017". */
export const numberOf = ({ year, number }: Pick<Row, 'year' | 'number'>): string =>
  writeRequestNumber(year, number)

export function bookmarkOf(row: Tables['request_bookmarks']): Bookmark {
  return {
    id: row.id,
    requestId: row.request_id,
    staffId: row.staff_id,
    nextStep: row.next_step,
    leftAt: row.left_at,
    backAt: row.back_at,
  }
}

export function requestOf(row: Row): Request {
  return {
    id: row.id,
    version: row.version,
    number: numberOf(row),
    state: row.state as Request['state'],
    title: row.title,
    body: row.body,
    kind: row.kind,
    ownerId: row.owner_id,
    ownerName: row.owner_name ?? '',
    askedByStaffId: row.asked_by_staff_id,
    askedByName: row.asked_by_name,
    contactId: row.contact_id,
    personName: row.person_name,
    phone: row.phone,
    email: row.email,
    source: { kind: row.source_kind as Request['source']['kind'], id: row.source_id },
    urgent: row.urgent === 1,
    promisedOn: row.promised_on,
    receivedAt: row.received_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    toldAt: row.told_at,
    toldHow: row.told_how as Request['toldHow'],
    toldByName: row.told_by,
    answer: row.answer,
    waitingFor: row.waiting_for,
    nudgeOn: row.nudge_on,
    nextStep: row.next_step,
    // Erasing a person empties the title, which nothing else can.
    faded: row.faded_at !== null || row.title === '',
  }
}
