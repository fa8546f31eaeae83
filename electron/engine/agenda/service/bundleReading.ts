import type {
  AgendaEntryId,
  AgendaItemId,
  EntryId,
  FileId,
  ItemId,
  ReservationId,
} from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type {
  BundleFile,
  BundleSupply,
  BundleVisitor,
} from '../../../../shared/agenda/contract/meetings.ts'
import type { DateKey } from './itemStore.ts'
import type { Database } from '../../database/database.ts'

export type Dated = { agenda_entry_id: AgendaEntryId; recurrence_id: RecurrenceId }
export type VisitorRow = Dated & {
  entry_id: EntryId
  person_key: string
  name: string
  organisation_name: string
  state: string
}
export type SupplyRow = Dated & {
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

/** Reads what belongs to a meeting elsewhere in the office. The rows are those of the dates of some entries (JSON of ids). */
export function createBundleReading(database: Database) {
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

  return {
    visitorsOf: (ids: string) => visitorsOf.all(ids),
    suppliesOf: (ids: string) => suppliesOf.all(ids),
    filesOf: ({ agendaEntryId, recurrenceId }: DateKey) => filesOf.all(agendaEntryId, recurrenceId),
    visitorRows,
    supplyRows,
    visitors,
    suppliesOn,
    files,
  }
}
