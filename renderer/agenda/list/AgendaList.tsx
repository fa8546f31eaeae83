import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '../../../shared/agenda/contract/entries.ts'
import { dayOfLocal, lastDayOf, wallTimeOfLocal } from '../../../shared/agenda/localTime.ts'
import { EmptyState } from '../../base/EmptyState.tsx'
import { useFormats } from '../../base/format/useFormats.ts'
import type { Column } from '../../base/list/column.ts'
import { DataList } from '../../base/list/DataList.tsx'
import { StatusMark } from '../../base/StatusMark.tsx'
import { useDateTitle } from '../grid/useDateWords.ts'
import { useCalendars } from '../queries.ts'

type Props = {
  dates: readonly Occurrence[]
  open: string | null
  keyOf: (date: Occurrence) => string
  onOpen: (date: Occurrence) => void
}

/** The dates one under the other, over months. */
export function AgendaList({ dates, open, keyOf, onOpen }: Props) {
  const { t } = useTranslation('agenda')
  return (
    <DataList
      label={t('title')}
      storageKey="agenda.list"
      rows={dates}
      columns={useDateColumns()}
      rowKey={keyOf}
      selected={open}
      onOpen={onOpen}
      onSelect={onOpen}
      searchable
      lettersJump={false}
      emptyState={<EmptyState title={t('empty')} text={t('emptyText')} />}
    />
  )
}

function useDateColumns(): Column<Occurrence>[] {
  const { t } = useTranslation('agenda')
  const { day } = useFormats()
  const title = useDateTitle()
  const calendars = useCalendars(true)
  return useMemo(
    () => [
      {
        id: 'day',
        header: t('list.day'),
        value: ({ start }) => start,
        text: (date) => {
          const first = dayOfLocal(date.start)
          const last = lastDayOf(date)
          return first === last ? day(first) : `${day(first)} – ${day(last)}`
        },
        width: 150,
      },
      {
        id: 'time',
        header: t('list.time'),
        value: ({ start, allDay }) => (allDay ? '' : start.slice(11)),
        text: ({ start, end, allDay }) =>
          allDay ? t('grid.allDay') : `${wallTimeOfLocal(start)}–${wallTimeOfLocal(end)}`,
        width: 126,
      },
      { id: 'title', header: t('list.title'), value: title, width: 240, grow: true },
      {
        id: 'where',
        header: t('list.where'),
        value: ({ resources, place }) => resources.map(({ name }) => name).join(', ') || place,
        width: 170,
        givesWay: 2,
      },
      {
        id: 'calendar',
        header: t('list.calendar'),
        value: ({ calendarId }) => calendars.find(({ id }) => id === calendarId)?.name ?? '',
        width: 150,
        givesWay: 3,
      },
      {
        id: 'state',
        header: t('list.state'),
        value: ({ state, clashing }) => (clashing ? t('clashing') : t(`state.${state}`)),
        render: ({ state, clashing }) =>
          clashing ? (
            <StatusMark tone="bad" label={t('clashing')} />
          ) : state === 'confirmed' ? null : (
            <StatusMark
              tone={state === 'tentative' ? 'warn' : 'idle'}
              label={t(`state.${state}`)}
            />
          ),
        width: 130,
        givesWay: 1,
      },
    ],
    [t, day, title, calendars],
  )
}
