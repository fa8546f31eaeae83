import { useTranslation } from 'react-i18next'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, wallBetween } from '../../../shared/agenda/localTime.ts'
import type { LocalTime } from '../../../shared/agenda/localTime.ts'
import type { Day } from '../../../shared/base/dates.ts'
import { daysBetween, addDays } from '../../../shared/base/dates.ts'
import { client } from '../../app/client/client.ts'
import { useCommand } from '../../base/command/useCommand.ts'
import { askScope } from '../scope/askScope.ts'
import type { GridColumn } from './gridColumn.ts'
import { localFrom, lastDayOf } from './spans.ts'
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
  const moveTo = async (date: Occurrence, start: LocalTime, end: LocalTime) => {
    if (!date.agendaEntryId || (start === date.start && end === date.end)) return
    const scope = date.series ? await askScope(title(date), 'move') : 'this'
    if (!scope) return
    await move.run({
      agendaEntryId: date.agendaEntryId,
      recurrenceId: date.recurrenceId,
      scope,
      version: date.version,
      start,
      end,
    })
  }
  return {
    /** To a place in a grid of hours. Another column of the same day changes nothing of who comes. */
    toSpot: (date: Occurrence, column: GridColumn, from: number, to: number) => {
      void moveTo(date, localFrom(column.day, from), localFrom(column.day, to))
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
