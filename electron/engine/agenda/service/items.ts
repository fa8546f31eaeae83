import type { AgendaEntryId, AgendaItemId, CommandId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { AgendaItem } from '../../../../shared/agenda/contract/meetings.ts'
import type { Desk } from '../../base/commands.ts'
import { given, requireVersion } from '../../base/records.ts'
import type { Patch } from '../../base/records.ts'
import type { Write } from '../../base/write.ts'
import type { Viewer } from './calendars.ts'
import { isSeries } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import { refuse } from './rows.ts'
import { createItemStore } from './itemStore.ts'
import type { DateKey } from './itemStore.ts'

export type Items = ReturnType<typeof createItems>
type Command = { commandId?: CommandId | undefined }
type Fields = Pick<AgendaItem, 'title' | 'minutes' | 'presenterName' | 'note'>
type Outcome = { outcome: string; decision: string; done: boolean }

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
  const { rowsOf, list, get, shownOne, insert, ownItems, renumber } = createItemStore(parts)
  const nextDate = database.prepare<{ recurrence_id: RecurrenceId }>(
    `SELECT n.recurrence_id FROM agenda_occurrences n JOIN agenda_occurrences o
       ON o.agenda_entry_id = n.agenda_entry_id
     WHERE o.agenda_entry_id = ? AND o.recurrence_id = ? AND n.begins > o.begins AND n.cancelled = 0
     ORDER BY n.begins LIMIT 1`,
  )

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
