import type { Instant } from '../../../shared/base/dates.ts'
import { Failure } from '../../../shared/base/errors.ts'
import type { CommandId } from '../../../shared/base/ids.ts'
import type { Feature } from '../../../shared/office/contract.ts'
import { feature as features } from '../../../shared/office/contract.ts'
import { finalCommands } from '../../../shared/office/finalCommands.ts'
import type { Commands, Desk } from '../base/commands.ts'
import { found } from '../base/records.ts'
import type { RowChange, Write } from '../base/write.ts'
import { putBack } from '../base/write.ts'
import type { Tables } from '../database/tables.ts'
import type { Journal } from './journal.ts'
import { changesOf } from './journal.ts'

/**
 * What a feature does besides putting its rows back: reverses ledger rows, refuses when later work stands on it.
 * `changes` are those of `row`, read already.
 */
export type UndoHook = (
  write: Write,
  row: Tables['journal'],
  desk: Desk,
  changes: readonly RowChange[],
) => void

/** What becomes of a row that people may have seen: it is taken out of use, never deleted. */
const WITHDRAWN: Record<string, (at: Instant) => RowChange[2]> = {
  staff: (at) => ({ retired_at: at }),
  contacts: (at) => ({ retired_at: at }),
  stock_items: (at) => ({ retired_at: at }),
  stock_places: (at) => ({ retired_at: at }),
  stock_suppliers: (at) => ({ retired_at: at }),
  stock_offers: (at) => ({ retired_at: at }),
  stock_printers: (at) => ({ retired_at: at }),
  stock_rounds: (at) => ({ retired_at: at }),
  stock_orders: () => ({ state: 'cancelled' }),
  stock_reservations: (at) => ({ released_at: at }),
  reception_entries: (at) => ({ state: 'cancelled', ended_at: at }),
  reception_messages: () => ({ state: 'withdrawn' }),
  mail_accounts: (at) => ({ retired_at: at }),
  requests: () => ({ state: 'withdrawn' }),
  rota_overrides: (at) => ({ removed_at: at }),
  rota_absences: (at) => ({ cancelled_at: at }),
  rota_swaps: () => ({ state: 'withdrawn' }),
  agenda_calendars: (at) => ({ retired_at: at }),
  agenda_resources: (at) => ({ retired_at: at }),
  agenda_entries: (at) => ({ cancelled_at: at }),
  agenda_trips: (at) => ({ state: 'cancelled', cancelled_at: at }),
  agenda_trip_expenses: (at) => ({ removed_at: at }),
  documents: () => ({ state: 'withdrawn' }),
  document_versions: (at) => ({ withdrawn_at: at }),
  document_templates: (at) => ({ retired_at: at }),
  document_template_versions: (at) => ({ withdrawn_at: at }),
  document_fields: (at) => ({ retired_at: at }),
  document_dispatches: (at) => ({ withdrawn_at: at }),
  document_hand_ons: (at) => ({ withdrawn_at: at }),
  archive_schedules: (at) => ({ retired_at: at }),
  archive_classes: (at) => ({ retired_at: at }),
  archive_places: (at) => ({ retired_at: at }),
  archive_boxes: (at) => ({ retired_at: at, archive_place_id: null }),
  archive_dossiers: () => ({ state: 'withdrawn' }),
  archive_holds: (at) => ({ released_at: at }),
  archive_disposals: () => ({ state: 'cancelled' }),
  // What a hold covered and a disposal listed stays legible with it.
  archive_hold_covers: () => ({}),
  archive_disposal_lines: () => ({}),
}

/** What the rows of these tables are a part of. */
const WHOLE: Record<string, string> = {
  document_versions: 'documents',
  document_template_versions: 'document_templates',
}

type Parts = { commands: Commands; journal: Journal; hooks: UndoHook[] }
type Input = { commandId?: CommandId | undefined; undoes: CommandId }

/**
 * Writes the reversal of a command, as a command of its own: so an undo can be undone. Fails as NOT_FOUND,
 * NOT_POSSIBLE (`cannot_be_undone`), or UNDO_CONFLICT when it was undone before or later work stands on it.
 */
export function createUndo({ commands, journal, hooks }: Parts) {
  return (desk: Desk, input: Input): { commandId: string; command: string } =>
    commands.run(
      desk,
      'office.undo',
      input,
      (write) => {
        const row = found(journal.find(input.undoes), 'command', input.undoes)
        if (finalCommands.has(row.command))
          throw new Failure('NOT_POSSIBLE', { reason: 'cannot_be_undone' })
        if (row.undone_by !== null) throw new Failure('UNDO_CONFLICT', { commandId: input.undoes })
        for (const { entity, id } of journal.touchedBy(row)) write.touch(entity, id)
        const changes = changesOf(row)
        unlessRefused(input.undoes, () => {
          putBack(write, input.undoes, changes, (table) => withdraw(table, changes, write))
          for (const hook of hooks) hook(write, row, desk, changes)
        })
        for (const feature of featuresOf(row.command)) write.alsoChanged.add(feature)
        return { commandId: write.commandId, command: row.command }
      },
      { undoes: input.undoes },
    )
}

/** What the database itself refuses stands against it: a dossier closed since, a code given away again. */
function unlessRefused(commandId: CommandId, work: () => void): void {
  try {
    work()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (!String(code).startsWith('SQLITE_CONSTRAINT')) throw error
    throw new Failure('UNDO_CONFLICT', { commandId })
  }
}

/** What becomes of a row that the command had made; null takes it out again. */
function withdraw(table: string, changes: RowChange[], write: Write) {
  // A file goes with its document or template, whose state tells what became of both.
  const whole = WHOLE[table]
  if (whole && changes.some(([name, , before]) => name === whole && before === null)) return {}
  const withdrawn = WITHDRAWN[table]
  if (withdrawn) return withdrawn(write.at)
  // The lines of an order that is withdrawn stay legible; lines of a changed draft make way for the old ones.
  const withOrder = changes.some(([name, , before]) => name === 'stock_orders' && before === null)
  return table === 'stock_order_lines' && withOrder ? { cancelled: 1 } : null
}

/** An undo of an undo may touch anything; what it touches shows on all screens. */
function featuresOf(command: string): Feature[] {
  const feature = command.split('.')[0] as Feature
  return feature === 'office' ? features.options.filter((name) => name !== 'office') : [feature]
}
