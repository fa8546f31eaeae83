import { useTranslation } from 'react-i18next'
import type { LocalTime } from '../../shared/agenda/localTime.ts'
import { wallTimeOfLocal } from '../../shared/agenda/localTime.ts'
import type { Day } from '../../shared/base/dates.ts'
import type { Today } from '../../shared/today/contract.ts'
import { useFormats } from '../base/format/useFormats.ts'
import { StatusMark } from '../base/StatusMark.tsx'
import { Waiting } from './Waiting.tsx'

const dayOf = (start: LocalTime) => start.slice(0, 10) as Day
const addressOf = (start: LocalTime, id: string | null, recurrenceId: string) =>
  `/agenda/${dayOf(start)}/${id}/${recurrenceId || 'once'}`

/** What of the agenda waits today: meetings still to come, dates that became free, rooms to approve, people to tell. */
export function AgendaLines({ support, at }: Pick<Today, 'support' | 'at'>) {
  const { t } = useTranslation('today')
  const { dayWords } = useFormats()
  const { meetings, freeDates, approvals, untold } = support
  return (
    <>
      <Waiting
        title={t('meetings.title', { count: meetings.length })}
        lines={meetings.map((date) => ({
          key: `${date.agendaEntryId ?? date.tripId} ${date.recurrenceId}`,
          address:
            date.kind === 'trip'
              ? `/agenda/trips/${date.tripId}`
              : addressOf(date.start, date.agendaEntryId, date.recurrenceId),
          label: date.taken ? t('meetings.taken') : date.title,
          detail: [...date.resources.map(({ name }) => name), date.place]
            .filter(Boolean)
            .join(', '),
          mark: (
            <StatusMark
              tone={date.startsAt <= at ? 'busy' : 'idle'}
              label={
                date.allDay
                  ? t('meetings.allDay')
                  : `${wallTimeOfLocal(date.start)}–${wallTimeOfLocal(date.end)}`
              }
            />
          ),
        }))}
      />
      <Waiting
        title={t('freeDates.title', { count: freeDates.length })}
        lines={freeDates.map(({ id, title, start }) => ({
          key: id,
          address: '/agenda/wanted',
          label: title,
          detail: `${dayWords(dayOf(start))} ${wallTimeOfLocal(start)}`,
          mark: <StatusMark tone="good" label={t('freeDates.mark')} />,
        }))}
      />
      <Waiting
        title={t('approvals.title', { count: approvals.length })}
        lines={approvals.map(({ agendaEntryId, recurrenceId, title, start, resourceName }) => ({
          key: `${agendaEntryId} ${recurrenceId} ${resourceName}`,
          address: addressOf(start, agendaEntryId, recurrenceId),
          label: `${resourceName}: ${title || t('meetings.taken')}`,
          detail: dayWords(dayOf(start)),
          mark: <StatusMark tone="warn" label={t('approvals.mark')} />,
        }))}
      />
      <Waiting
        title={t('untold.title', { count: untold.length })}
        lines={untold.map(({ agendaEntryId, recurrenceId, title, start, people }) => ({
          key: `${agendaEntryId} ${recurrenceId}`,
          address: addressOf(start, agendaEntryId, recurrenceId),
          label: title || t('meetings.taken'),
          detail: dayWords(dayOf(start)),
          mark: <StatusMark tone="warn" label={t('untold.people', { count: people })} />,
        }))}
      />
    </>
  )
}
