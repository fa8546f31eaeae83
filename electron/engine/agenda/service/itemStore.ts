import type { AgendaEntryId, AgendaItemId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaItem } from '../../../../shared/agenda/contract/meetings.ts'
import { addLocal } from '../../../../shared/agenda/localTime.ts'
import { newId } from '../../base/ids.ts'
import { found } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'

export type DateKey = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
type ItemRow = Tables['agenda_items']

const MINUTE = 60_000

/** The rows of the points of meetings: of each date its own, else those of its series. */
export function createItemStore({
  database,
  settings,
  store,
}: Pick<AgendaParts, 'database' | 'settings' | 'store'>) {
  const ofDate = database.prepare<ItemRow>(
    `SELECT * FROM agenda_items WHERE agenda_entry_id = ? AND recurrence_id = ? AND removed_at IS NULL
     ORDER BY position, id`,
  )
  const anyOfDate = database.prepare<{ id: string }>(
    'SELECT id FROM agenda_items WHERE agenda_entry_id = ? AND recurrence_id = ? LIMIT 1',
  )
  const one = database.prepare<ItemRow>('SELECT * FROM agenda_items WHERE id = ?')

  const hasOwn = ({ agendaEntryId, recurrenceId }: DateKey) =>
    recurrenceId === '' || anyOfDate.get(agendaEntryId, recurrenceId) !== undefined
  const rowsOf = (key: DateKey): ItemRow[] =>
    ofDate.all(key.agendaEntryId, hasOwn(key) ? key.recurrenceId : '')

  const shown = ({ agendaEntryId, recurrenceId }: DateKey, rows: readonly ItemRow[]) => {
    const { entry, overrides } = store.bundle(agendaEntryId)
    let { start } = createDateOf(entry, settings().zone)(recurrenceId, overrides.get(recurrenceId))
    return rows.map((row): AgendaItem => {
      const begins = start
      start = addLocal(start, row.minutes * MINUTE)
      return {
        id: row.id,
        version: row.version,
        title: row.title,
        minutes: row.minutes,
        presenterName: row.presenter_name,
        note: row.note,
        position: row.position,
        start: begins,
        state: row.state as AgendaItem['state'],
        outcome: row.outcome,
        decision: row.decision,
        carriedFromId: row.carried_from_id,
        carriedTo: row.carried_to as RecurrenceId | null,
      }
    })
  }
  const list = (key: DateKey): AgendaItem[] => shown(key, rowsOf(key))
  const get = (id: AgendaItemId): { key: DateKey; row: ItemRow } => {
    const row = found(one.get(id), 'agendaItem', id)
    return {
      row,
      key: {
        agendaEntryId: row.agenda_entry_id,
        recurrenceId: row.recurrence_id as RecurrenceId,
      },
    }
  }
  const shownOne = (id: AgendaItemId): AgendaItem =>
    list(get(id).key).find((item) => item.id === id) ?? shown(get(id).key, [get(id).row])[0]!

  const insert = (write: Write, key: DateKey, row: Partial<ItemRow> & { title: string }) => {
    const id = newId<AgendaItemId>()
    write.insert('agenda_items', {
      position: 0,
      minutes: 0,
      presenter_name: '',
      note: '',
      outcome: '',
      decision: '',
      state: 'open',
      carried_from_id: null,
      carried_to: null,
      removed_at: null,
      ...row,
      id,
      agenda_entry_id: key.agendaEntryId,
      recurrence_id: key.recurrenceId,
      version: 1,
    })
    return id
  }
  /** Gives a date of a series points of its own; tells which of them stand for which of the series. */
  const ownItems = (write: Write, key: DateKey): Map<string, AgendaItemId> => {
    const copies = new Map<string, AgendaItemId>()
    write.touch('agendaEntry', key.agendaEntryId)
    if (hasOwn(key)) return copies
    for (const row of ofDate.all(key.agendaEntryId, ''))
      copies.set(row.id, insert(write, key, { ...row, outcome: '', decision: '', state: 'open' }))
    return copies
  }
  /** Numbers the points of a date in this order. */
  const renumber = (write: Write, ids: readonly AgendaItemId[]) => {
    ids.forEach((id, position) => {
      if (get(id).row.position !== position) write.update('agenda_items', { id }, { position })
    })
  }

  return { rowsOf, list, get, shownOne, insert, ownItems, renumber }
}
