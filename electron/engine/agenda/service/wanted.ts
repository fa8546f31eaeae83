import type { Instant } from '../../../../shared/base/dates.ts'
import { Failure } from '../../../../shared/base/errors.ts'
import type { AgendaEntryId, CommandId, WantedId } from '../../../../shared/base/ids.ts'
import type { RecurrenceId } from '../../../../shared/agenda/contract/base.ts'
import type { Booked, DateChoice, Wanted } from '../../../../shared/agenda/contract/booking.ts'
import type { AgendaEntry } from '../../../../shared/agenda/contract/entries.ts'
import type { Desk } from '../../base/commands.ts'
import type { Patch } from '../../base/records.ts'
import { found, given } from '../../base/records.ts'
import type { Tables } from '../../database/tables.ts'
import type { Viewer } from './calendars.ts'
import type { Checking } from './checking.ts'
import { listOf } from './entryStore.ts'
import { createDateOf } from './dateOf.ts'
import type { AgendaParts } from './parts.ts'
import type { Settling } from './settling.ts'
import { maySee } from './maySee.ts'

type Row = Omit<Tables['agenda_wanted'], 'wanted_at'> & { wanted_at: Instant }
type Command = { commandId?: CommandId | undefined }
const MOST = 500

/** Dates that were wanted and not got: kept, and offered back when nothing stands in their way any more. */
export function createWanted(
  parts: Pick<AgendaParts, 'database' | 'commands' | 'clock' | 'settings' | 'store' | 'dates'> & {
    checking: Checking
    settling: Settling
    show: (desk: Desk, id: AgendaEntryId, recurrenceId: RecurrenceId) => AgendaEntry
  },
) {
  const { database, commands, clock, settings, store, dates, checking, settling, show } = parts
  const open = database.prepare<Row>(
    `SELECT w.* FROM agenda_wanted w JOIN agenda_entries e ON e.id = w.agenda_entry_id
     WHERE w.state = 'wanted' AND e.cancelled_at IS NULL AND w.recurrence_id >= @today
       AND (@entry IS NULL OR w.agenda_entry_id = @entry)
     ORDER BY w.recurrence_id, w.id LIMIT ${MOST}`,
  )
  const one = database.prepare<Row>('SELECT * FROM agenda_wanted WHERE id = ?')

  const answersOf = (viewer: Viewer, rows: readonly Row[]): Wanted[] => {
    const zone = settings().zone
    const groups = Map.groupBy(rows, (row) => row.agenda_entry_id)
    return [...groups].flatMap(([id, group]) => {
      const bundle = store.bundle(id)
      const dateOf = createDateOf(bundle.entry, zone)
      const list = group.map((row) =>
        dateOf(row.recurrence_id as RecurrenceId, bundle.overrides.get(row.recurrence_id)),
      )
      dates.reach(Math.max(...list.map(({ ends }) => ends)))
      const answers = checking.offerRooms(
        viewer,
        bundle,
        list,
        checking.check(viewer, bundle, list),
      )
      const seen = maySee(viewer, bundle, bundle.entry.private === 1)
      return group.map((row, at) => ({
        id: row.id,
        agendaEntryId: id,
        recurrenceId: row.recurrence_id as RecurrenceId,
        title: seen ? bundle.entry.title : '',
        start: list[at]!.start,
        end: list[at]!.end,
        because: listOf<string>(row.because),
        since: row.wanted_at,
        free: answers[at]!.free,
        answer: answers[at]!,
      }))
    })
  }

  return {
    list: (
      viewer: Viewer,
      input: { agendaEntryId?: AgendaEntryId | undefined; free?: boolean | undefined },
    ): Wanted[] => {
      const today = clock.today()
      const rows = open.all({ today, entry: input.agendaEntryId ?? null })
      return answersOf(viewer, rows)
        .filter(({ free }) => input.free === undefined || free === input.free)
        .toSorted((a, b) => Number(b.free) - Number(a.free) || (a.start < b.start ? -1 : 1))
    },

    take: (
      desk: Desk,
      input: Command & {
        wantedId: WantedId
        choice: Patch<Omit<DateChoice, 'recurrenceId' | 'skip'>>
      },
    ): Booked =>
      commands.run(desk, 'agenda.wanted.take', input, (write) => {
        const row = requireOpen(input.wantedId)
        const entry = store.row(row.agenda_entry_id)
        if (entry.cancelled_at !== null)
          throw new Failure('WRONG_STATE', { entity: 'agendaEntry', state: 'cancelled' })
        write.touch('agendaEntry', entry.id)
        const before = store.bundle(entry.id)
        const recurrenceId = row.recurrence_id as RecurrenceId
        const exdates = listOf<string>(entry.exdates).filter((date) => date !== recurrenceId)
        write.update(
          'agenda_entries',
          { id: entry.id },
          {
            exdates: JSON.stringify(exdates),
            version: entry.version + 1,
            sequence: entry.sequence + 1,
            stamped_at: write.at,
          },
        )
        write.update('agenda_wanted', { id: row.id }, { state: 'got' })
        const staged = {
          id: entry.id,
          only: recurrenceId,
          cutAt: null,
          before,
          goesTo: (id: RecurrenceId) => ({ id: entry.id, recurrenceId: id }),
        }
        const choice = { skip: false, despite: false, ...given(input.choice), recurrenceId }
        const settled = settling.settle(write, desk, staged, [choice], 'refuse')
        return { entry: show(desk, entry.id, recurrenceId), ...settled }
      }),

    drop: (desk: Desk, input: Command & { wantedId: WantedId }): { dropped: boolean } =>
      commands.run(desk, 'agenda.wanted.drop', input, (write) => {
        const row = requireOpen(input.wantedId)
        write.touch('agendaEntry', row.agenda_entry_id)
        write.update('agenda_wanted', { id: row.id }, { state: 'dropped' })
        return { dropped: true }
      }),
  }

  function requireOpen(id: WantedId): Row {
    const row = found(one.get(id), 'wanted', id)
    if (row.state !== 'wanted')
      throw new Failure('WRONG_STATE', { entity: 'wanted', state: row.state })
    return row
  }
}
