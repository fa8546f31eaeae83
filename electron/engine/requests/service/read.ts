import type { Day } from '../../../../shared/base/dates.ts'
import type {
  ContactId,
  EntryId,
  MailEntryId,
  RequestId,
  StaffId,
} from '../../../../shared/base/ids.ts'
import type { ContactEvent } from '../../../../shared/people/contract/contacts.ts'
import type { EntryDetail } from '../../../../shared/reception/contract/entries.ts'
import type { Bookmark, RequestDetail, RequestState } from '../../../../shared/requests/contract.ts'
import { timesOf } from '../../../../shared/requests/times.ts'
import type { OnCommit } from '../../base/commands.ts'
import { createKeep } from '../../base/keep.ts'
import type { Tables } from '../../database/tables.ts'
import { createList } from './list.ts'
import type { RequestParts } from './parts.ts'
import type { Row } from './store.ts'
import { OPEN, SELECT, bookmarkOf, numberOf, requestOf } from './store.ts'

type LeftRow = Row & {
  bookmark_id: Bookmark['id']
  bookmark_step: string
  left_at: Bookmark['leftAt']
}

/** What is asked of requests: lists, one with its history, the stack, what waits today. */
export function createReading(parts: RequestParts) {
  const { database, clock, store } = parts
  const keep = createKeep(parts, concernsRequests)
  const events = database.prepare<Tables['request_events']>(
    'SELECT * FROM request_events WHERE request_id = ? ORDER BY position',
  )
  const notes = database.prepare<Tables['request_notes']>(
    'SELECT * FROM request_notes WHERE request_id = ? ORDER BY at, id',
  )
  const followers = database.prepare<Tables['request_followers']>(
    'SELECT * FROM request_followers WHERE request_id = ? ORDER BY staff_id',
  )
  const allOpen = database.prepare<Row>(
    `${SELECT} WHERE ${OPEN} ORDER BY r.promised_on IS NULL, r.promised_on, r.received_at, r.id`,
  )
  const left = database.prepare<LeftRow>(
    `${SELECT.replace('SELECT', 'SELECT b.id AS bookmark_id, b.next_step AS bookmark_step, b.left_at,')}
     JOIN request_bookmarks b ON b.request_id = r.id
     WHERE b.back_at IS NULL AND b.staff_id IS ? AND r.state = 'left' ORDER BY b.left_at DESC, b.id DESC`,
  )
  const ofEntry = database.prepare<Pick<Row, 'id' | 'year' | 'number' | 'title'>>(
    'SELECT id, year, number, title FROM requests WHERE source_id = ? ORDER BY received_at, id',
  )
  const ofContacts = database.prepare<Row>(
    `SELECT * FROM requests WHERE contact_id IN (SELECT value FROM json_each(?))
     ORDER BY received_at DESC, id DESC LIMIT 200`,
  )

  const leftOf = (staffId: StaffId | null) =>
    left.all(staffId).map((row) => ({
      ...requestOf(row),
      bookmark: bookmarkOf({
        id: row.bookmark_id,
        request_id: row.id,
        staff_id: staffId,
        next_step: row.bookmark_step,
        left_at: row.left_at,
        back_at: null,
      }),
    }))

  const waitingOn = (day: Day, staffId: StaffId | null) => {
    const open = allOpen.all().map(requestOf)
    return {
      running: open.find((one) => one.state === 'active' && one.ownerId === staffId) ?? null,
      bookmarks: leftOf(staffId),
      overdue: open.filter(({ promisedOn }) => promisedOn !== null && promisedOn <= day),
      nudges: open.filter(
        ({ state, nudgeOn }) => state === 'waiting' && nudgeOn !== null && nudgeOn <= day,
      ),
      toTell: open.filter(({ state }) => state === 'done'),
      unowned: open.filter(({ state, ownerId }) => ownerId === null && state !== 'done'),
    }
  }

  return {
    list: createList(parts),

    get: (requestId: RequestId): RequestDetail => {
      const rows = events.all(requestId)
      const steps = rows.map(({ at, to_state: to }) => ({ at, to: to as RequestState }))
      return {
        ...store.get(requestId),
        events: rows.map((row) => ({
          at: row.at,
          from: row.from_state as RequestState | null,
          to: row.to_state as RequestState,
          reason: row.reason,
          byName: row.actor,
        })),
        notes: notes
          .all(requestId)
          .map(({ id, at, actor, text }) => ({ id, at, byName: actor, text })),
        followerIds: followers.all(requestId).map(({ staff_id: staffId }) => staffId),
        bookmarks: store.bookmarksOf(requestId),
        times: timesOf(steps, clock.now()),
      }
    },

    stack: (staffId: StaffId | null) => {
      const running = store.running(staffId)
      return { running: running ? requestOf(running) : null, left: leftOf(staffId) }
    },

    /** The requests made from an entry of the front desk, or from a slip. */
    ofEntry: (entryId: EntryId | MailEntryId): EntryDetail['requests'] =>
      ofEntry.all(entryId).map((row) => ({ id: row.id, number: numberOf(row), title: row.title })),

    /** The newest 200 requests of contacts, newest first. */
    historyOf: (contactIds: ContactId[]): ContactEvent[] =>
      ofContacts.all(JSON.stringify(contactIds)).map((row) => ({
        kind: 'request',
        id: row.id,
        at: row.received_at,
        title: `${numberOf(row)} ${row.title}`,
        state: row.state,
      })),

    /**
     * What of requests waits now: what runs and what lies on the stack of one colleague (null: nobody signed in), and
     * of the office what is promised for today or before, to be asked about again, to be told, and without owner.
     */
    today: (staffId: StaffId | null) => {
      const day = clock.today()
      return keep(`today ${day} ${staffId}`, () => waitingOn(day, staffId))
    },
  }
}

/** Requests show the names of colleagues and contacts. */
const concernsRequests = (...[touched, features]: Parameters<OnCommit>) =>
  features.has('requests') ||
  features.has('office') ||
  touched.some(({ entity }) => entity === 'staff' || entity === 'contact')
