import { dayAt, instantOf } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type {
  AgendaEntryId,
  AgendaItemId,
  CommandId,
  FileId,
  ItemId,
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
import type { Items } from './items.ts'
import type { DateKey } from './itemStore.ts'
import type { AgendaParts } from './parts.ts'
import { createBundleReading } from './bundleReading.ts'
import type { Dated, VisitorRow, SupplyRow } from './bundleReading.ts'

type Command = { commandId?: CommandId | undefined }
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
  const read = createBundleReading(database)
  const { visitorRows, supplyRows, visitors, suppliesOn, files } = read
  const fileThere = database.prepare<{ id: string }>('SELECT id FROM files WHERE id = ?')

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
    const coming = byDate(read.visitorsOf(ids)) as Map<string, VisitorRow[]>
    const held = byDate(read.suppliesOf(ids)) as Map<string, SupplyRow[]>
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
        for (const { position } of read.filesOf(input))
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
