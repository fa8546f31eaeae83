import type { ContactId, RequestId, StaffId } from '../../../../shared/base/ids.ts'
import type { Request, RequestState } from '../../../../shared/requests/contract.ts'
import { isOpen } from '../../../../shared/requests/life.ts'
import type { RequestParts } from './parts.ts'
import { createSearch } from './search.ts'
import type { Row } from './store.ts'
import { OPEN, SELECT, requestOf } from './store.ts'

type Filter = {
  open?: boolean | undefined
  states?: RequestState[] | undefined
  ownerId?: StaffId | undefined
  followerId?: StaffId | undefined
  my?: 'owned' | 'followed' | undefined
  contactId?: ContactId | undefined
  text?: string | undefined
  before?: RequestId | undefined
  limit: number
}
/** Hits of a search that are read at a time. */
const BATCH = 1000

/** Lists of requests; `reader` is whoever is signed in, null for nobody. */
export function createList({ database, commands, store }: RequestParts) {
  const search = createSearch(database, commands)
  return (reader: StaffId | null, input: Filter): Request[] => {
    const where: string[] = []
    const values: unknown[] = []
    const ownerId = input.my === 'owned' ? reader : input.ownerId
    const followerId = input.my === 'followed' ? reader : input.followerId
    const add = (condition: string, ...given: unknown[]) => {
      where.push(condition)
      values.push(...given)
    }
    // Open ones are few: named, they are found by their own index.
    const onlyOpen = input.open || (input.states && input.states.every(isOpen))
    if (onlyOpen) add(OPEN)
    if (input.states)
      add('r.state IN (SELECT value FROM json_each(?))', JSON.stringify(input.states))
    if (ownerId !== undefined) add('r.owner_id = ?', ownerId)
    if (input.contactId) add('r.contact_id = ?', input.contactId)
    if (followerId !== undefined)
      add('r.id IN (SELECT request_id FROM request_followers WHERE staff_id = ?)', followerId)
    if (input.before) {
      const { received_at: at, id } = store.row(input.before)
      add('(r.received_at, r.id) < (?, ?)', at, id)
    }
    const order = input.open
      ? 'r.promised_on IS NULL, r.promised_on, r.received_at, r.id'
      : 'r.received_at DESC, r.id DESC'
    const read = (limit?: number) => {
      const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''
      const all = `${SELECT} ${condition} ORDER BY ${order}`
      if (limit === undefined)
        return database
          .prepare<Row>(all)
          .all(...values)
          .map(requestOf)
      return database
        .prepare<Row>(`${all} LIMIT ?`)
        .all(...values, limit)
        .map(requestOf)
    }
    if (!input.text?.trim()) {
      // Few are open at a time, and sorting all of them costs less than the first of them: SQLite has another sorter.
      return onlyOpen ? read().slice(0, input.limit) : read(input.limit)
    }
    const hits = search(input.text, input.before)
    if (onlyOpen) {
      const found = new Set(hits)
      return read()
        .filter(({ id }) => found.has(id))
        .slice(0, input.limit)
    }
    // A word may be in tens of thousands: only as many are read as are shown.
    add('r.id IN (SELECT value FROM json_each(?))', '')
    const rows: Request[] = []
    for (let at = 0; at < hits.length && rows.length < input.limit; at += BATCH) {
      values[values.length - 1] = JSON.stringify(hits.slice(at, at + BATCH))
      rows.push(...read(input.limit - rows.length))
    }
    return rows
  }
}
