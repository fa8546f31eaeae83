/**
 * Writes electron/engine/database/tables.ts from the migrated schema: `node build/scripts/generateTables.ts`.
 * `--check` only compares. Ids, days and moments get their branded types by the names of the columns.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../electron/engine/database/database.ts'
import { migrate } from '../../electron/engine/database/migrate.ts'

const TARGET = join(import.meta.dirname, '../../electron/engine/database/tables.ts')

/** Which id a table's own `id` column holds. */
const OWN_ID: Record<string, string> = {
  staff: 'StaffId',
  stock_items: 'ItemId',
  stock_places: 'PlaceId',
  stock_suppliers: 'SupplierId',
  stock_offers: 'OfferId',
  stock_prices: 'PriceId',
  stock_orders: 'OrderId',
  stock_order_lines: 'OrderLineId',
  stock_counts: 'CountId',
  stock_movements: 'MovementId',
  stock_reservations: 'ReservationId',
  stock_printers: 'PrinterId',
  stock_rounds: 'RoundId',
  contacts: 'ContactId',
  reception_entries: 'EntryId',
  reception_messages: 'MessageId',
  roll_calls: 'RollCallId',
  requests: 'RequestId',
  request_bookmarks: 'BookmarkId',
  rota_turns: 'PatternId',
  rota_overrides: 'OverrideId',
  rota_absences: 'AbsenceId',
  rota_swaps: 'SwapId',
  files: 'FileId',
  mail_registers: 'MailRegisterId',
  mail_entries: 'MailEntryId',
  mail_models: 'MailModelId',
  mail_accounts: 'MailAccountId',
  mail_arrivals: 'MailArrivalId',
  mail_outbox: 'OutgoingMailId',
  documents: 'DocumentId',
  document_templates: 'DocumentTemplateId',
  document_fields: 'DocumentFieldId',
  document_views: 'DocumentViewId',
  document_hand_ons: 'DocumentHandOnId',
  archive_schedules: 'ArchiveScheduleId',
  archive_classes: 'ArchiveClassId',
  archive_places: 'ArchivePlaceId',
  archive_boxes: 'BoxId',
  archive_dossiers: 'DossierId',
  archive_contents: 'DossierContentId',
  archive_loans: 'LoanId',
  archive_holds: 'HoldId',
  archive_disposals: 'DisposalId',
  agenda_calendars: 'AgendaCalendarId',
  agenda_resources: 'ResourceId',
  agenda_entries: 'AgendaEntryId',
  agenda_wanted: 'WantedId',
  agenda_notices: 'NoticeId',
  agenda_items: 'AgendaItemId',
  agenda_action_points: 'ActionPointId',
  agenda_trips: 'TripId',
  agenda_trip_expenses: 'ExpenseId',
  agenda_rates: 'RateId',
}

/** Which id a column holds that refers to another table. */
const ID_COLUMNS: Record<string, string> = {
  actor_id: 'StaffId',
  command_id: 'CommandId',
  annulled_by: 'CommandId',
  undoes: 'CommandId',
  item_id: 'ItemId',
  place_id: 'PlaceId',
  parent_id: 'PlaceId',
  refill_from_id: 'PlaceId',
  supplier_id: 'SupplierId',
  offer_id: 'OfferId',
  order_id: 'OrderId',
  order_line_id: 'OrderLineId',
  count_id: 'CountId',
  reverses_id: 'MovementId',
  printer_id: 'PrinterId',
  round_id: 'RoundId',
  staff_id: 'StaffId',
  stand_in_id: 'StaffId',
  for_staff_id: 'StaffId',
  logged_by_id: 'StaffId',
  taken_by_id: 'StaffId',
  owner_id: 'StaffId',
  asked_by_id: 'StaffId',
  asked_by_staff_id: 'StaffId',
  other_id: 'StaffId',
  contact_id: 'ContactId',
  organisation_id: 'ContactId',
  merged_into_id: 'ContactId',
  entry_id: 'EntryId',
  message_id: 'MessageId',
  roll_call_id: 'RollCallId',
  request_id: 'RequestId',
  swap_id: 'SwapId',
  file_id: 'FileId',
  register_id: 'MailRegisterId',
  mail_entry_id: 'MailEntryId',
  account_id: 'MailAccountId',
  reply_to_id: 'MailEntryId',
  sent_entry_id: 'MailEntryId',
  document_id: 'DocumentId',
  template_id: 'DocumentTemplateId',
  field_id: 'DocumentFieldId',
  to_staff_id: 'StaffId',
  lock_staff_id: 'StaffId',
  agenda_entry_id: 'AgendaEntryId',
  agenda_item_id: 'AgendaItemId',
  calendar_id: 'AgendaCalendarId',
  resource_id: 'ResourceId',
  trip_id: 'TripId',
  traveller_id: 'StaffId',
  made_by_id: 'StaffId',
  cut_from_id: 'AgendaEntryId',
  carried_from_id: 'AgendaItemId',
  reservation_id: 'ReservationId',
  schedule_id: 'ArchiveScheduleId',
  override_schedule_id: 'ArchiveScheduleId',
  class_id: 'ArchiveClassId',
  parent_class_id: 'ArchiveClassId',
  archive_place_id: 'ArchivePlaceId',
  parent_place_id: 'ArchivePlaceId',
  box_id: 'BoxId',
  dossier_id: 'DossierId',
  loan_id: 'LoanId',
  hold_id: 'HoldId',
  disposal_id: 'DisposalId',
  borrower_staff_id: 'StaffId',
  borrower_contact_id: 'ContactId',
  proposed_by_id: 'StaffId',
  approved_by_id: 'StaffId',
  certificate_file_id: 'FileId',
}

