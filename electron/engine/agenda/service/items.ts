import type { AgendaEntryId, AgendaItemId, CommandId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaItem } from '../../../../shared/agenda/contract/meetings.ts'
import { addLocal } from '../../../../shared/agenda/localTime.ts'
import type { Desk } from '../../base/commands.ts'
import { newId } from '../../base/ids.ts'
import { found, given, requireVersion } from '../../base/records.ts'
import type { Patch } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './calendars.ts'
import { isSeries } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import { refuse } from './rows.ts'

export type Items = ReturnType<typeof createItems>
export type DateKey = { agendaEntryId: AgendaEntryId; recurrenceId: RecurrenceId }
type Command = { commandId?: CommandId | undefined }
type ItemRow = Tables['agenda_items']
type Fields = Pick<AgendaItem, 'title' | 'minutes' | 'presenterName' | 'note'>
type Outcome = { outcome: string; decision: string; done: boolean }

const MINUTE = 60_000

/**
 * The points of a meeting. Those of a series are what each of its dates begins with: a date gets points of its own as
 * soon as something is changed for it, or its minutes are begun.
 */
export function createItems(
  parts: Pick<AgendaParts, 'database' | 'commands' | 'settings' | 'store' | 'dates'> & {
    requireSeen: (viewer: Viewer, id: AgendaEntryId) => void
  },
) {
  const { database, commands, settings, store, dates, requireSeen } = parts
  const ofDate = database.prepare<ItemRow>(
    `SELECT * FROM agenda_items WHERE agenda_entry_id = ? AND recurrence_id = ? AND removed_at IS NULL
     ORDER BY position, id`,
  )
  const anyOfDate = database.prepare<{ id: string }>(
    'SELECT id FROM agenda_items WHERE agenda_entry_id = ? AND recurrence_id = ? LIMIT 1',
  )
  const one = database.prepare<ItemRow>('SELECT * FROM agenda_items WHERE id = ?')
  const nextDate = database.prepare<{ recurrence_id: RecurrenceId }>(
    `SELECT n.recurrence_id FROM agenda_occurrences n JOIN agenda_occurrences o
       ON o.agenda_entry_id = n.agenda_entry_id
     WHERE o.agenda_entry_id = ? AND o.recurrence_id = ? AND n.begins > o.begins AND n.cancelled = 0
     ORDER BY n.begins LIMIT 1`,
  )

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
  const change = <Result>(
    desk: Desk,
    name: string,
    input: Command & object,
    key: DateKey,
    work: (write: Write) => Result,
  ) =>
    commands.run(desk, name, input, (write) => {
      requireSeen(desk, key.agendaEntryId)
      write.touch('agendaEntry', key.agendaEntryId)
      return work(write)
    })

  return {
    list: (input: DateKey) => list(input),
    ownItems,

    add: (
      desk: Desk,
      input: Command &
        DateKey & {
          fields: Patch<Fields> & { title: string }
          position?: number | undefined
        },
    ): AgendaItem[] =>
      change(desk, 'agenda.items.add', input, input, (write) => {
        ownItems(write, input)
        const ids = rowsOf(input).map(({ id }) => id)
        const { title, minutes, presenterName, note } = input.fields
        const id = insert(write, input, {
          title,
          position: ids.length,
          minutes: minutes ?? 0,
          presenter_name: presenterName ?? '',
          note: note ?? '',
        })
        renumber(write, ids.toSpliced(input.position ?? ids.length, 0, id))
        return list(input)
      }),

    update: (
      desk: Desk,
      input: Command & {
        itemId: AgendaItemId
        version: number
        fields: Patch<Fields & Outcome>
      },
    ): AgendaItem => {
      const { key, row } = get(input.itemId)
      return change(desk, 'agenda.items.update', input, key, (write) => {
        requireVersion('agendaItem', row.id, row.version, input.version)
        const { title, minutes, presenterName, note, outcome, decision, done } = input.fields
        const said = outcome !== undefined || decision !== undefined || done !== undefined
        // What was said belongs to a date, never to what all dates begin with.
        if (said && key.recurrenceId === '' && isSeries(store.row(key.agendaEntryId)))
          refuse('minutes_not_begun')
        const patch = given({
          title,
          minutes,
          note,
          outcome,
          decision,
          presenter_name: presenterName,
          state: done === undefined ? undefined : done ? 'done' : 'open',
        })
        write.update('agenda_items', { id: row.id }, { ...patch, version: row.version + 1 })
        return shownOne(row.id)
      })
    },

    sort: (desk: Desk, input: Command & DateKey & { itemIds: AgendaItemId[] }): AgendaItem[] =>
      change(desk, 'agenda.items.sort', input, input, (write) => {
        const copies = ownItems(write, input)
        const wanted = input.itemIds.map((id) => copies.get(id) ?? id)
        const there = rowsOf(input).map(({ id }) => id)
        const known = wanted.filter((id) => there.includes(id))
        renumber(write, [...new Set([...known, ...there])])
        return list(input)
      }),

    remove: (desk: Desk, input: Command & { itemId: AgendaItemId }): AgendaItem[] => {
      const { key, row } = get(input.itemId)
      return change(desk, 'agenda.items.remove', input, key, (write) => {
        write.update('agenda_items', { id: row.id }, { removed_at: write.at })
        return list(key)
      })
    },

    carry: (
      desk: Desk,
      input: Command & { itemId: AgendaItemId; to?: RecurrenceId | undefined },
    ): { item: AgendaItem; to: RecurrenceId } => {
      const { key, row } = get(input.itemId)
      return change(desk, 'agenda.items.carry', input, key, (write) => {
        const { agendaEntryId, recurrenceId } = key
        const { entry, overrides } = store.bundle(agendaEntryId)
        const date = createDateOf(entry, settings().zone)(recurrenceId, overrides.get(recurrenceId))
        dates.reach(date.begins)
        const to = input.to ?? nextDate.get(agendaEntryId, recurrenceId)?.recurrence_id
        if (!to || recurrenceId === '') refuse('no_next_date')
        const target = { agendaEntryId, recurrenceId: to! }
        ownItems(write, target)
        const there = rowsOf(target).map(({ id }) => id)
        const carried = insert(write, target, {
          title: row.title,
          minutes: row.minutes,
          presenter_name: row.presenter_name,
          note: row.note,
          carried_from_id: row.id,
          position: there.length,
        })
        // What was left over comes first.
        renumber(write, [carried, ...there])
        const patch = { state: 'carried', carried_to: to!, version: row.version + 1 }
        write.update('agenda_items', { id: row.id }, patch)
        return { item: shownOne(carried), to: to! }
      })
    },
  }
}
