import { dayAt, instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  AgendaEntryId,
  AgendaItemId,
  CommandId,
  EntryId,
  FileId,
  ItemId,
  ReservationId,
} from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type {
  BundleFile,
  BundleSupply,
  BundleVisitor,
} from '../../../../shared/agenda/contract/meetings.ts'
import type { Desk } from '../../base/commands.ts'
import { found } from '../../base/records.ts'
import type { Viewer } from './calendars.ts'
import { createDateOf } from './dateOf.ts'
import type { DateKey, Items } from './items.ts'
import type { AgendaParts } from './parts.ts'

type Command = { commandId?: CommandId | undefined }
type Dated = { agenda_entry_id: AgendaEntryId; recurrence_id: RecurrenceId }
type VisitorRow = Dated & {
  entry_id: EntryId
  person_key: string
  name: string
  organisation_name: string
  state: string
}
type SupplyRow = Dated & {
  reservation_id: ReservationId
  item_id: ItemId
  name: string
  unit: string
  quantity: number
  released_at: string | null
}
type FileRow = Dated & {
  position: number
  file_id: FileId
  name: string
  bytes: number
  media_type: string
  agenda_item_id: AgendaItemId | null
}

/** States of an entry of the reception that is not expected any more. */
const CALLED_OFF = 'cancelled'