/** Columns that hold a day without being named so. */
const DAY_COLUMNS = new Set([
  'snoozed_until',
  'valid_from',
  'valid_until',
  'fades_on',
  'promised_on',
  'nudge_on',
  'letter_date',
  'arrived_on',
  'deadline_on',
  'due_on',
])

/** Local wall times and the like, not moments, although they end in `_at`. */
const PLAIN_COLUMNS = new Set(['sign_out_at'])

type Column = { name: string; type: string; notnull: number; pk: number }

function typeOf(table: string, column: Column): string {
  if (column.type === 'INTEGER' || column.type === 'REAL') return 'number'
  if (column.name === 'id') return OWN_ID[table] ?? 'string'
  if (ID_COLUMNS[column.name]) return ID_COLUMNS[column.name]!
  if (PLAIN_COLUMNS.has(column.name)) return 'string'
  if (column.name.endsWith('_at') || column.name === 'at' || column.name === 'lock_until')
    return 'Instant'
  if (column.name === 'day' || column.name.endsWith('_day') || DAY_COLUMNS.has(column.name))
    return 'Day'
  return 'string'
}

/** The text of tables.ts for the newest schema. */
export function generateTables(): string {
  const file = join(tmpdir(), `tables-${process.pid}.db`)
  const database = openDatabase(file)
  try {
    migrate(database)
    const names = database
      .prepare<{ name: string }>(
        // Only plain tables: those of a full-text index are written by its own statements.
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
      )
      .all()
      .map((row) => row.name)
      .filter((name) => !name.startsWith('sqlite_'))
    const used = new Set<string>()
    const blocks = names.map((table) => {
      const columns = database.prepare<Column>(`SELECT * FROM pragma_table_info('${table}')`).all()
      const lines = columns.map((column) => {
        const type = typeOf(table, column)
        used.add(type)
        const nullable = column.notnull === 0 && column.pk === 0 ? ' | null' : ''
        return `    ${column.name}: ${type}${nullable}`
      })
      return `  ${table}: {\n${lines.join('\n')}\n  }`
    })
    const dates = ['Day', 'Instant'].filter((type) => used.has(type))
    const ids = [...used].filter((type) => type.endsWith('Id')).sort()
    return [
      '// Made by build/scripts/generateTables.ts from the migrations: do not edit.',
      `import type { ${dates.join(', ')} } from '../../../shared/base/dates.ts'`,
      `import type {\n${ids.map((type) => `  ${type},`).join('\n')}\n} from '../../../shared/base/ids.ts'`,
      '',
      'export type Tables = {',
      blocks.join('\n'),
      '}',
      '',
    ].join('\n')
  } finally {
    database.close()
    rmSync(file, { force: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  const text = generateTables()
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text)
  else if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(
      'tables.ts is not what the migrations make: run node build/scripts/generateTables.ts',
    )
    process.exit(1)
  }
}
