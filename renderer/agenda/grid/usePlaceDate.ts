import { useTranslation } from 'react-i18next'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, lastDayOf, wallBetween } from '../../../shared/agenda/localTime.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { daysBetween, addDays } from '../../../shared/base/dates.ts'
import type { ResourceId } from '../../../shared/base/ids.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { useResources } from '../queries.ts'
import { askScope } from '../scope/askScope.ts'
import type { GridColumn } from './gridColumn.ts'
import { localFrom } from './spans.ts'
import { useDateTitle } from './useDateWords.ts'

/** Moves and stretches dates; of a series it asks which dates are meant. */
export function usePlaceDate() {
  const { t } = useTranslation('agenda')
  const title = useDateTitle()
  const move = useCommand(client.agenda.move, {
    done: ({ entry, toTell }) =>
      [t('moved', { title: entry.title }), toTell > 0 ? t('toTell', { count: toTell }) : '']
        .filter(Boolean)
        .join(' '),
  })
  const update = useCommand(client.agenda.update, {
    done: ({ entry }) => t('moved', { title: entry.title }),
  })
  const rooms = useResources().filter(({ kind }) => kind === 'room')
  /** The resources of a date that goes into a room's column: that room in place of those it had. */
  const withRoom = (date: Occurrence, roomId: ResourceId | undefined) => {
    const isRoom = (id: string) => rooms.some((room) => room.id === id)
    if (!roomId || !isRoom(roomId)) return null
    const had = date.resources.filter(({ state }) => state !== 'refused')
    if (had.some(({ resourceId }) => resourceId === roomId)) return null
    const others = had.filter(({ resourceId }) => !isRoom(resourceId))
    return [
      { resourceId: roomId, units: 1 },
      ...others.map(({ resourceId, units }) => ({ resourceId, units })),
    ]
  }
  const moveTo = async (
    date: Occurrence,
    start: LocalTime,
    end: LocalTime,
    resources: ReturnType<typeof withRoom> = null,
  ) => {
    const stays = start === date.start && end === date.end
    if (!date.agendaEntryId || (stays && !resources)) return
    const scope = date.series ? await askScope(title(date), 'move') : 'this'
    if (!scope) return
    const { agendaEntryId, recurrenceId, version } = date
    let target = { agendaEntryId, recurrenceId, scope, version }
    // The room first: at the new time the one it had may be taken.
    if (resources) {
      const changed = await update.run({ ...target, fields: { resources } })
      if (!changed) return
      const { id, recurrenceId: of, version: now } = changed.entry
      target = {
        agendaEntryId: id,
        recurrenceId: of,
        scope: scope === 'following' ? 'all' : scope,
        version: now,
      }
    }
    if (!stays) await move.run({ ...target, start, end })
  }
  return {
    /** To a place in a grid of hours, also into another room. A colleague's column changes nothing of who comes. */
    toSpot: (date: Occurrence, column: GridColumn, from: number, to: number) => {
      const [start, end] = [localFrom(column.day, from), localFrom(column.day, to)]
      void moveTo(date, start, end, withRoom(date, column.resourceId))
    },
    /** To another day, at the same time. */
    toDay: (date: Occurrence, day: Day) => {
      if (date.allDay) {
        const days = daysBetween(dayOfLocal(date.start), lastDayOf(date)) + 1
        void moveTo(date, day as string as LocalTime, addDays(day, days) as string as LocalTime)
      } else {
        const start = `${day}${date.start.slice(10)}` as LocalTime
        const ms = wallBetween(date.start, date.end)
        const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) + ms / 60_000
        void moveTo(date, start, localFrom(day, minutes))
      }
    },
  }
}