/** What belongs to a meeting elsewhere in the office: visitors in the reception, supplies in the stock, papers. */
export function createBundle(
  parts: Pick<
    AgendaParts,
    'database' | 'commands' | 'settings' | 'store' | 'followers' | 'reception' | 'supplies'
  > & {
    items: Items
    get: (viewer: Viewer, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
    requireSeen: (viewer: Viewer, id: AgendaEntryId) => void
  },
) {
  const { database, commands, settings, store, reception, supplies, items } = parts
  const visitorsOf = database.prepare<VisitorRow>(
    `SELECT v.*, e.person_name AS name, e.organisation_name, e.state
     FROM agenda_visitors v JOIN reception_entries e ON e.id = v.entry_id
     WHERE v.agenda_entry_id IN (SELECT value FROM json_each(?)) ORDER BY e.person_name, v.person_key`,
  )
  const suppliesOf = database.prepare<SupplyRow>(
    `SELECT s.*, r.item_id, i.name, i.unit, r.quantity, r.released_at FROM agenda_supplies s
       JOIN stock_reservations r ON r.id = s.reservation_id JOIN stock_items i ON i.id = r.item_id
     WHERE s.agenda_entry_id IN (SELECT value FROM json_each(?)) ORDER BY i.name, r.id`,
  )
  const filesOf = database.prepare<FileRow>(
    `SELECT a.*, f.name, c.bytes, c.media_type FROM agenda_files a
       JOIN files f ON f.id = a.file_id JOIN file_contents c ON c.hash = f.hash
     WHERE a.agenda_entry_id = ? AND a.recurrence_id = ? ORDER BY a.position`,
  )
  const fileThere = database.prepare<{ id: string }>('SELECT id FROM files WHERE id = ?')

  const on =
    ({ agendaEntryId, recurrenceId }: DateKey) =>
    (row: Dated) =>
      row.agenda_entry_id === agendaEntryId && row.recurrence_id === recurrenceId
  const visitorRows = (key: DateKey) =>
    visitorsOf.all(JSON.stringify([key.agendaEntryId])).filter(on(key))
  const supplyRows = (key: DateKey) =>
    suppliesOf.all(JSON.stringify([key.agendaEntryId])).filter(on(key))

  const visitors = (key: DateKey): BundleVisitor[] =>
    visitorRows(key).map((row) => ({
      entryId: row.entry_id,
      personKey: row.person_key,
      name: row.name,
      organisationName: row.organisation_name,
      state: row.state as BundleVisitor['state'],
    }))
  const suppliesOn = (key: DateKey): BundleSupply[] =>
    supplyRows(key).map((row) => ({
      reservationId: row.reservation_id,
      itemId: row.item_id,
      name: row.name,
      unit: row.unit,
      quantity: row.quantity,
      released: row.released_at !== null,
    }))
  /** A date has papers of its own, or those of its series. */
  const files = ({ agendaEntryId, recurrenceId }: DateKey): BundleFile[] => {
    const own = filesOf.all(agendaEntryId, recurrenceId)
    const rows = own.length > 0 ? own : filesOf.all(agendaEntryId, '')
    return rows.map((row) => ({
      fileId: row.file_id,
      name: row.name,
      bytes: row.bytes,
      mediaType: row.media_type,
      itemId: row.agenda_item_id,
    }))
  }

  /** The one date that visitors come to and supplies are for: of a series as a whole, its next. */
  const dateOf = (viewer: Viewer, { agendaEntryId, recurrenceId }: DateKey) => {
    parts.requireSeen(viewer, agendaEntryId)
    const meeting = parts.get(viewer, agendaEntryId, recurrenceId)
    const { entry, overrides, calendar } = store.bundle(agendaEntryId)
    const of = createDateOf(entry, settings().zone)
    const date = of(meeting.recurrenceId, overrides.get(meeting.recurrenceId))
    const key: DateKey = { agendaEntryId, recurrenceId: meeting.recurrenceId }
    return { key, meeting, date, ownerId: calendar.owner_id }
  }
  const dayOf = (moment: number) => dayAt(instantOf(moment), settings().zone)

  parts.followers.push((write, _desk, changes) => {
    const ids = JSON.stringify([...new Set(changes.map(({ nowEntryId }) => nowEntryId))])
    const at = (id: string, recurrenceId: string) => `${id} ${recurrenceId}`
    const byDate = (rows: readonly Dated[]) =>
      Map.groupBy(rows, (row) => at(row.agenda_entry_id, row.recurrence_id))
    const coming = byDate(visitorsOf.all(ids)) as Map<string, VisitorRow[]>
    const held = byDate(suppliesOf.all(ids)) as Map<string, SupplyRow[]>
    for (const { now, nowEntryId, nowRecurrenceId } of changes) {
      const key = at(nowEntryId, nowRecurrenceId)
      for (const { entry_id } of coming.get(key) ?? [])
        reception().expectAt(write, entry_id, now && instantOf(now.begins))
      for (const { reservation_id, released_at } of held.get(key) ?? [])
        if (now) supplies.changeHold(write, reservation_id, { until: dayOf(now.begins) })
        else if (released_at === null) supplies.letGo(write, reservation_id)
    }
  })

  return {
    bundle: (viewer: Viewer, input: DateKey) => {
      const { key } = dateOf(viewer, input)
      return { visitors: visitors(key), supplies: suppliesOn(key), files: files(input) }
    },

    expect: (
      desk: Desk,
      input: Command & DateKey & { personKeys?: string[] | undefined },
    ): BundleVisitor[] =>
      commands.run(desk, 'agenda.meetings.expect', input, (write) => {
        const { key, meeting, date, ownerId } = dateOf(desk, input)
        requireStanding(meeting, date.cancelled)
        const outside = meeting.people.filter(({ staffId }) => staffId === null)
        for (const id of input.personKeys ?? [])
          found(
            outside.find((one) => one.key === id),
            'agendaPerson',
            id,
          )
        const told = new Map(visitorRows(key).map((row) => [row.person_key, row]))
        const staff = meeting.people.filter(({ staffId }) => staffId !== null)
        const chair = staff.find(({ role }) => role === 'chair')
        const rooms = meeting.resources.filter(
          ({ kind, state }) => kind === 'room' && state !== 'refused',
        )
        write.touch('agendaEntry', key.agendaEntryId)
        for (const person of outside) {
          const before = told.get(person.key)
          if (input.personKeys && !input.personKeys.includes(person.key)) continue
          if (before && before.state !== CALLED_OFF) continue
          const entryId = reception().expect(write, desk, {
            ...(person.contactId ? { contactId: person.contactId } : {}),
            personName: person.name || person.email,
            // The reception's log is read by everybody.
            subject: meeting.private ? '' : meeting.title.slice(0, 200),
            note: [meeting.place, ...rooms.map(({ name }) => name)].filter(Boolean).join(', '),
            forStaffId: chair?.staffId ?? ownerId ?? staff[0]?.staffId ?? null,
            expectedAt: instantOf(date.begins),
          })
          const row = columnsOf(key)
          if (before)
            write.update(
              'agenda_visitors',
              { ...row, person_key: person.key },
              { entry_id: entryId },
            )
          else
            write.insert('agenda_visitors', { ...row, person_key: person.key, entry_id: entryId })
        }
        return visitors(key)
      }),

    reserve: (
      desk: Desk,
      input: Command & DateKey & { itemId: ItemId; quantity: number },
    ): BundleSupply[] =>
      commands.run(desk, 'agenda.meetings.reserve', input, (write) => {
        const { itemId, quantity } = input
        const { key, meeting, date } = dateOf(desk, input)
        if (quantity > 0) requireStanding(meeting, date.cancelled)
        const before = supplyRows(key).find(
          (row) => row.item_id === itemId && row.released_at === null,
        )
        write.touch('agendaEntry', key.agendaEntryId)
        if (before && quantity > 0) supplies.changeHold(write, before.reservation_id, { quantity })
        else if (before) {
          supplies.letGo(write, before.reservation_id)
          const { reservation_id } = before
          write.remove('agenda_supplies', { ...columnsOf(key), reservation_id })
        } else if (quantity > 0) {
          const reason = meeting.private ? '' : meeting.title.slice(0, 200)
          const until = dayOf(date.begins)
          const reservation_id = supplies.hold(write, { itemId, quantity, reason, until })
          write.insert('agenda_supplies', { ...columnsOf(key), reservation_id })
        }
        return suppliesOn(key)
      }),

    setFiles: (
      desk: Desk,
      input: Command & DateKey & { files: { fileId: FileId; itemId: AgendaItemId | null }[] },
    ): BundleFile[] =>
      commands.run(desk, 'agenda.meetings.setFiles', input, (write) => {
        dateOf(desk, input)
        const named = input.files.some(({ itemId }) => itemId !== null)
        // A paper of one date belongs to a point of that date.
        const copies = named ? items.ownItems(write, input) : new Map<string, AgendaItemId>()
        const points = new Set<string>(named ? items.list(input).map(({ id }) => id) : [])
        write.touch('agendaEntry', input.agendaEntryId)
        const row = columnsOf(input)
        for (const { position } of filesOf.all(input.agendaEntryId, input.recurrenceId))
          write.remove('agenda_files', { ...row, position })
        const unique = new Map(input.files.map((file) => [file.fileId, file]))
        ;[...unique.values()].forEach(({ fileId, itemId }, position) => {
          found(fileThere.get(fileId), 'file', fileId)
          const item = itemId === null ? null : (copies.get(itemId) ?? itemId)
          if (item !== null && !points.has(item))
            throw new Failure('NOT_FOUND', { entity: 'agendaItem', id: item })
          write.insert('agenda_files', { ...row, position, file_id: fileId, agenda_item_id: item })
        })
        return files(input)
      }),
  }
}

const columnsOf = ({ agendaEntryId, recurrenceId }: DateKey) => ({
  agenda_entry_id: agendaEntryId,
  recurrence_id: recurrenceId,
})

/** Nobody is expected at, and nothing kept for, a meeting that does not take place. */
function requireStanding(meeting: AgendaEntry, cancelled: boolean): void {
  if (meeting.cancelled || cancelled)
    throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
}
